import type { AnswerQuestion } from './answering/answer.ts';

/** One of each way to write: each has its own words and patterns to be loaded and compiled. */
const questions = [
  'Ai chủ trì hội nghị?',
  'hoi nghi dien ra khi nao, o dau',
  'Who chaired the meeting?',
] as const;

/** Asks what nobody waits for, so that the first person who asks need not wait longer than others. */
export async function warmUp(answer: AnswerQuestion): Promise<void> {
  for (const text of questions) await answer({ text, conversation: null });
}
