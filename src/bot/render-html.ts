import type { MessageNode } from './message-tree.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The nodes in Telegram's HTML. Every tag is closed and every text escaped: here and only here. */
export function renderHtml(nodes: readonly MessageNode[]): string {
  return nodes.map(htmlOf).join('');
}

function htmlOf(node: MessageNode): string {
  switch (node.kind) {
    case 'text':
      return escapeMarkup(node.text);
    case 'item':
      return renderHtml(node.children);
    case 'bold':
      return `<b>${renderHtml(node.children)}</b>`;
    case 'italic':
      return `<i>${renderHtml(node.children)}</i>`;
    case 'quote':
      return `<blockquote expandable>${renderHtml(node.children)}</blockquote>`;
    case 'link':
      return `<a href="${escapeMarkup(node.url)}">${renderHtml(node.children)}</a>`;
  }
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
