import type { BotContext } from './bot-context.ts';
import { type MessageNode, plainText } from './message-tree.ts';
import { renderHtml } from './render-html.ts';

/** Sends a message to another chat than the one that the request came from. */
export async function sayElsewhere(
  { delivery, update }: BotContext,
  chat: number,
  nodes: readonly MessageNode[],
): Promise<void> {
  const message = { chat, html: renderHtml(nodes), plain: plainText(nodes) };
  await delivery.deliver(update.update_id, [message]);
}
