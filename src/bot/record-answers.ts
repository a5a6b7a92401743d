import type { QuestionLog } from '../state/question-log.ts';
import type { AnswerReport } from './give-answer.ts';

/** Writes each answered question into the question log. */
export function recordAnswers(log: QuestionLog): (report: AnswerReport) => void {
  return ({ asked, answer, number, milliseconds }) => {
    const { person, text, wayBack } = asked;
    log.record({
      ...{ person, text, milliseconds, answer: number, outcome: answer.kind },
      // Telegram's private chats have the person's own number, groups a negative one.
      place: wayBack.chat < 0 ? 'group' : 'private',
    });
  };
}
