import type { MeetingTruth } from '../truth.ts';

/** What `cuộc họp` means to those who ask; together they are `cuộc họp, hội nghị`. */
export const plainMeetings: ReadonlySet<string> = new Set(['hội nghị', 'cuộc họp', 'phiên họp']);

/**
 * Whether the words could mean the meeting: `hội nghị triển khai` also fits a review that announces
 * `triển khai nhiệm vụ` in its name.
 */
export function mayBeCalled(
  { kind, sort, name }: MeetingTruth,
  calledKind: string,
  calledSort: string | null,
): boolean {
  const isOfKind = kind === calledKind || (calledKind === 'cuộc họp' && plainMeetings.has(kind));
  return isOfKind && (calledSort === null || sort === calledSort || name.includes(calledSort));
}
