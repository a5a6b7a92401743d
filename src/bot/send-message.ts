import type { Api } from 'grammy';
import type { Send } from './delivery.ts';
import type { EditPace } from './edit-pace.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import { noPreview, sendingOptions } from './sending-options.ts';

/** Hands messages to the Bot API; edits of one message keep their distance. */
export function createSend(api: Api, pace: EditPace): Send {
  return async (message, markup, signal) => {
    switch (message.kind) {
      case 'send':
        return sendNew(api, message, markup);
      case 'edit':
      case 'keyboard': {
        const isNewest = await pace.turn(message.chat, message.message, signal);
        if (isNewest) await editOld(api, message, markup);
        return isNewest ? message.message : null;
      }
      case 'delete':
        await api.deleteMessage(message.chat, message.message);
        return message.message;
    }
  };
}

type Of<Kind extends OutgoingMessage['kind']> = Extract<OutgoingMessage, { kind: Kind }>;

async function sendNew(api: Api, message: Of<'send'>, markup: 'html' | 'plain'): Promise<number> {
  const sent = await api.sendMessage(message.chat, message[markup], {
    ...sendingOptions(message),
    ...markupOf(message, markup),
  });
  return sent.message_id;
}

async function editOld(
  api: Api,
  message: Of<'edit' | 'keyboard'>,
  markup: 'html' | 'plain',
): Promise<void> {
  if (message.kind === 'keyboard') {
    const options = { reply_markup: { inline_keyboard: message.keyboard } };
    await api.editMessageReplyMarkup(message.chat, message.message, options);
    return;
  }
  await api.editMessageText(message.chat, message.message, message[markup], {
    ...noPreview,
    ...markupOf(message, markup),
  });
}

function markupOf({ keyboard }: Of<'send'> | Of<'edit'>, markup: 'html' | 'plain') {
  return {
    ...(markup === 'html' ? { parse_mode: 'HTML' as const } : {}),
    ...(keyboard === undefined ? {} : { reply_markup: { inline_keyboard: keyboard } }),
  };
}
