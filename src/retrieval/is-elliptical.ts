import type { IsoDate } from '../text/period.ts';
import { readFollowUp } from './follow-up/read-follow-up.ts';

/** Whether a time is written without a year does not matter here: any day does. */
const anyDay: IsoDate = '2000-01-01';

/** What may be meant without a question before. */
const standing = new Set(['year', 'unit', 'document']);
/** `Phiên họp tiếp theo của Sở Y tế` counts from today. */
const inOrder = new Set(['meeting-before', 'meeting-after']);

/**
 * Whether a question can't be understood without the one before it: `Thế còn Sở Y tế?`, `Hội nghị đó
 * diễn ra ngày nào?`, `Ai chủ trì?`. `Ai chủ trì hội nghị?` can: there may be only one.
 */
export function isElliptical(text: string): boolean {
  const followUp = readFollowUp(text, anyDay, []);
  if (!followUp) return false;
  if (followUp.kind === 'own') return false;
  if (followUp.kind === 'references') {
    const namesUnit = followUp.question.slots.some(({ kind }) => kind === 'unit');
    return followUp.references.some(({ kind }) => {
      return !standing.has(kind) && !(namesUnit && inOrder.has(kind));
    });
  }
  const namesMeeting = followUp.question.slots.some(({ kind }) => kind === 'meeting');
  return !(followUp.kind === 'bare' && namesMeeting);
}
