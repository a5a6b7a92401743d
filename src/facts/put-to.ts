import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { addresseeAt, startsAddressee, type TokenisedText } from './addressees.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import { firstTokenAfter } from './sentence-reading.ts';

const linking = createPhraseFinder(directiveWords.beforeAddressee);
const duties = createPhraseFinder(directiveWords.duties);
const urged = createPhraseFinder([...directiveWords.duties, ...directiveWords.urged]);
const asking = new Set(directiveWords.asking);
const urging = new Set(directiveWords.urging);

/** In UTF-16 units: `Đối với các sở, ban, ngành, đoàn thể cấp tỉnh:`. */
const longestLabel = 160;

/** Whom the words behind a directing verb are put to, and what is to be done. */
export interface PutTo {
  readonly addressee: Span | null;
  readonly task: Span;
  /** Whether something is asked for at all: `nhấn mạnh việc …` only says something. */
  readonly asks: boolean;
}

/**
 * Reads `các xã khẩn trương rà soát`, `cho Phòng Kế hoạch chủ trì`, `Đối với các xã: rà soát`. A verb
 * that only says something asks where a duty stands behind the addressee or first of all: `nhấn mạnh
 * các xã cần …`, `khẳng định phải …`.
 */
export function putTo(sentence: TokenisedText, verb: string, said: Span): PutTo {
  const addressee = labelOf(sentence, said) ?? addresseeBehindLink(sentence, said.start);
  const start = addressee ? skipStops(sentence.text, addressee.end) : said.start;
  if (asking.has(verb) || isDuty(sentence, verb, start)) {
    return { addressee, task: { start, end: said.end }, asks: true };
  }
  return { addressee: null, task: said, asks: false };
}

function isDuty({ tokens }: TokenisedText, verb: string, start: number): boolean {
  const words = urging.has(verb) ? urged : duties;
  return words.at(tokens, firstTokenAfter(tokens, start), 'marked') !== undefined;
}

/** The token behind `Giao cho`, `Đối với`; the same one where no such word stands there. */
export function behindLink(tokens: TokenisedText['tokens'], at: number): number {
  return linking.at(tokens, at, 'marked')?.to ?? at;
}

/** Whether `phải`, `cần`, `có trách nhiệm` stands behind a place. */
export function startsDuty({ tokens }: TokenisedText, start: number): boolean {
  return duties.at(tokens, firstTokenAfter(tokens, start), 'marked') !== undefined;
}

function addresseeBehindLink(sentence: TokenisedText, start: number): Span | null {
  const { tokens } = sentence;
  const link = linking.at(tokens, firstTokenAfter(tokens, start), 'marked');
  return addresseeAt(sentence, link ? (tokens[link.to]?.start ?? start) : start);
}

/** `Đối với các sở, ngành: …`, `Văn phòng: …`, as items of lists begin. */
function labelOf({ text, tokens }: TokenisedText, { start, end }: Span): Span | null {
  const at = firstTokenAfter(tokens, start);
  const from = linking.at(tokens, at, 'marked')?.to ?? at;
  const first = tokens[from];
  if (!first || !startsAddressee(tokens, from)) return null;
  const [label = ''] = /^[^:;.]*(?=:\s)/u.exec(text.slice(first.start, end)) ?? [];
  if (label === '' || label.length > longestLabel) return null;
  return { start: first.start, end: first.start + label.trimEnd().length };
}

function skipStops(text: string, from: number): number {
  let at = from;
  while (/[\s:]/u.test(text.charAt(at))) at++;
  return at;
}
