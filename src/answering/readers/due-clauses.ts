import { isDueBehind } from '../../facts/due-words.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import type { Span } from '../../text/span.ts';
import { partsOf } from '../../text/tokens.ts';
import timeWords from '../lexicon/time-words.json' with { type: 'json' };
import { foldedTokens, type ReadableSentence } from '../readable-article.ts';

/** A day by which something is done, with the words that say what. */
export interface DueClause {
  readonly sentence: ReadableSentence;
  /** The day as written, with its hour where that stands in front. */
  readonly due: Span;
  readonly folded: string;
}

/**
 * The deadlines of a sentence, each with its own clause: `trước ngày 15/7, các đội làm xong, riêng đội B
 * kéo dài tới 15/8` sets two.
 */
export function dueClausesIn(sentence: ReadableSentence): DueClause[] {
  const { text, dates } = sentence;
  const dues = [...dates, ...bareDays(text, dates)].flatMap((date) => {
    const due = { start: hourBefore(text, date.start), end: date.end };
    return isDue(text, due) ? [due] : [];
  });
  let claimed = 0;
  return dues.map((due, at) => {
    const next = dues[at + 1]?.start ?? text.length;
    const end = endOf(text, due, claimed, next);
    const clause = text.slice(Math.max(claimed, hardStop(text, due.start)), end);
    claimed = end;
    return { sentence, due, folded: foldedTokens(partsOf(clause)) };
  });
}

/** `công bố trước 19-7`: elsewhere such a pair may be a range of numbers. */
function bareDays(text: string, dates: readonly Span[]): Span[] {
  return Array.from(text.matchAll(bareDay), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  })).filter((day) => !dates.some(({ start, end }) => day.start < end && start < day.end));
}

const bareDay =
  /(?<=(?<!\p{L})trước )(?:0?[1-9]|[12]\p{Nd}|3[01])-(?:0?[1-9]|1[0-2])(?:-\p{Nd}{4})?(?![\p{Nd}/-])/giu;

const until = createPhraseFinder(timeWords.until);
/** Longer than every phrase of the lexicon, in UTF-16 units. */
const longestPhrase = 24;

function isDue(text: string, due: Span): boolean {
  if (isDueBehind(text, due)) return true;
  const lead = partsOf(text.slice(Math.max(0, due.start - longestPhrase), due.start));
  return until.find(lead, 'marked').some(({ to }) => to === lead.length);
}

/** `trước 17h ngày 31-7`. */
function hourBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - longestHour), start);
  return (
    start - (/\p{Nd}{1,2}\s?(?:giờ|h|g)(?:\s?\p{Nd}{1,2})?,?\s*$/iu.exec(before)?.[0].length ?? 0)
  );
}

const longestHour = 12;

function hardStop(text: string, start: number): number {
  const at = text.lastIndexOf(';', start);
  return at < 0 ? 0 : at + 1;
}

/** A day that opens its clause is of the words behind it, any other of those in front. */
function endOf(text: string, due: Span, claimed: number, next: number): number {
  const own = text.slice(claimed, due.start).split(/[;,:]/u).at(-1) ?? '';
  if (partsOf(own).length > mostInFront) return due.end;
  const behind = text.slice(due.end, next);
  const stop = behind.search(/;/u);
  if (stop >= 0) return due.end + stop;
  const last = behind.lastIndexOf(',');
  return next === text.length || last <= 1 ? next : due.end + last;
}

/** `trước`, `Chậm nhất là`, but `gửi báo cáo trước`. */
const mostInFront = 3;
