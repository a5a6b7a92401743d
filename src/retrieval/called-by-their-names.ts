import { writeOut } from '../facts/written-out.ts';
import type { StoredMeeting } from '../search-index/fact-store.ts';
import { holdsSubject, type MeetingSubject } from './meeting-subjects.ts';

/**
 * Of the meetings of one article those whose own name holds what is asked for, where one does: the
 * others fit by the title of the article alone.
 */
export function calledByTheirNames(
  rows: readonly StoredMeeting[],
  subjects: readonly MeetingSubject[],
): readonly StoredMeeting[] {
  const topics = subjects.filter(({ isUnit }) => !isUnit);
  if (topics.length === 0) return rows;
  const named = new Set(rows.filter((row) => holdsTopics(row, topics)));
  const articles = new Set([...named].map(({ articleId }) => articleId));
  return rows.filter((row) => named.has(row) || !articles.has(row.articleId));
}

function holdsTopics({ meeting }: StoredMeeting, topics: readonly MeetingSubject[]): boolean {
  const words = `| ${writeOut(meeting.name).join(' ')} |`;
  return topics.every((topic) => holdsSubject(words, topic));
}
