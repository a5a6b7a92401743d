import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from '../logger.ts';
import { describeError } from './describe-error.ts';
import { sendingOptions } from './sending-options.ts';
import { addressOf } from './way-back.ts';

/** Says why an update is not worked on, as a message or, to a press, where the button is. */
export type Decline = (update: Update, sentence: string | null) => void;

/** Sentences that may be on their way: more than that in a flood would be the flood's own echo. */
const mostAtOnce = 20;

/** Best effort: what is declined was not written down, and neither is the sentence. */
export function createDecline(api: Api, logger: Logger): Decline {
  let onTheWay = 0;
  return (update, sentence) => {
    if (onTheWay >= mostAtOnce) return;
    onTheWay += 1;
    void say(api, update, sentence)
      .catch((error: unknown) => logger.warn(describeError(error), 'a refusal was not told'))
      .finally(() => {
        onTheWay -= 1;
      });
  };
}

async function say(api: Api, update: Update, sentence: string | null): Promise<void> {
  const { callback_query: press } = update;
  if (press) {
    await api.answerCallbackQuery(press.id, sentence === null ? {} : { text: sentence });
  }
  const message = update.message ?? update.edited_message;
  if (!message || sentence === null) return;
  const address = addressOf(message);
  await api.sendMessage(address.chat, sentence, sendingOptions(address));
}
