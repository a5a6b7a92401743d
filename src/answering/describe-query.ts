import { meetingSortAt } from '../facts/meeting-sorts.ts';
import { namesMeeting } from '../facts/meeting-words.ts';
import { formRange, type MeetingQuery, ordinalRanges } from '../retrieval/find-meetings.ts';
import type {
  QuestionPeriod,
  TokenRange,
  UnderstoodQuestion,
} from '../retrieval/understood-question.ts';
import { formatDate } from '../text/format-date.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { countParts } from '../text/tokens.ts';
import linksLexicon from './lexicon/describing-links.json' with { type: 'json' };
import type { Phrase } from './reading.ts';

/** A stretch of a question that says what is searched, and how it is said. */
interface Part extends TokenRange {
  readonly text: string;
  readonly isPerson: boolean;
  readonly isUnit: boolean;
  readonly isTime: boolean;
}

const links = createPhraseFinder(linksLexicon);

/**
 * What was searched, in the words of the question and from the meeting on: `phiên họp quý II/2020 Ban
 * đại diện, ông Nguyễn Văn A`. Times that are counted from today are told as what they mean. `meetings`
 * stands in for the word for them.
 */
export function describeQuery(
  question: UnderstoodQuestion,
  query: MeetingQuery,
  phrase: Phrase,
  meetings?: string,
): string {
  const parts = partsOfQuery(question, query, phrase).map((part) =>
    meetings !== undefined && part.from === query.kinds[0]?.from
      ? { ...part, text: meetings }
      : part,
  );
  const start = query.kinds[0]?.from ?? 0;
  const behind = joined(
    parts.filter(({ from }) => from >= start),
    question,
  );
  const before = parts.filter(({ from }) => from < start);
  const anyMeeting = query.kinds.length === 0 && namesMeeting(question.tokens);
  const what = [
    ...(anyMeeting ? [phrase('answer.any-meeting', {})] : []),
    behind,
    ...before.filter(({ isPerson }) => !isPerson).map((part) => movedText(part, parts, phrase)),
  ];
  const people = before.filter(({ isPerson }) => isPerson).map(({ text }) => text);
  return [what.filter((one) => one !== '').join(' '), ...people]
    .filter((one) => one !== '')
    .join(', ');
}

/** A unit that the question names in front: `của Sở Y tế`, not `Giám đốc của Sở Y tế`. */
function movedText({ from, text, isUnit }: Part, parts: readonly Part[], phrase: Phrase): string {
  const isJoined = parts.some(({ to, isTime }) => to === from && !isTime);
  return isUnit && !isJoined ? phrase('answer.of-unit', { unit: text }) : text;
}

/** The parts in order; of two that overlap one that holds both. */
function partsOfQuery(question: UnderstoodQuestion, query: MeetingQuery, phrase: Phrase): Part[] {
  const kinds = kindRanges(question, query);
  const ranges = [
    ...kinds,
    ...sortRanges(question),
    ...query.subjects.map(({ from, written }) => ({ from, to: from + countParts(written) })),
    ...ordinalRanges(question),
    ...[formRange(question)].filter((range) => range !== null),
  ];
  const plain = merged(ranges).map((range) => {
    const kind = kinds.find(({ from, to }) => from === range.from && to === range.to);
    const isUnit = query.subjects.some((one) => one.isUnit && one.from === range.from);
    const text = kind?.spelling ?? wordsOf(question, range);
    return { ...range, text, isPerson: false, isUnit, isTime: false };
  });
  const people = query.people
    .filter(({ from, to }) => !plain.some((one) => one.from < to && from < one.to))
    .map(({ from, to, name }) => {
      const words = wordsOf(question, { from, to });
      const text = words === name ? name : withSmallStart(words);
      return { from, to, text, isPerson: true, isUnit: false, isTime: false };
    });
  return [...plain, ...people, ...timeParts(question, phrase)].sort((a, b) => a.from - b.from);
}

