import { officeHeadAt } from '../../facts/offices.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import type { NamedAppearance } from '../named-appearances.ts';
import { foldedTokens } from '../readable-article.ts';

/** `Phó Thủ tướng | nào dự …?`: the office that who is asked for bears; `null` where none is named so. */
export function askedBearer({ tokens, askedAt, asked, style }: UnderstoodQuestion): Token[] | null {
  const [asker] = tokens.slice(askedAt.from, askedAt.to);
  if (asked !== 'person' || asker?.folded !== which || askedAt.to - askedAt.from > 1) return null;
  const side = style === 'marked' ? 'marked' : 'folded';
  const head = tokens.findIndex((_, at) => officeHeadAt(tokens, at, side) !== undefined);
  return head >= 0 && head < askedAt.from ? tokens.slice(head, askedAt.from) : null;
}

const which = 'nao';

/** `Phó Thủ tướng Chính phủ` bears the office of `Phó Thủ tướng`, `Thủ tướng` does not. */
export function bearsOffice({ appearance, sentence }: NamedAppearance, office: Token[]): boolean {
  const wanted = foldedTokens(office);
  return appearance.person.offices.some(({ start, end }) => {
    const held = foldedTokens(partsOf(sentence.text.slice(start, end)));
    return held.startsWith(wanted) || wanted.startsWith(held);
  });
}
