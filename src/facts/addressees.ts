import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import honorificsLexicon from './lexicon/honorifics.json' with { type: 'json' };
import unitsLexicon from './lexicon/units.json' with { type: 'json' };
import { isOfficeHead } from './offices.ts';
import { predicateAt } from './predicates.ts';

const heads = createPhraseFinder([
  ...directiveWords.addressees,
  ...unitsLexicon,
  ...honorificsLexicon,
]);
const tasks = createPhraseFinder(directiveWords.tasks);

/** Lists of ministries are long; further on the words are the task's. */
const longestAddresseeInTokens = 40;

interface Tokenised {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * Whom a directive is put to: `các sở, ngành` of `yêu cầu các sở, ngành khẩn trương …`, from the
 * place behind the verb to the first word of the task. Null where nobody is named there.
 */
export function addresseeAt({ text, tokens }: Tokenised, start: number): Span | null {
  const from = tokens.findIndex((token) => token.start >= start);
  if (from < 0 || !(heads.at(tokens, from, 'marked') || isOfficeHead(tokens, from))) return null;
  const limit = Math.min(tokens.length, from + longestAddresseeInTokens);
  for (let at = from + 1; at < limit; at++) {
    const previous = tokens[at - 1];
    const token = tokens[at];
    if (!previous || !token) return null;
    if (/[.;:]\s|[“"]/u.test(text.slice(previous.end, token.start))) return null;
    if (startsTask(text, tokens, at)) {
      return { start: tokens[from]?.start ?? start, end: previous.end };
    }
  }
  return null;
}

function startsTask(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || /^\p{Lu}/u.test(text.slice(token.start, token.end))) return false;
  return (
    tasks.at(tokens, at, 'marked') !== undefined || predicateAt(text, tokens, at) !== undefined
  );
}
