import abbreviationsLexicon from './lexicon/abbreviations.json' with { type: 'json' };
import sentenceOpeningsLexicon from './lexicon/sentence-openings.json' with { type: 'json' };

interface AbbreviationLexicon {
  /** Stand before what they belong to: `TS.`, `Tp.`. */
  readonly neverLast: readonly string[];
  /** Can end a sentence: `v.v.`. */
  readonly maybeLast: readonly string[];
  /** A number behind them is a heading's: `Điều 5.`. */
  readonly enumerationWords: readonly string[];
  /** A single letter behind them is no initial: `nhóm A.`. */
  readonly wordsBeforeSingleLetter: readonly string[];
  readonly domainEndings: readonly string[];
}

interface OpeningLexicon {
  readonly openings: readonly string[];
  readonly neverLastWords: readonly string[];
}

const { neverLast, maybeLast, enumerationWords, wordsBeforeSingleLetter, domainEndings } =
  abbreviationsLexicon satisfies AbbreviationLexicon;
const { openings, neverLastWords } = sentenceOpeningsLexicon satisfies OpeningLexicon;
const abbreviations = new Set(neverLast);
const possibleEnds = new Set(maybeLast);
const headingWords = new Set(enumerationWords);
const wordsBeforeLetter = new Set(wordsBeforeSingleLetter);
const domains = new Set(domainEndings);
const sentenceOpenings = new Set(openings);
const wordsNeverLast = new Set(neverLastWords);

/** No rule looks further back or ahead than this, so that time stays linear. */
const window = 48;
const lastToken = /[\p{L}\p{M}\p{N}./]+$/u;
const lastWords = /(?:([\p{L}\p{M}\p{N}]+)[^\S\n]+)?([\p{L}\p{M}\p{N}]+)$/u;
const firstWords = /^([\p{L}\p{M}]+)(?:[^\S\n]+([\p{L}\p{M}]+))?/u;
const bullets = /^[\s*•+–—-]{0,6}/u;
const opensSentence = /^[\p{Lu}\p{Lt}\p{N}"“‘«(['‹]/u;
const opensGlued = /^["“«(]?(?:\p{Lu}\p{Ll}|[ỞÝ][^\S\n])/u;
const closesBeforeGlue = /[\p{Ll}\p{N}%)\]"”’»]$/u;
const enumerator = /^(?:\p{N}{1,3}|\p{L}|[IVX]{1,5})$/u;

/** What stands around a stop: `stop` is the run of `.`, `!`, `?`, `…` with the closing marks after it. */
interface Stop {
  readonly text: string;
  /** Where the sentence that the stop may end begins. */
  readonly sentenceStart: number;
  readonly start: number;
  readonly end: number;
  /** The run without closing marks. */
  readonly run: string;
}

/** Whether a stop ends its sentence. */
export function endsSentence(stop: Stop): boolean {
  const { text, end, run } = stop;
  if (end === text.length || run.endsWith('./.')) return true;
  const nextWord = skipSpace(text, end);
  const rest = text.slice(nextWord, nextWord + window);
  if (nextWord === end) return endsGlued(stop, rest);
  const next = rest.replace(bullets, '');
  if (!opensSentence.test(next)) return false;
  return run !== '.' || stop.end > stop.start + 1 || !isPartOfWord(stop, next);
}

/** The place of the first character at or after `start` that is no white space. */
export function skipSpace(text: string, start: number): number {
  let place = start;
  while (place < text.length && text.charAt(place).trim() === '') place++;
  return place;
}

/**
 * Whether the white space from `start` to `end` stands where a full stop was forgotten: two or more
 * spaces between a small letter or digit and a capital, unless a name or office goes on there.
 */
export function isForgottenStop(text: string, start: number, end: number): boolean {
  if (end - start < 2 || !/[\p{Ll}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)))
    return false;
  const [, next = '', afterNext = ''] = firstWords.exec(text.slice(end, end + window)) ?? [];
  if (!startsWithCapital(next)) return false;
  const [, before = '', last = ''] =
    lastWords.exec(text.slice(Math.max(0, start - window), start)) ?? [];
  if (isListed(wordsNeverLast, last, `${before} ${last}`)) return false;
  if (isListed(sentenceOpenings, next, `${next} ${afterNext}`)) return true;
  return !startsWithCapital(before) && !startsWithCapital(last) && !startsWithCapital(afterNext);
}

/** `làm xong.Sau đó`, but not `Tp.Hồ Chí Minh`, `T.Ư`, `www.Kho.vn`. */
function endsGlued(stop: Stop, rest: string): boolean {
  const { text, start, end, run } = stop;
  if (!opensGlued.test(rest)) return false;
  if (end > start + run.length) return true;
  const before = text.slice(Math.max(0, start - window), start);
  if (!closesBeforeGlue.test(before)) return false;
  if (run !== '.') return true;
  const token = lastToken.exec(before)?.[0] ?? '';
  const next = firstWords.exec(rest)?.[1] ?? '';
  return !isDomain(token, next) && !isPartOfWord(stop, rest);
}

function isDomain(token: string, next: string): boolean {
  return domains.has(next.toLowerCase()) || /(?:^|[./])www$/iu.test(token);
}

/** Whether the full stop belongs to an abbreviation, an initial or an enumeration. */
function isPartOfWord({ text, sentenceStart, start }: Stop, next: string): boolean {
  const before = text.slice(Math.max(sentenceStart, start - window), start);
  const token = lastToken.exec(before)?.[0] ?? '';
  const lastPart = token.slice(token.lastIndexOf('.') + 1);
  if (abbreviations.has(token) || abbreviations.has(lastPart)) {
    return !(opensWithKnownWord(next) && looksLikeSentence(next));
  }
  if (possibleEnds.has(token)) return !looksLikeSentence(next);
  const isWholeSentence = start - sentenceStart === token.length;
  if (isWholeSentence && enumerator.test(token)) return true;
  const previous = lastWords.exec(before)?.[1] ?? '';
  if (/^\p{N}+$/u.test(token)) return isHeadingNumber(before, token, previous);
  return (
    isInitial(token) && !wordsBeforeLetter.has(previous.toLowerCase()) && !opensWithKnownWord(next)
  );
}

/** `Điều 5. Phạm vi`: the enumeration word opens the sentence. */
function isHeadingNumber(before: string, token: string, previous: string): boolean {
  return headingWords.has(previous.toLowerCase()) && before === `${previous} ${token}`;
}

/** `V`, `N.T`: a capital, alone or behind another stop. */
function isInitial(token: string): boolean {
  return /(?:^|\.)\p{Lu}$/u.test(token);
}

/** `ông A. Sau đó`, `trung tâm TP. Hiện nay`; not `ông A. Lukashenko`, `TP. Huế`. */
function opensWithKnownWord(next: string): boolean {
  const [, first = '', second = ''] = firstWords.exec(next) ?? [];
  return isListed(sentenceOpenings, first, `${first} ${second}`);
}

/** A capitalised word before a small one (`Ngoài ra`), unlike a name. */
function looksLikeSentence(next: string): boolean {
  const [, first = '', second = ''] = firstWords.exec(next) ?? [];
  return startsWithCapital(first) && second !== '' && !startsWithCapital(second);
}

function isListed(list: ReadonlySet<string>, ...candidates: readonly string[]): boolean {
  return candidates.some((candidate) => list.has(candidate.toLowerCase()));
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
