import { normaliseText } from '../text/normalise-text.ts';
import { correctKeys } from './tolerance/correct-keys.ts';
import { correctMarks } from './tolerance/correct-marks.ts';
import { correctSpacing } from './tolerance/correct-spacing.ts';
import { correctTyping } from './tolerance/correct-typing.ts';
import type { CorrectionKind, CorrectionPass } from './tolerance/correction.ts';
import type { KnownWords } from './tolerance/known-words.ts';
import { applyEdits, readQuestionWords } from './tolerance/question-words.ts';

export { createKnownWords, type KnownWords } from './tolerance/known-words.ts';

/** One change of a question. */
export interface Correction {
  readonly typed: string;
  readonly meant: string;
  readonly kind: CorrectionKind;
}

export interface CorrectedQuestion {
  /** What to ask instead; the very text that was given where nothing is corrected. */
  readonly text: string;
  /** In the order in which they were made. */
  readonly corrections: readonly Correction[];
}

const passes: readonly CorrectionPass[] = [
  correctKeys,
  correctSpacing,
  correctTyping,
  correctMarks,
];

export function correctQuestion(text: string, known: KnownWords): CorrectedQuestion {
  const corrections: Correction[] = [];
  let current = normaliseText(text);
  for (const pass of passes) {
    const question = readQuestionWords(current);
    const edits = pass(question, known);
    corrections.push(
      ...edits.map(({ start, end, meant, kind }) => ({
        typed: current.slice(start, end),
        meant,
        kind,
      })),
    );
    current = applyEdits(current, edits);
  }
  return { text: corrections.length === 0 ? text : current, corrections };
}
