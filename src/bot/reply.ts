import { GrammyError } from 'grammy';
import { type BotContext, topicOf } from './bot-context.ts';
import { type MessageNode, plainText } from './message-tree.ts';
import { renderHtml } from './render-html.ts';
import { splitMessage } from './split-message.ts';

/**
 * Sends a message to where the question came from: in groups as an answer to the asker, in a forum
 * into the topic of the question; in several parts where it is long.
 *
 * @throws GrammyError when Telegram refuses a part; HttpError when it is unknown whether a part
 * arrived. The parts after it are not sent.
 */
export async function reply(context: BotContext, nodes: readonly MessageNode[]): Promise<void> {
  let isFirst = true;
  for (const part of splitMessage(nodes)) {
    await sendPart(context, part, isFirst ? answeredMessage(context) : {});
    isFirst = false;
  }
}

async function sendPart(
  context: BotContext,
  part: readonly MessageNode[],
  place: ReturnType<typeof answeredMessage>,
): Promise<void> {
  const topic = topicOf(context);
  const options = {
    ...place,
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    // A preview is fetched without a click: an address would tell its owner of the question.
    link_preview_options: { is_disabled: true },
  };
  try {
    await context.api.sendMessage(context.chat.id, renderHtml(part), {
      ...options,
      parse_mode: 'HTML',
    });
  } catch (error) {
    if (!isMarkupRefused(error)) throw error;
    await context.api.sendMessage(context.chat.id, plainText(part), options);
  }
}

function answeredMessage({ chat, message }: BotContext) {
  if (chat.type === 'private') return {};
  return {
    reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
  };
}

function isMarkupRefused(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    error.description.includes("can't parse entities")
  );
}
