import { describe, expect, test } from 'vitest';
import {
  bold,
  item,
  lineBreak,
  link,
  type MessageNode,
  plainText,
  quote,
  text,
} from '../../src/bot/message-tree.ts';
import { renderHtml } from '../../src/bot/render-html.ts';
import { splitMessage } from '../../src/bot/split-message.ts';
import { checkHtml } from '../end-to-end/check-html.ts';

const generous = 1000;
const withoutSpace = (content: string) => content.replace(/\s/g, '');

describe('splitting a message', () => {
  test('leaves a short one alone', () => {
    const nodes = [text('Xin chào')];
    expect(splitMessage(nodes)).toEqual([nodes]);
  });

  test('cuts between paragraphs before it cuts inside one', () => {
    const parts = splitMessage([text(`${'a'.repeat(60)}\n\n${'b c. '.repeat(12)}`)], {
      limit: 101,
      atMost: generous,
    });
    expect(parts.map(plainText)).toEqual([`${'a'.repeat(60)}\n\n`, 'b c. '.repeat(12)]);
  });

  test('cuts between sentences before it cuts between words', () => {
    const parts = splitMessage([text('Một hai ba. Bốn năm sáu bảy tám')], {
      limit: 21,
      atMost: generous,
    });
    expect(parts.map(plainText)).toEqual(['Một hai ba. ', 'Bốn năm sáu bảy tám']);
  });

  test('closes markup before a cut and opens it again after it', () => {
    const parts = splitMessage([quote(...link('https://tin.example/', text('mot hai ba bon')))], {
      limit: 9,
      atMost: generous,
    });
    const wrap = (inner: string) =>
      `<blockquote expandable><a href="https://tin.example/">${inner}</a></blockquote>`;
    expect(parts.map(renderHtml)).toEqual([wrap('mot hai '), wrap('ba bon')]);
  });

  test('never cuts a character in two', () => {
    const parts = splitMessage([text('😀'.repeat(50))], { limit: 12, atMost: generous });
    expect(parts.map(plainText)).toEqual(Array.from({ length: 10 }, () => '😀'.repeat(5)));
  });

  test('leaves out parts of nothing but white space', () => {
    const parts = splitMessage([text(`a${'\n'.repeat(100)}b`)], { limit: 11, atMost: generous });
    expect(parts.map((part) => plainText(part).trim())).toEqual(['a', 'b']);
  });

  test('stops at the number of parts asked for and says that there was more', () => {
    const parts = splitMessage([text('mot hai '.repeat(10))], { limit: 9, atMost: 2 });
    expect(parts.map(plainText)).toEqual(['mot hai ', 'mot hai …']);
  });

  test('gives valid parts within the limit that join to the whole, whatever the message', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seededRandom(seed);
      const nodes = randomNodes(random, deepest);
      const limit = 5 + Math.floor(random() * 60);
      const parts = splitMessage(nodes, { limit, atMost: generous });
      const texts = parts.map(plainText);
      expect(withoutSpace(texts.join('')), `seed ${seed}`).toBe(withoutSpace(plainText(nodes)));
      for (const part of parts) {
        const shown = plainText(part);
        expect(shown.length, `seed ${seed}`).toBeLessThanOrEqual(limit);
        expect(shown.isWellFormed(), `seed ${seed}`).toBe(true);
        expect(checkHtml(renderHtml(part)), `seed ${seed}`).toMatchObject({ plain: shown });
      }
    }
  });
});

const words = ['hội nghị', '😀', '<b>', '&amp;', 'a"b', '\n', '\n\n', '. ', 'ệ', 'x'.repeat(30)];

const deepest = 3;

function randomNodes(random: () => number, depth: number): MessageNode[] {
  const count = 1 + Math.floor(random() * 5);
  return Array.from({ length: count }, () => randomNode(random, depth)).flat();
}

function randomNode(random: () => number, depth: number): MessageNode[] {
  const choice = depth === 0 ? 0 : Math.floor(random() * 5);
  if (choice === 1) return [bold(...randomNodes(random, depth - 1))];
  // Telegram takes no quote within another.
  if (choice === 2 && depth === deepest) return [quote(...randomNodes(random, depth - 1))];
  if (choice === 3) return link('https://tin.example/?a=1&b=2', ...randomNodes(random, depth - 1));
  if (choice === 4) return [lineBreak];
  const length = Math.floor(random() * 12);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  return [text(Array.from({ length }, pick).join(' '))];
}

/** The multiplicative generator of Park and Miller. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test('an item goes whole into the next part, and so does what is marked up', () => {
  const line = (name: string) => item(text(`${name} một hai ba bốn`));
  const nodes = [line('A'), lineBreak, line('B'), lineBreak, bold(text('C năm sáu bảy tám'))];
  const parts = splitMessage(nodes, { limit: 30, atMost: 9 });
  expect(parts.map(plainText)).toEqual([
    'A một hai ba bốn\n',
    'B một hai ba bốn\n',
    'C năm sáu bảy tám',
  ]);
});

test('an item that is longer than a part is cut like any other text', () => {
  const parts = splitMessage([item(text('một hai ba bốn năm sáu bảy tám'))], {
    ...{ limit: 12, atMost: 9 },
  });
  expect(parts.map(plainText)).toEqual(['một hai ba ', 'bốn năm ', 'sáu bảy tám']);
});
