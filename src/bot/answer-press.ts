import type { Context, Filter } from 'grammy';
import type { Logger } from '../logger.ts';
import { atMostASecond } from './at-most-a-second.ts';
import { describeError } from './describe-error.ts';

/**
 * Ends the waiting that a press shows, with a sentence where one is due. Only the first counts.
 * Resolves soon, whatever becomes of it: people whose turn comes after must not wait for a call that
 * hangs.
 */
export type AnswerPress = (sentence?: string) => Promise<void>;

/** That Telegram refuses the answer of an old press is nobody's fault. */
export function answerPressOnce(
  context: Filter<Context, 'callback_query:data'>,
  logger: Logger,
): AnswerPress {
  let isAnswered = false;
  const answer = async (sentence: string | undefined) => {
    try {
      await context.answerCallbackQuery(sentence === undefined ? {} : { text: sentence });
    } catch (error) {
      logger.debug(describeError(error), 'a press was not answered');
    }
  };
  return async (sentence) => {
    if (isAnswered) return;
    isAnswered = true;
    await atMostASecond(answer(sentence));
  };
}

/** Sees to it that every press is answered, whatever becomes of it: until then the button spins. */
export async function answersPress(
  { answerPress }: { readonly answerPress: AnswerPress },
  next: () => Promise<void>,
): Promise<void> {
  try {
    await next();
  } finally {
    await answerPress();
  }
}
