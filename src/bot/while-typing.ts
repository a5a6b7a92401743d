import type { Api } from 'grammy';
import type { Logger } from '../logger.ts';
import { atMostASecond } from './at-most-a-second.ts';
import { describeError } from './describe-error.ts';
import type { WayBack } from './way-back.ts';

export interface TypingDependencies {
  readonly api: Api;
  readonly logger: Logger;
}

/** Telegram shows the action for five seconds. */
const repeatMilliseconds = 4000;

export interface Typed<Result> {
  readonly result: Result;
  /** Resolves when the answer may be sent: soon, and whatever becomes of the showing. */
  readonly shown: Promise<void>;
}

/** Shows the bot as typing while the work lasts. */
export async function whileTyping<Result>(
  wayBack: WayBack,
  dependencies: TypingDependencies,
  work: () => Promise<Result>,
): Promise<Typed<Result>> {
  let shown = showTyping(wayBack, dependencies);
  const timer = setInterval(() => {
    shown = showTyping(wayBack, dependencies);
  }, repeatMilliseconds);
  try {
    const result = await work();
    // An action that reaches Telegram after the answer would show the bot typing for another five
    // seconds; an answer that waits for a lost action would be late for nothing.
    return { result, shown: atMostASecond(shown) };
  } finally {
    clearInterval(timer);
  }
}

async function showTyping(
  { chat, topic }: WayBack,
  { api, logger }: TypingDependencies,
): Promise<void> {
  const options = topic === undefined ? {} : { message_thread_id: topic };
  try {
    await api.sendChatAction(chat, 'typing', options);
  } catch (error) {
    // A hint to the reader only: if it fails for a reason that matters, so does the answer's send.
    logger.debug(describeError(error), 'the bot could not be shown as typing');
  }
}
