import type { Span } from '../text/span.ts';

/** A person as one place of a text names them. */
export interface PersonMention {
  /** The words of the name, or of the honorific that stands for it (`Đồng chí đề nghị …`). */
  readonly place: Span;
  /** `null` where only an honorific or an office stands for the person. */
  readonly name: string | null;
  readonly honorific: string | null;
  /** Offices as written, in the order of the text. */
  readonly offices: readonly Span[];
  /** From the honorific or the office in front to the end of the offices behind. */
  readonly extent: Span;
}
