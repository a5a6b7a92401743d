import type { Delivery } from './delivery.ts';
import { type MessageNode, plainText } from './message-tree.ts';
import type { Keyboard, OutgoingMessage } from './outgoing-message.ts';
import { renderHtml } from './render-html.ts';
import { splitMessage } from './split-message.ts';
import type { WayBack } from './way-back.ts';

/** What a reply needs to know of the update that it answers. */
export interface Answerable {
  readonly wayBack: WayBack;
  readonly delivery: Delivery;
}

export interface ReplyOptions {
  /** Under the last part. */
  readonly keyboard?: Keyboard;
  /** The number of the answer that is told. */
  readonly answer?: number;
  /** Messages that showed an earlier answer: they are edited, and what is left of them is removed. */
  readonly instead?: readonly number[];
  /** Nothing is sent before it resolves. */
  readonly after?: Promise<void>;
}

/**
 * Sends a message to where the question came from: in groups as an answer to the asker, in a forum
 * into the topic of the question; in several parts where it is long. It is written down when this
 * returns, and sent after.
 */
export function reply(
  { wayBack, delivery }: Answerable,
  nodes: readonly MessageNode[],
  options: ReplyOptions = {},
): void {
  delivery.deliver(wayBack.update, outgoingMessages(wayBack, nodes, options), options.after);
}

function outgoingMessages(
  wayBack: WayBack,
  nodes: readonly MessageNode[],
  { keyboard, answer, instead = [] }: ReplyOptions,
): OutgoingMessage[] {
  const { chat } = wayBack;
  const parts = splitMessage(nodes);
  const shown = parts.map((part, at): OutgoingMessage => {
    const content = {
      ...{ chat, html: renderHtml(part), plain: plainText(part) },
      ...(keyboard === undefined || keyboard.length === 0 || at < parts.length - 1
        ? {}
        : { keyboard }),
      ...(answer === undefined ? {} : { answer }),
    };
    const message = instead[at];
    return message === undefined
      ? { kind: 'send', ...content, ...addressOf(wayBack, at === 0) }
      : { kind: 'edit', ...content, message };
  });
  const left = instead.slice(parts.length);
  return [...shown, ...left.map((message): OutgoingMessage => ({ kind: 'delete', chat, message }))];
}

function addressOf({ topic, answers }: WayBack, isFirst: boolean) {
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(answers === undefined || !isFirst ? {} : { answers }),
  };
}
