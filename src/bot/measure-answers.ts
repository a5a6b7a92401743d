import type { AnswerQuestion } from '../answering/answer.ts';
import type { BotMetrics } from './metrics.ts';

/** The same answers, counted by kind and with the time that they took. */
export function measureAnswers(
  answer: AnswerQuestion,
  metrics: Pick<BotMetrics, 'answered'>,
): AnswerQuestion {
  return async (question) => {
    const started = performance.now();
    try {
      const given = await answer(question);
      metrics.answered(given.kind, performance.now() - started);
      return given;
    } catch (error) {
      metrics.answered('failed', performance.now() - started);
      throw error;
    }
  };
}
