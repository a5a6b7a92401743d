import type { DateMention } from '../../text/find-dates.ts';
import type { TokenRange } from '../understood-question.ts';
import type { TypedText } from './typed-text.ts';

/** What a part of a question says, and so what it can be replaced by. */
export type SlotKind =
  | 'unit'
  | 'place'
  | 'person'
  | 'office'
  /** `sơ kết`. */
  | 'sort'
  /** `hội nghị`. */
  | 'meeting'
  | 'document';

export interface NamedSlot extends TokenRange {
  readonly kind: SlotKind;
}

export interface TimeSlot extends TokenRange {
  readonly kind: 'time';
  readonly mention: DateMention;
}

export type Slot = NamedSlot | TimeSlot;

/** A question with its slots from left to right; none overlaps another. */
export interface SlottedText extends TypedText {
  readonly slots: readonly Slot[];
}
