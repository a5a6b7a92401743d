import type { Edit } from './edits.ts';
import type { KnownWords } from './known-words.ts';
import type { QuestionWords } from './question-words.ts';

/** What was wrong with the way something was typed. */
export type CorrectionKind =
  /** Keys of an input method that were not turned into letters: `hooij`. */
  | 'telex'
  | 'vni'
  /** The tone stands over the wrong vowel: `hòan`. */
  | 'tone-place'
  /** A space too many, too few, or in the wrong place. */
  | 'space'
  /** Letters missing, doubled, swapped, or beside the one that was meant. */
  | 'typo'
  /** Marks missing or wrong. */
  | 'marks'
  /** `i` for `y` or `y` for `i`. */
  | 'i-y'
  /** What sounds alike somewhere: `ch` for `tr`, hỏi for ngã. */
  | 'confusion'
  /** A name that the index knows, misspelled. */
  | 'name'
  | 'abbreviation'
  /** Words of a unit's name that are mostly left out: `Sở Giáo dục`. */
  | 'unit';

/** One way of correcting a question. Its edits don't overlap. */
export type CorrectionPass = (
  question: QuestionWords,
  known: KnownWords,
) => readonly Edit<CorrectionKind>[];
