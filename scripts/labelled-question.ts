import { readFileSync } from 'node:fs';
import { z } from 'zod';

const texts = z.array(z.string());

const labelledQuestion = z.object({
  id: z.string(),
  kind: z.string(),
  question: z.string(),
  /** Each group has one of its strings in the answer's text. */
  expects: z.array(texts).optional(),
  /** One of these articles is cited, all of them for lists and counts. */
  cites: texts.optional(),
  /** One article of each group is cited: reports of the same meeting. */
  citesOneOf: z.array(texts).optional(),
  /** Where given, no other article is cited. */
  allows: texts.optional(),
  /** None of these stands in the answer's text. */
  rejects: texts.optional(),
  /** The right answer is `not-found`. */
  abstain: z.boolean().optional(),
  /** The right answer is `clarify`. */
  clarify: z.boolean().optional(),
  /** How the question was made harder: `no-marks`, `typo`, `abbreviation`. */
  variant: z.string().optional(),
  /** The question before it in the same conversation. */
  follows: z.string().optional(),
});

/** A question with what makes an answer right; a line of a `.jsonl`. */
export type LabelledQuestion = z.infer<typeof labelledQuestion>;

/**
 * @throws when the file cannot be read or a line is no question.
 */
export function readLabelledQuestions(file: string): LabelledQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => labelledQuestion.parse(JSON.parse(line)));
}
