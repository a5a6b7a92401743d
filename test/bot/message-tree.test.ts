import { describe, expect, test } from 'vitest';
import {
  bold,
  italic,
  lineBreak,
  link,
  plainText,
  quote,
  text,
} from '../../src/bot/message-tree.ts';
import { renderHtml } from '../../src/bot/render-html.ts';

describe('a message tree', () => {
  test('is written as HTML that Telegram knows', () => {
    const nodes = [
      bold(text('Nguồn:')),
      lineBreak,
      ...link('https://tin.example/a?b=1&c="2"', text('Họp <giao ban>')),
      italic(text('thử')),
      quote(text('A & B')),
    ];
    expect(renderHtml(nodes)).toBe(
      '<b>Nguồn:</b>\n' +
        '<a href="https://tin.example/a?b=1&amp;c=%222%22">Họp &lt;giao ban&gt;</a>' +
        '<i>thử</i>' +
        '<blockquote expandable>A &amp; B</blockquote>',
    );
    expect(plainText(nodes)).toBe('Nguồn:\nHọp <giao ban>thửA & B');
  });

  test('takes no markup from a text', () => {
    const html = renderHtml([text('</b><a href="https://xau.example">x</a> &amp; &#60;')]);
    expect(html).toBe(
      '&lt;/b&gt;&lt;a href=&quot;https://xau.example&quot;&gt;x&lt;/a&gt; &amp;amp; &amp;#60;',
    );
  });

  test.each([
    ['bidi controls', 'ab\u202Ecd\u2066e', 'abcde'],
    ['zero-width characters', 'h\u200Bọp\uFEFF', 'họp'],
    ['control characters', 'a\u0000b\u0007c\td\n', 'abc\td\n'],
    ['decomposed letters', 'ho\u0323p', 'họp'],
    ['half of a surrogate pair', 'a\uD83D', 'a\uFFFD'],
  ])('keeps out %s', (_, given, shown) => {
    expect(plainText([text(given)])).toBe(shown);
  });

  test.each([['javascript:alert(1)'], ['tg://user?id=1'], ['không phải địa chỉ'], [null]])(
    'makes no link of %s',
    (address) => {
      expect(link(address, text('bài'))).toEqual([text('bài')]);
    },
  );
});
