import { normaliseText } from '../text/normalise-text.ts';
import { completeUnits } from './tolerance/complete-units.ts';
import { correctBareWords } from './tolerance/correct-bare-words.ts';
import { correctKeys } from './tolerance/correct-keys.ts';
import { correctMarks } from './tolerance/correct-marks.ts';
import { correctNames } from './tolerance/correct-names.ts';
import { correctSlips } from './tolerance/correct-slips.ts';
import { correctSpacing } from './tolerance/correct-spacing.ts';
import { correctTyping } from './tolerance/correct-typing.ts';
import type { CorrectionKind, CorrectionPass } from './tolerance/correction.ts';
import { applyEdits } from './tolerance/edits.ts';
import { expandAbbreviations } from './tolerance/expand-abbreviations.ts';
import { expandChat } from './tolerance/expand-chat.ts';
import type { KnownWords } from './tolerance/known-words.ts';
import { readQuestionWords } from './tolerance/question-words.ts';

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

/** Names come before words: what is in them is not to be judged by what words the index has. */
const passes: readonly CorrectionPass[] = [
  correctKeys,
  expandChat,
  correctNames,
  correctSpacing,
  correctSlips,
  correctTyping,
  correctMarks,
  correctBareWords,
  expandAbbreviations,
  completeUnits,
];

/** Of an English question only the Vietnamese names are corrected. */
const passesOfEnglish: readonly CorrectionPass[] = [correctNames];

/**
 * Mends what was typed wrongly in a question, as far as the index leaves no doubt what was meant, and
 * writes out abbreviations. A question about something that the index lacks must not become one about
 * something that it has: a word that can be right is changed only into what sounds alike or has more
 * marks, a name only into the one name that it can be. Numbers and numbers of documents stay.
 */
export function correctQuestion(text: string, known: KnownWords): CorrectedQuestion {
  const corrections: Correction[] = [];
  let question = readQuestionWords(normaliseText(text));
  for (const pass of question.style === 'english' ? passesOfEnglish : passes) {
    const edits = pass(question, known);
    if (edits.length === 0) continue;
    const { text: typed } = question;
    corrections.push(
      ...edits.map(({ start, end, meant, kind }) => ({
        typed: typed.slice(start, end),
        meant,
        kind,
      })),
    );
    question = readQuestionWords(applyEdits(typed, edits));
  }
  return { text: corrections.length === 0 ? text : question.text, corrections };
}
