import type { Meeting } from './article-facts.ts';
import type { ArticleSentence } from './article-sentences.ts';
import type { MeetingTrace } from './trace-meetings.ts';

/** The meeting to which a deed at a place of a sentence belongs: its place among the meetings. */
export type MeetingAt = (sentence: ArticleSentence, offset: number) => number | null;

interface Place {
  readonly ordinal: number;
  readonly start: number;
  readonly paragraph: number;
  readonly meeting: number;
}

/**
 * Tells which meeting governs a place of an article: the one named last before it in its sentence,
 * the first named behind it there, else the last reported one before. A meeting that is only
 * mentioned governs its own sentence and no other.
 */
export function createGovernment(
  meetings: readonly Meeting[],
  traces: readonly MeetingTrace[],
): MeetingAt {
  const places = traces
    .flatMap(({ mentions }, meeting) =>
      mentions.map(({ sentence, mention }): Place => {
        const { ordinal, paragraph } = sentence;
        return { ordinal, paragraph, start: mention.start, meeting };
      }),
    )
    .sort((a, b) => a.ordinal - b.ordinal || a.start - b.start);
  const reported = places.filter(({ meeting }) => meetings[meeting]?.isReported);
  return ({ ordinal }, offset) => {
    const inSentence = places.filter((place) => place.ordinal === ordinal);
    const own = inSentence.findLast(({ start }) => start <= offset) ?? inSentence[0];
    const governing = own ?? reported.findLast((place) => place.ordinal < ordinal) ?? reported[0];
    return governing?.meeting ?? null;
  };
}