/** Not the one that only asks: `hội nghị đầu tiên là | hội nghị nào`. */
function kindRanges({ askedAt }: UnderstoodQuestion, { kinds }: MeetingQuery) {
  const ranges = kinds.map(({ from, spelling }) => ({
    from,
    to: from + countParts(spelling),
    spelling,
  }));
  return ranges.filter(
    ({ from, to }, at) => at === 0 || to !== askedAt.from || ranges[at - 1]?.to === from,
  );
}

function sortRanges({ tokens, style }: UnderstoodQuestion): TokenRange[] {
  const side = style === 'marked' ? 'marked' : 'folded';
  return tokens.flatMap((_, at) => meetingSortAt(tokens, at, side) ?? []);
}

function merged(ranges: readonly TokenRange[]): TokenRange[] {
  const whole: TokenRange[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && from < last.to) {
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else whole.push({ from, to });
  }
  return whole;
}

function timeParts({ text, tokens, periods }: UnderstoodQuestion, phrase: Phrase): Part[] {
  let behind = 0;
  return periods.map((period) => {
    const start = Math.max(0, text.indexOf(period.written, behind));
    behind = start + period.written.length;
    const from = tokens.findIndex((token) => token.start >= start);
    const to = tokens.findLastIndex((token) => token.end <= behind) + 1;
    return {
      from,
      to,
      text: withSmallStart(describePeriod(period, phrase)),
      isPerson: false,
      isUnit: false,
      isTime: true,
    };
  });
}

function withSmallStart(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Words that only link two parts stay; the others ask. */
function joined(parts: readonly Part[], question: UnderstoodQuestion): string {
  return parts
    .map((part, at) => {
      const before = parts[at - 1];
      if (!before) return part.text;
      return `${joint(before, part, question)}${part.text}`;
    })
    .join('');
}

/** As the question joins them, where only a link, words that ask or a sign stands between. */
function joint(before: Part, part: Part, question: UnderstoodQuestion): string {
  const gap = { from: before.to, to: part.from };
  const [left, right] = [question.tokens[gap.from - 1], question.tokens[gap.to]];
  if (gap.to === gap.from && left && right) return question.text.slice(left.end, right.start);
  const link = linkIn(question, gap);
  if (link) return ` ${wordsOf(question, link)} `;
  return part.isPerson ? ', ' : ' ';
}

/** The link that ends a gap, behind words that ask at most: `nào | nói về`. */
function linkIn(question: UnderstoodQuestion, { from, to }: TokenRange): TokenRange | undefined {
  const { tokens, style, askedAt } = question;
  const side = style === 'marked' ? 'marked' : 'folded';
  for (let at = from; at < to; at++) {
    if (links.at(tokens, at, side)?.to === to) return { from: at, to };
    if (at < askedAt.from || at >= askedAt.to) return undefined;
  }
  return undefined;
}

function wordsOf({ text, tokens }: UnderstoodQuestion, { from, to }: TokenRange): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

/** `năm 2018`, `tháng 7-2018`, `9-7-2018`, `1-1-2018 – 30-6-2018`; as written where the year is open. */
export function describePeriod(
  { period, precision, written, anyYear, isVague, isTerm }: QuestionPeriod,
  phrase: Phrase,
): string {
  const { first, last } = period;
  const [year, month] = [first.slice(0, 4), String(Number(first.slice(5, 7)))];
  if (anyYear || isVague || isTerm) return written;
  if (precision === 'year' && year === last.slice(0, 4)) return phrase('answer.in-year', { year });
  if (precision === 'month') return phrase('answer.in-month', { month, year });
  if (first === last) return phrase('answer.on-day', { date: formatDate(first) });
  if (precision === 'half-year' || precision === 'quarter') return written;
  return phrase('answer.from-to', { first: formatDate(first), last: formatDate(last) });
}
