import type { BotContext } from './bot-context.ts';
import { type MessageNode, plainText } from './message-tree.ts';
import { renderHtml } from './render-html.ts';

/** Sends a message to another chat than the one that the request came from. */
export function sayElsewhere(
  { delivery, update }: BotContext,
  chat: number,
  nodes: readonly MessageNode[],
): void {
  const message = { chat, html: renderHtml(nodes), plain: plainText(nodes) };
  delivery.deliver(update.update_id, [{ kind: 'send', ...message }]);
}
