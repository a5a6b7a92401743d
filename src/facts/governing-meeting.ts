import type { ArticleSentence } from './article-sentences.ts';
import { isScheduled } from './calendar-days.ts';
import type { MeetingTrace } from './meeting-trace.ts';

/** Where a deed stands in its sentence. */
export interface DeedPlace {
  readonly start: number;
  /** The deed has a meeting for its object: `chủ trì hội nghị`. */
  readonly hasMeetingBehind: boolean;
}

/** The meeting to which a deed belongs: its place among the meetings. */
export type MeetingAt = (sentence: ArticleSentence, deed: DeedPlace) => number | null;

interface Place {
  readonly ordinal: number;
  readonly start: number;
  readonly meeting: number;
  readonly isReported: boolean;
  readonly paragraph: number;
  /** Of a line of a calendar, where nothing but its own line belongs to a meeting. */
  readonly isScheduled: boolean;
  /** `Tại hội nghị, …`, or a day beside it: what is said in the sentence was said there. */
  readonly isScene: boolean;
}

/** How far behind a deed its object stands, in UTF-16 units. */
const reachOfObject = 90;

/**
 * Tells which meeting a deed belongs to: its object, the last one at which its sentence stands, the
 * first reported one that is named behind it there, else the last reported one before. A meeting that
 * is only mentioned governs what its own sentence says of it and nothing else.
 */
export function createGovernment(
  governing: readonly boolean[],
  traces: readonly MeetingTrace[],
): MeetingAt {
  const places = placesOf(governing, traces);
  const reported = places.filter(({ isReported }) => isReported);
  return ({ ordinal, paragraph }, { start, hasMeetingBehind }) => {
    const here = places.filter((place) => place.ordinal === ordinal);
    const object = hasMeetingBehind
      ? here.find((place) => place.start >= start && place.start - start <= reachOfObject)
      : undefined;
    const governing =
      object ??
      here.findLast((place) => place.start <= start && (place.isReported || place.isScene)) ??
      here.find(({ isReported }) => isReported) ??
      (hasMeetingBehind ? here[0] : undefined) ??
      reported.findLast((place) => place.ordinal < ordinal) ??
      reported[0];
    if (governing?.isScheduled && governing.paragraph !== paragraph) return null;
    return governing?.meeting ?? null;
  };
}

function placesOf(governing: readonly boolean[], traces: readonly MeetingTrace[]): Place[] {
  return traces
    .flatMap(({ mentions }, meeting) =>
      mentions.map(({ sentence, mention, day }): Place => {
        const front = sentence.text.slice(Math.max(0, mention.start - 8), mention.start);
        return {
          ordinal: sentence.ordinal,
          start: mention.start,
          meeting,
          paragraph: sentence.paragraph,
          isScheduled: day !== null && isScheduled(day),
          isReported: governing[meeting] ?? false,
          isScene: day !== null || /(?:^|\s)tại\s$/iu.test(front),
        };
      }),
    )
    .sort((a, b) => a.ordinal - b.ordinal || a.start - b.start);
}
