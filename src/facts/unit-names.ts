import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import unitNameWords from './lexicon/unit-name-words.json' with { type: 'json' };
import unitsLexicon from './lexicon/units.json' with { type: 'json' };
import type { PersonMention } from './person-mention.ts';
import { predicateAt } from './predicates.ts';

interface SentenceWithUnits {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly people: readonly Pick<PersonMention, 'name' | 'place'>[];
}

const longestUnitInTokens = 24;

/**
 * The name of the unit whose head starts at a token, to its end: up to a stop, a verb or a word of
 * another sort. Null where it is no name: nothing in it begins with a capital.
 */
export function unitAt(sentence: SentenceWithUnits, from: number): Span | null {
  const { text, tokens } = sentence;
  let to = from + 1;
  while (to < tokens.length && to - from < longestUnitInTokens && goesOn(sentence, to)) to++;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return /\p{Lu}/u.test(text.slice(start, end)) && to - from > 1 ? { start, end } : null;
}

function goesOn({ text, tokens, people }: SentenceWithUnits, at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right) return false;
  const between = text.slice(left.end, right.start);
  if (!/^(?:\s+|\s?[-–/&]\s?)$/u.test(between)) return false;
  if (predicateAt(text, tokens, at, false)) return false;
  if (people.some(({ name, place }) => name !== null && place.start === right.start)) return false;
  if (endPhrases.at(tokens, at, 'marked') && !isCapitalised(text, right)) return false;
  if (right.marked === 'và') return joinsFields(text, tokens, at + 1);
  return !endWords.has(right.marked) || isCapitalised(text, right);
}

/** `tỉnh Cao Bằng`, `quận Cần Giờ`: a word of a name, not the one that ends it. */
function isCapitalised(text: string, { start, end }: Token): boolean {
  return /^\p{Lu}/u.test(text.slice(start, end));
}

/** `Bộ Thông tin và Truyền thông`, `Nông nghiệp và phát triển nông thôn`; not `Quốc hội và dự thảo`. */
function joinsFields(text: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  return isCapitalised(text, next)
    ? heads.at(tokens, at, 'marked') === undefined
    : fields.at(tokens, at, 'marked') !== undefined;
}

const endWords = new Set(unitNameWords.ends);
const endPhrases = createPhraseFinder(unitNameWords.endPhrases);
const fields = createPhraseFinder(unitNameWords.fields);
const heads = createPhraseFinder(unitsLexicon);
