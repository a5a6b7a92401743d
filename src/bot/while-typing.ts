import type { Logger } from '../logger.ts';
import { type BotContext, topicOf } from './bot-context.ts';
import { describeError } from './describe-error.ts';

/** Telegram shows the action for five seconds. */
const repeatMilliseconds = 4000;

/**
 * An action that reaches Telegram after the answer would show the bot typing for another five
 * seconds; an answer that waits for a lost action would be late for nothing.
 */
const longestWaitMilliseconds = 1000;

/** Shows the bot as typing while the work lasts. What becomes of the showing never matters. */
export async function whileTyping<Result>(
  context: BotContext,
  logger: Logger,
  work: () => Promise<Result>,
): Promise<Result> {
  let shown = showTyping(context, logger);
  const timer = setInterval(() => {
    shown = showTyping(context, logger);
  }, repeatMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await atMost(longestWaitMilliseconds, shown);
  }
}

async function showTyping(context: BotContext, logger: Logger): Promise<void> {
  const topic = topicOf(context);
  const options = topic === undefined ? {} : { message_thread_id: topic };
  try {
    await context.api.sendChatAction(context.chat.id, 'typing', options);
  } catch (error) {
    // A hint to the reader only: if it fails for a reason that matters, so does the answer's send.
    logger.debug(describeError(error), 'the bot could not be shown as typing');
  }
}

async function atMost(milliseconds: number, shown: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([shown, late]);
  clearTimeout(timer);
}
