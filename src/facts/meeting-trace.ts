import type { DateMention } from '../text/find-dates.ts';
import type { ArticleSentence } from './article-sentences.ts';
import type { MeetingManner } from './meeting-manner.ts';
import type { MeetingMention } from './meeting-mention.ts';

/** A place of an article that speaks of a meeting. */
export interface LocatedMention {
  readonly sentence: ArticleSentence;
  readonly mention: MeetingMention;
  /** The meeting's own day, where this sentence gives it. */
  readonly day: DateMention | null;
  readonly manner: MeetingManner;
}

/** All places that speak of one meeting, in the order of the text. */
export interface MeetingTrace {
  readonly kind: string;
  readonly mentions: readonly LocatedMention[];
}
