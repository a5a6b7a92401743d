import type { Api } from 'grammy';
import type { Message } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import type { Strangers } from '../state/strangers.ts';
import { describeError } from './describe-error.ts';
import { telegramLanguage } from './language-of.ts';
import { sendingOptions } from './sending-options.ts';
import { addressOf } from './way-back.ts';

export interface NoticesDependencies {
  readonly api: Api;
  readonly strangers: Strangers;
  readonly messages: Messages;
  readonly logger: Logger;
}

/** Tells strangers that the bot is closed. */
export interface Notices {
  /** Once a day and chat, as an answer to the message; whether it arrives does not matter. */
  tell(message: Message): void;
}

/** Any number of strangers may write at once; those who are let in must not wait behind them. */
const mostInFlight = 5;

export function createNotices(dependencies: NoticesDependencies): Notices {
  const { strangers, logger } = dependencies;
  let inFlight = 0;
  return {
    tell: (message) => {
      const { chat } = message;
      if (inFlight >= mostInFlight || !strangers.isNoticeDue(chat.id)) return;
      strangers.noteNotice(chat.id);
      inFlight += 1;
      void send(message, dependencies)
        .catch((error: unknown) => logger.info(describeError(error), 'a notice was not sent'))
        .finally(() => {
          inFlight -= 1;
        });
    },
  };
}

async function send(message: Message, { api, messages }: NoticesDependencies): Promise<void> {
  const { chat, from } = message;
  const language = from === undefined ? 'vi' : telegramLanguage(from);
  const key = chat.type === 'private' ? 'access.closed-to-person' : 'access.closed-to-group';
  const notice = messages.text(language, key, { id: chat.id });
  await api.sendMessage(chat.id, notice, sendingOptions(addressOf(message)));
}
