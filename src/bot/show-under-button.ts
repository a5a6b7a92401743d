import type { PressContext } from './bot-context.ts';
import { type MessageNode, plainText } from './message-tree.ts';
import type { Keyboard } from './outgoing-message.ts';
import { renderHtml } from './render-html.ts';

/** Lets the message whose button was pressed show something else. */
export function showUnderButton(
  { wayBack, delivery, callbackQuery }: PressContext,
  nodes: readonly MessageNode[],
  keyboard: Keyboard,
): void {
  const message = callbackQuery.message?.message_id;
  if (message === undefined) return;
  delivery.deliver(wayBack.update, [
    {
      ...{ kind: 'edit', chat: wayBack.chat, message, keyboard },
      ...{ html: renderHtml(nodes), plain: plainText(nodes) },
    },
  ]);
}

/** Changes only the buttons of the message whose button was pressed. */
export function showButtons(
  { wayBack, delivery, callbackQuery }: PressContext,
  keyboard: Keyboard,
): void {
  const message = callbackQuery.message?.message_id;
  if (message === undefined) return;
  delivery.deliver(wayBack.update, [{ kind: 'keyboard', chat: wayBack.chat, message, keyboard }]);
}
