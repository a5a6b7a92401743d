import type { DateMention } from '../text/find-dates.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { PersonMention } from './person-mention.ts';

/** A place of a sentence that speaks of a meeting; `start` to `end` is its name. */
export interface MeetingMention extends Span {
  /** As in the lexicon of kinds. */
  readonly kind: string;
  /** `tokens.slice(from, to)`; the words of the kind alone end at `kindTo`. */
  readonly from: number;
  readonly kindTo: number;
  readonly to: number;
  /** `Chính phủ họp`, `làm việc với tỉnh`: a deed, no name of a meeting. */
  readonly isVerb: boolean;
}

/** What of a sentence tells where names of meetings end. */
export interface SentenceOfMeetings {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly dates: readonly DateMention[];
  readonly people: readonly PersonMention[];
}
