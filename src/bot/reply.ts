import { type BotContext, topicOf } from './bot-context.ts';
import type { OutgoingMessage } from './delivery.ts';
import { type MessageNode, plainText } from './message-tree.ts';
import { renderHtml } from './render-html.ts';
import { splitMessage } from './split-message.ts';

/**
 * Sends a message to where the question came from: in groups as an answer to the asker, in a forum
 * into the topic of the question; in several parts where it is long.
 */
export async function reply(context: BotContext, nodes: readonly MessageNode[]): Promise<void> {
  const parts = splitMessage(nodes).map((part, at) => partFor(context, part, at === 0));
  await context.delivery.deliver(context.update.update_id, parts);
}

function partFor(
  context: BotContext,
  part: readonly MessageNode[],
  isFirst: boolean,
): OutgoingMessage {
  const { chat, message } = context;
  const topic = topicOf(context);
  const isAnswer = isFirst && chat.type !== 'private';
  return {
    chat: chat.id,
    html: renderHtml(part),
    plain: plainText(part),
    ...(topic === undefined ? {} : { topic }),
    ...(isAnswer ? { answers: message.message_id } : {}),
  };
}
