import { expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { inlineResults } from '../../src/bot/inline-results.ts';
import { citation, head } from './fixtures.ts';
import { messages } from './test-chat.ts';

const wording = { messages, language: 'vi' } as const;
const message = (text: string): Answer => ({ kind: 'message', text });
const listed = (text: string, quote = 'Họp.'): Answer => ({
  ...{ kind: 'answered', text, mode: 'facts', more: 0, citations: [citation({ quote })] },
});
const meeting = (title: string, answer = listed(title)) => ({ title, answer });
const contentOf = (result: ReturnType<typeof inlineResults>[number] | undefined) =>
  result && 'message_text' in result.input_message_content
    ? result.input_message_content.message_text
    : '';

test('what is not found is told with the nearest articles, a choice with its numbers', () => {
  const nearest = [head({ title: 'Họp quý' })];
  const [notFound] = inlineResults(
    { answer: { kind: 'not-found', text: 'Không có.\nHỏi khác đi.', nearest }, meetings: [] },
    wording,
  );
  expect(notFound).toMatchObject({
    title: 'Không tìm thấy câu trả lời',
    description: 'Không có.',
  });
  expect(contentOf(notFound)).toContain('• Họp quý');
  const choices = ['Họp A', 'Họp B'];
  const offered = inlineResults(
    { answer: { kind: 'clarify', text: 'Cuộc nào?', choices }, meetings: [meeting('Họp A')] },
    wording,
  );
  expect(offered.map(({ title }) => title)).toEqual(['Có nhiều cuộc họp phù hợp', 'Họp A']);
  expect(contentOf(offered[0])).toBe('Cuộc nào?\n1. Họp A\n2. Họp B');
});

test('small talk is nothing to send to others, meetings are', () => {
  const offered = inlineResults(
    { answer: message('Chào anh/chị!'), meetings: [meeting('Họp A')] },
    wording,
  );
  expect(offered.map(({ title }) => title)).toEqual(['Họp A']);
});

test('there are five results at most, and the same content is offered once', () => {
  const meetings = ['1', '2', '2', '3', '4', '5', '6'].map((name) => meeting(name));
  const offered = inlineResults({ answer: listed('Đáp'), meetings }, wording);
  expect(offered.map(({ title }) => title)).toEqual(['Trả lời', '1', '2', '3', '4']);
  expect(new Set(offered.map(({ id }) => id)).size).toBe(5);
});

test('the same content has the same id every time, other content another', () => {
  const idsOf = (text: string) =>
    inlineResults({ answer: listed(text), meetings: [] }, wording).map(({ id }) => id);
  expect(idsOf('Đáp')).toEqual(idsOf('Đáp'));
  expect(idsOf('Đáp')).not.toEqual(idsOf('Khác'));
});

test('a long answer is cut to one message, its title and description to a few lines', () => {
  const long = 'Một câu 😀 dài. '.repeat(600);
  const [result] = inlineResults(
    { answer: message(''), meetings: [meeting(long, listed(long, long))] },
    wording,
  );
  const content = contentOf(result);
  expect(content.length).toBeLessThanOrEqual(4096);
  expect(content).toMatch(/…$/);
  expect([...(result?.title ?? '')].length).toBeLessThanOrEqual(80);
  expect([...(result?.description ?? '')].length).toBeLessThanOrEqual(160);
  expect(result?.title).toMatch(/…$/);
});

test('texts of articles are no markup, and hide nothing', () => {
  const [result] = inlineResults(
    { answer: message(''), meetings: [meeting('<b>Họp\u202E</b>', listed('<i>Họp</i>'))] },
    wording,
  );
  expect(result?.title).toBe('<b>Họp</b>');
  expect(contentOf(result)).toMatch(/^&lt;i&gt;Họp&lt;\/i&gt;/);
});

test('of a list that is not complete it is said how much is left, not how to go on', () => {
  const [result] = inlineResults(
    {
      answer: {
        ...{ kind: 'answered', mode: 'facts', more: 9, citations: [] },
        text: `Có 14 cuộc họp:\n• Họp A\n${messages.text('vi', 'answer.more-meetings', { count: 9 })}`,
      },
      meetings: [],
    },
    wording,
  );
  expect(contentOf(result)).toBe('Có 14 cuộc họp:\n• Họp A\n… và 9 mục nữa.');
});
