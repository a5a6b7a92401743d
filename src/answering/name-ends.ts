import { isBehindName } from '../retrieval/behind-names.ts';
import { isLevelWord, skippedLevels } from '../retrieval/skipped-levels.ts';
import type { Token } from '../text/tokens.ts';
import type { ReadableArticle } from './readable-article.ts';
import { type WrittenText, writtenTexts } from './written-texts.ts';

/** How a name stands in an article: not at all, only as the beginning of longer ones, or whole. */
export type Standing = 'absent' | 'begins' | 'ends';

/**
 * Whether a name, put in several ways in folded words with short names written out, stands in an article and
 * ends there somewhere. `Sở Thủy sản` does not end in one that only tells of `Sở Thủy sản ven bờ`: no stop,
 * capital, verb or function word ever follows it there.
 */
export function standingOf(
  names: readonly (readonly string[])[],
  article: ReadableArticle,
): Standing {
  const standings = names.flatMap((name) =>
    writtenTexts(article).map((text) => standingIn(text, name)),
  );
  if (standings.includes('ends')) return 'ends';
  return standings.includes('begins') ? 'begins' : 'absent';
}

function standingIn(
  { text, tokens, words, places }: WrittenText,
  name: readonly string[],
): Standing {
  const first = name[0] ?? '';
  let standing: Standing = 'absent';
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    const end = skippedLevels(words, at, name);
    if (end === null) continue;
    if (isNameEnd(text, tokens, (places[end - 1] ?? 0) + 1)) return 'ends';
    standing = 'begins';
  }
  return standing;
}

/** Whether no name goes on at the token `end` of a text. */
export function isNameEnd(text: string, tokens: readonly Token[], end: number): boolean {
  const left = tokens[end - 1];
  const right = tokens[end];
  if (!left || !right) return true;
  if (!/^\s+$/.test(text.slice(left.end, right.start))) return true;
  if (/^[\p{Lu}\p{Nd}]/u.test(text.slice(right.start, right.end))) return true;
  return isBehindName(tokens, end, 'marked') || isPlace(text, tokens, end);
}

/** `UBND tỉnh | khẩn trương …`, `huyện Sa Khê | nhanh nhạy …`: a name does not go on behind its place. */
function isPlace(text: string, tokens: readonly Token[], end: number): boolean {
  const isCapital = (at: number) => /^\p{Lu}/u.test(text.slice(tokens[at]?.start));
  let from = end;
  while (from > 0 && isCapital(from - 1)) from--;
  return (
    isLevelWord(tokens[from - 1]?.folded ?? '') && (from < end || tokens[end]?.folded !== 'uy')
  );
}
