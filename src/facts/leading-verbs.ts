import type { PhraseMatch } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { isParticle, particles } from './deeds-behind.ts';
import { verbOf } from './deeds-in-front.ts';
import { isVerb } from './predicates.ts';
import { firstTokenAfter } from './sentence-reading.ts';

/** The verbs that open an action: `dự và chủ trì`, `phát biểu, nhấn mạnh`; objects end the chain. */
export function leadingVerbs(
  sentence: string,
  tokens: readonly Token[],
  action: Span,
): PhraseMatch[] {
  const verbs: PhraseMatch[] = [];
  for (
    let at = firstTokenAfter(tokens, action.start);
    (tokens[at]?.end ?? Infinity) <= action.end;
  ) {
    const match = verbOf(sentence, tokens, at);
    const joins = tokens[at]?.marked === 'và' || particles.has(tokens[at]?.marked ?? '');
    if (!match && !joins) break;
    if (match && isVerb(match) && !isAuxiliary(match.phrase)) verbs.push(match);
    at = match ? match.to : at + 1;
  }
  return verbs;
}

/** `có` links (`chủ trì có ông B`) and helps (`có bài phát biểu`); it is no deed of its own. */
function isAuxiliary(phrase: string): boolean {
  return phrase === 'có' || isParticle(phrase);
}
