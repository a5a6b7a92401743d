import { isMeetingWord } from '../facts/meeting-words.ts';
import type { MeetingQuery } from './find-meetings.ts';
import type { UnderstoodQuestion } from './understood-question.ts';

/** What besides the meeting is spoken of: a task with who has to do it, what somebody said. */
const asksOfMore = new Set(['directive', 'due', 'document']);

/**
 * The conditions that are on the meeting itself. Of `Hạn để Phòng Kế hoạch rà soát … theo hội nghị của
 * Sở Y tế` it is the unit behind the meeting, and whoever is named need not be known to be there.
 */
export function ofTheMeeting(
  { asked, tokens }: UnderstoodQuestion,
  query: MeetingQuery,
): MeetingQuery {
  if (!asksOfMore.has(asked)) return query;
  const at = tokens.findIndex((_, place) => isMeetingWord(tokens, place, 'folded'));
  const units = query.subjects.filter(({ isUnit }) => isUnit);
  const unit = units.find(({ from }) => from > at) ?? units.at(-1);
  const named = query.subjects.filter(({ isNamedSo }) => isNamedSo);
  return { ...query, subjects: unit ? [...named, unit] : named, words: [], people: [] };
}
