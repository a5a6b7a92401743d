import type { ToldMeeting } from '../retrieval/told-meeting.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import type { Choice } from './conversations.ts';

/**
 * The choices between meetings, each with a label that no other has: where day, name and unit are the
 * same, the place tells them apart, else the article; what even these don't tell apart is one choice.
 */
export function distinctChoices(
  meetings: readonly ToldMeeting[],
  labelOf: (told: ToldMeeting) => string,
  snapshot: Pick<Snapshot, 'article'>,
): Choice[] {
  const labels = meetings.map(labelOf);
  const withPlace = toldApart(labels, (at) => meetings[at]?.best.meeting.place?.name);
  const withTitle = toldApart(withPlace, (at) => {
    const told = meetings[at];
    return told && snapshot.article(told.best.articleId)?.title;
  });
  const choices = new Map<string, Choice>();
  withTitle.forEach((label, at) => {
    const told = meetings[at];
    if (!told) return;
    const known = choices.get(label)?.meetings ?? [];
    choices.set(label, { label, meetings: [...known, told.best, ...told.others] });
  });
  return [...choices.values()];
}

/** Says more of those whose labels are the same. */
function toldApart(
  labels: readonly string[],
  moreOf: (at: number) => string | undefined,
): string[] {
  return labels.map((label, at) => {
    const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
    const more = isAlone ? undefined : moreOf(at);
    return more === undefined || more === '' ? label : `${label} · ${more}`;
  });
}
