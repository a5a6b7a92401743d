import type { AnswerQuestion } from '../answering/answer.ts';
import { createLines } from './lines.ts';

/**
 * Answers questions one after the other, first come, first served. Answering keeps the processor busy
 * all the while, so two at once would take each as long as both; and as nobody has more than one
 * question here at a time, who asks without end makes others wait for one of theirs at most.
 */
export function oneAtATime(answer: AnswerQuestion): AnswerQuestion {
  const lines = createLines<'answering'>();
  return (question) => lines.run('answering', () => answer(question));
}
