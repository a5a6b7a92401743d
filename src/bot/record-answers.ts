import type { State } from '../state/open-state.ts';
import type { AnswerReport } from './give-answer.ts';

/** Writes each answered question into the question log. */
export function recordAnswers(
  { pseudonyms, questionLog }: Pick<State, 'pseudonyms' | 'questionLog'>,
  keepsTexts: boolean,
): (report: AnswerReport) => void {
  const log = questionLog({ keepsTexts });
  return ({ asked, answer, number, milliseconds }) => {
    const { person, text, wayBack } = asked;
    log.record({
      person: pseudonyms.ofPerson(person),
      // Telegram's private chats have the person's own number, groups a negative one.
      place: wayBack.chat < 0 ? 'group' : 'private',
      text,
      outcome: answer.kind,
      milliseconds,
      answer: number,
    });
  };
}
