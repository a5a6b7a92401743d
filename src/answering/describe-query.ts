import type { MeetingQuery } from '../retrieval/find-meetings.ts';
import type { QuestionPeriod } from '../retrieval/understood-question.ts';
import { formatDate } from '../text/format-date.ts';
import type { Phrase } from './reading.ts';

/** What was searched, in words: `hội nghị Sở Y tế năm 2021, Nguyễn Văn A`. */
export function describeQuery(query: MeetingQuery, phrase: Phrase): string {
  const { subjects, periods, people } = query;
  const what = [
    nameOrKind(query, phrase),
    ...subjects.filter(({ isUnit }) => isUnit).map(({ written }) => written),
    ...periods.map((period) => describePeriod(period, phrase)),
  ].join(' ');
  return [what, ...people.map(({ name }) => name)].join(', ');
}

/** `hội nghị triển khai`, where meetings of that name are asked for. */
function nameOrKind(query: MeetingQuery, phrase: Phrase): string {
  return query.subjects.find(({ isNamedSo }) => isNamedSo)?.written ?? meetingWord(query, phrase);
}

/** The kinds as they were asked for, or the words for any meeting. */
export function meetingWord({ kinds }: MeetingQuery, phrase: Phrase): string {
  const spellings = [...new Set(kinds.map(({ spelling }) => spelling))];
  return spellings.length === 0 ? phrase('answer.any-meeting', {}) : spellings.join(', ');
}

/** `năm 2018`, `tháng 7-2018`, `9-7-2018`, `1-1-2018 – 30-6-2018`. */
export function describePeriod(
  { period, precision, written }: QuestionPeriod,
  phrase: Phrase,
): string {
  const { first, last } = period;
  const [year, month] = [first.slice(0, 4), String(Number(first.slice(5, 7)))];
  if (precision === 'year' && year === last.slice(0, 4)) return phrase('answer.in-year', { year });
  if (precision === 'month') return phrase('answer.in-month', { month, year });
  if (first === last) return phrase('answer.on-day', { date: formatDate(first) });
  if (precision === 'half-year' || precision === 'quarter') return written;
  return phrase('answer.from-to', { first: formatDate(first), last: formatDate(last) });
}
