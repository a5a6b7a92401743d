import type { LabelledQuestion } from './labelled-question.ts';

/**
 * The question with those that it follows, first one first.
 *
 * @throws RangeError when it follows what is not there, or itself.
 */
export function turnsUpTo(
  question: LabelledQuestion,
  questions: readonly LabelledQuestion[],
): LabelledQuestion[] {
  const turns = [question];
  for (let follows = question.follows; follows !== undefined; follows = turns[0]?.follows) {
    const before = questions.find(({ id }) => id === follows);
    if (!before || turns.includes(before)) {
      throw new RangeError(`Question ${question.id} follows ${follows}, which is not before it.`);
    }
    turns.unshift(before);
  }
  return turns;
}
