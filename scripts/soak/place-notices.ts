import type { ApiCall } from '../../test/end-to-end/bot-api-server.ts';
import { isTaken } from './is-taken.ts';

/** Messages that only tell the place in the queue, and those of them that nobody took away. */
export interface PlaceNotices {
  readonly told: number;
  readonly left: number;
}

/** The middle of the sentence `bot.place` of the catalogue. */
const sentence = /đang đứng thứ \d+ trong hàng đợi/;

export function isPlaceNotice({ payload }: ApiCall): boolean {
  return sentence.test(String(payload['text']));
}

export function countPlaceNotices(calls: readonly ApiCall[]): PlaceNotices {
  const told = calls.filter(
    (call) => call.method === 'sendMessage' && isTaken(call) && isPlaceNotice(call),
  );
  const deleted = new Set(
    calls
      .filter(({ method }) => method === 'deleteMessage')
      .map(({ payload }) => keyOf(payload['chat_id'], payload['message_id'])),
  );
  const left = told.filter(
    ({ payload, messageId }) => !deleted.has(keyOf(payload['chat_id'], messageId)),
  );
  return { told: told.length, left: left.length };
}

function keyOf(chat: unknown, message: unknown): string {
  return `${chat}:${message}`;
}
