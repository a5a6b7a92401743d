import type { AnswerQuestion } from './answering/answer.ts';

/**
 * Every way to write and, without marks, more than one kind of question: each has patterns of its
 * own, and their first use takes longer than all the rest of an answer (20 ms against 200 to 300).
 */
const questions = [
  'Ai chủ trì hội nghị?',
  'hoi nghi hop ngay nao',
  'hoi nghi dien ra o dau',
  'Hội nghị có bao nhiêu đại biểu?',
  'Who chaired the meeting?',
] as const;

/** Asks what nobody waits for, so that the first person who asks need not wait longer than others. */
export async function warmUp(answer: AnswerQuestion): Promise<void> {
  for (const text of questions) await answer({ text, conversation: null });
}
