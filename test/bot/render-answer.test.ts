import { describe, expect, test } from 'vitest';
import { renderAnswer } from '../../src/bot/render-answer.ts';
import { renderHtml } from '../../src/bot/render-html.ts';
import { loadMessages } from '../../src/messages.ts';
import { citation, head } from './fixtures.ts';

const wording = { messages: loadMessages(), language: 'vi' } as const;

describe('an answer in a chat', () => {
  test('shows its sources with title, date, link, mark and quote', () => {
    const nodes = renderAnswer(
      {
        kind: 'answered',
        more: 0,
        mode: 'extractive',
        text: 'Đồng chí An chủ trì. [1] [2]',
        citations: [
          citation({ title: 'Họp quý', date: '2018-07-09', url: 'https://tin.example/hop' }),
          citation({ n: 2, title: 'Họp tuần', synthetic: true, quote: 'Ông An <chủ trì>.' }),
        ],
      },
      wording,
    );
    expect(renderHtml(nodes)).toBe(
      'Đồng chí An chủ trì. [1] [2]\n\n<b>Nguồn:</b>\n' +
        '[1] <a href="https://tin.example/hop">Họp quý</a> · 9-7-2018\n' +
        '<blockquote expandable>Đồng chí An chủ trì.</blockquote>\n' +
        '[2] Họp tuần · <i>bài minh họa</i>\n' +
        '<blockquote expandable>Ông An &lt;chủ trì&gt;.</blockquote>',
    );
  });

  test('names an article without a title by its id', () => {
    const nodes = renderAnswer(
      { kind: 'not-found', text: 'Không tìm thấy.', nearest: [head({ title: ' ', id: 'so/12' })] },
      wording,
    );
    expect(renderHtml(nodes)).toBe(
      'Không tìm thấy.\n\n<b>Bài gần nhất:</b>\n• Bài không có tiêu đề (so/12)',
    );
  });

  test('has no heading where nothing was near', () => {
    const answer = { kind: 'not-found', text: 'Không tìm thấy.', nearest: [] } as const;
    expect(renderHtml(renderAnswer(answer, wording))).toBe('Không tìm thấy.');
  });

  test('lists the choices of a question that fits several meetings', () => {
    const answer = { kind: 'clarify', text: 'Hội nghị nào?', choices: ['Vụ A', 'Vụ B'] } as const;
    expect(renderHtml(renderAnswer(answer, wording))).toBe('Hội nghị nào?\n1. Vụ A\n2. Vụ B');
  });

  test('is its text alone where it is a message or tells of a fault', () => {
    expect(renderHtml(renderAnswer({ kind: 'message', text: 'Xin chào' }, wording))).toBe(
      'Xin chào',
    );
    expect(renderHtml(renderAnswer({ kind: 'unavailable', text: 'Lỗi' }, wording))).toBe('Lỗi');
  });
});
