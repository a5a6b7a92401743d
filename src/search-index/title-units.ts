import { unitHeads } from '../facts/unit-heads.ts';
import { unitAt } from '../facts/unit-names.ts';
import { partsOf, type Token } from '../text/tokens.ts';

/**
 * The units that a title names with their place: from the head to the last two words with capitals. What
 * stands behind is the rest of the title: `Bệnh viện Đa khoa Sa Khê | hoãn hội nghị`.
 */
export function unitsOfTitle(title: string): string[] {
  // In capitals throughout nothing tells a name from the words beside it.
  if (!/\p{Ll}/u.test(title)) return [];
  const tokens = partsOf(title);
  return unitHeads(tokens, 'marked').flatMap(({ from, to }) => {
    const unit = unitAt({ text: title, tokens, people: [] }, from);
    if (!unit || !isCapital(title, tokens[from])) return [];
    const inside = tokens.filter(({ start, end }) => start >= unit.start && end <= unit.end);
    const last = inside.findLastIndex(
      (token, at) => at > to - from && isCapital(title, token) && isCapital(title, inside[at - 1]),
    );
    return last < 0 ? [] : [title.slice(unit.start, inside[last]?.end)];
  });
}

/** One capital, in front: an acronym is no part of a place. */
function isCapital(title: string, token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(title.slice(token.start, token.end));
}
