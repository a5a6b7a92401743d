import type { ShownMessage } from './bot-api-server.ts';
import type { Person } from './incoming.ts';

let lastQuery = 0;

function nextQueryId(): string {
  lastQuery += 1;
  return `query-${lastQuery}`;
}

/**
 * The press of a button under a message of the bot, found by what stands on it.
 *
 * @throws where the message has no such button
 */
export function buttonPress(from: Person, message: ShownMessage | undefined, label: string) {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? [];
  const data = buttons.find(({ text }) => text === label)?.callback_data;
  if (data === undefined) {
    const labels = buttons.map(({ text }) => text).join(', ');
    throw new Error(`No button "${label}" to press, only: ${labels}`);
  }
  return dataPress(from, message, data);
}

/** The press of a button that carries the data, whether the message still has one or not. */
export function dataPress(from: Person, message: ShownMessage | undefined, data: string) {
  return {
    callback_query: {
      id: nextQueryId(),
      from: { is_bot: false, ...from },
      ...(message === undefined ? {} : { message }),
      chat_instance: String(message?.chat.id ?? 0),
      data,
    },
  };
}

/** What a person types behind the bot's name in any chat. */
export function inlineQuery(from: Person, query: string, offset = '') {
  return {
    inline_query: { id: nextQueryId(), from: { is_bot: false, ...from }, query, offset },
  };
}
