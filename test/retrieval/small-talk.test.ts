import { expect, test } from 'vitest';
import { smallTalkOf } from '../../src/retrieval/small-talk.ts';

test.each([
  ['Xin chào!', 'greeting'],
  ['xin chao ban', 'greeting'],
  ['Cảm ơn nhé', 'thanks'],
  ['cam on ban nhieu', 'thanks'],
  ['Bạn làm được gì?', 'help'],
])('%s is small talk', (text, kind) => {
  expect(smallTalkOf(text)?.kind).toBe(kind);
});

test.each(['Xin chào, ai chủ trì hội nghị?', 'Ai cảm ơn đại biểu?', 'Lễ chào cờ ngày nào?', ''])(
  '"%s" is no small talk',
  (text) => {
    expect(smallTalkOf(text)).toBeNull();
  },
);

test('the language of a greeting is known', () => {
  expect(smallTalkOf('Thank you!')).toEqual({ kind: 'thanks', language: 'en' });
  expect(smallTalkOf('xin chào')).toEqual({ kind: 'greeting', language: 'vi' });
});
