import type { ArticleFacts, ArticleSpan } from '../facts/article-facts.ts';
import type { AskedMeeting } from './asked-meeting.ts';
import type { ReadableSentence } from './readable-article.ts';

/** Whether a sentence belongs to a meeting: of an article on several, to the one spoken of last. */
export function isOfTheMeeting(
  { text, article }: ReadableSentence,
  { facts, ordinal }: Pick<AskedMeeting, 'facts' | 'ordinal'>,
): boolean {
  const start = article.article.text.indexOf(text);
  return start >= 0 && lastMeetingBefore(start + text.length, facts) === ordinal;
}

function lastMeetingBefore(end: number, { meetings, people }: ArticleFacts): number | null {
  const places: readonly { readonly shownBy: ArticleSpan; readonly meeting: number | null }[] = [
    ...meetings.map(({ shownBy }, meeting) => ({ shownBy, meeting })),
    ...people,
  ];
  const [last] = places
    .filter(({ meeting, shownBy }) => meeting !== null && isBefore(shownBy, end))
    .sort((one, other) => startOf(other.shownBy) - startOf(one.shownBy));
  return last?.meeting ?? null;
}

function isBefore({ part, start }: ArticleSpan, end: number): boolean {
  return part === 'title' || start < end;
}

function startOf({ part, start }: ArticleSpan): number {
  return part === 'title' ? -1 : start;
}
