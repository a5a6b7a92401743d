import type { Messages } from '../messages.ts';
import type { AnswersGiven, GivenAnswer } from '../state/answers-given.ts';
import type { PressOf } from './bot-context.ts';
import type { Button } from './button.ts';
import { type KeptAnswer, readKeptAnswer } from './kept-answer.ts';
import { telegramLanguage } from './language-of.ts';

/** The answer that a button belongs to. */
export interface PressedAnswer {
  readonly given: GivenAnswer;
  readonly kept: KeptAnswer;
}

/** Finds the answer under which a button was pressed; says kindly where it is no longer kept. */
export async function pressedAnswer(
  { chat, from, answerPress, button }: PressOf<Button['kind']>,
  { answersGiven, messages }: { readonly answersGiven: AnswersGiven; readonly messages: Messages },
): Promise<PressedAnswer | null> {
  const given = chat && answersGiven.byId(button.answer, chat.id);
  const kept = given && readKeptAnswer(given.body);
  if (given && kept) return { given, kept };
  await answerPress(messages.text(telegramLanguage(from), 'button.gone', {}));
  return null;
}
