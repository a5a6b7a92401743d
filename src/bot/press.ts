import type { MiddlewareFn } from 'grammy';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import type { AnswersGiven, GivenAnswer } from '../state/answers-given.ts';
import type { PressContext } from './bot-context.ts';
import { describeError } from './describe-error.ts';
import { type KeptAnswer, readKeptAnswer } from './kept-answer.ts';
import { telegramLanguage } from './language-of.ts';

/** Ends the waiting that a press shows, with a sentence where one is due. Only the first counts. */
export type AnswerPress = (sentence?: string) => Promise<void>;

export interface AnsweredPress {
  readonly answerPress: AnswerPress;
}

/**
 * Sees to it that every press is answered, whatever becomes of it: until then the button spins. That
 * Telegram refuses the answer of an old press is nobody's fault.
 */
export function answersPresses(logger: Logger): MiddlewareFn<PressContext & AnsweredPress> {
  return async (context, next) => {
    let isAnswered = false;
    const answerPress: AnswerPress = async (sentence) => {
      if (isAnswered) return;
      isAnswered = true;
      try {
        await context.answerCallbackQuery(sentence === undefined ? {} : { text: sentence });
      } catch (error) {
        logger.debug(describeError(error), 'a press was not answered');
      }
    };
    Object.assign(context, { answerPress });
    try {
      await next();
    } finally {
      await answerPress();
    }
  };
}

/** The answer that a button belongs to. */
export interface PressedAnswer {
  readonly given: GivenAnswer;
  readonly kept: KeptAnswer;
}

/** Finds the answer under which a button was pressed; says kindly where it is no longer kept. */
export async function pressedAnswer(
  { chat, from, answerPress, button }: PressContext & AnsweredPress & { readonly button: { readonly answer: number } },
  { answersGiven, messages }: { readonly answersGiven: AnswersGiven; readonly messages: Messages },
): Promise<PressedAnswer | null> {
  const given = chat && answersGiven.byId(button.answer, chat.id);
  const kept = given && readKeptAnswer(given.body);
  if (given && kept) return { given, kept };
  await answerPress(messages.text(telegramLanguage(from), 'button.gone', {}));
  return null;
}
