import { normaliseText } from '../text/normalise-text.ts';

/** One piece of a message. Markup exists only here; how it is written is the renderers' business. */
export type MessageNode = TextNode | StyledNode | LinkNode;

interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}

interface StyledNode {
  /**
   * A `quote` is shown folded and opens on a tap. Quotes do not nest: Telegram refuses that. An `item`
   * looks like nothing, but stays in one piece where a message is split.
   */
  readonly kind: 'bold' | 'italic' | 'quote' | 'item';
  readonly children: readonly MessageNode[];
}

interface LinkNode {
  readonly kind: 'link';
  /** http or https. */
  readonly url: string;
  readonly children: readonly MessageNode[];
}

/** The one way for a text to enter a message: invisible and control characters stay outside. */
export function text(content: string): MessageNode {
  return { kind: 'text', text: normaliseText(content) };
}

export const lineBreak: MessageNode = { kind: 'text', text: '\n' };

export function bold(...children: readonly MessageNode[]): MessageNode {
  return { kind: 'bold', children };
}

export function italic(...children: readonly MessageNode[]): MessageNode {
  return { kind: 'italic', children };
}

export function quote(...children: readonly MessageNode[]): MessageNode {
  return { kind: 'quote', children };
}

export function item(...children: readonly MessageNode[]): MessageNode {
  return { kind: 'item', children };
}

/** The children as a link, or as they are where the address is none of the web. */
export function link(address: string | null, ...children: readonly MessageNode[]): MessageNode[] {
  const url = address === null ? null : webAddress(normaliseText(address));
  return url === null ? [...children] : [{ kind: 'link', url, children }];
}

/** What a reader sees: the text that Telegram's limit counts. */
export function plainText(nodes: readonly MessageNode[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : plainText(node.children)))
    .join('');
}

function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
