import { describe, expect, test } from 'vitest';
import type { Citation } from '../../src/answering/answer.ts';
import type { ArticleHead, ArticleId, PassageId } from '../../src/corpus/article.ts';
import { loadMessages } from '../../src/messages.ts';
import { renderPlainAnswer } from '../../src/render-plain-answer.ts';

const messages = loadMessages();
const vietnamese = { messages, language: 'vi' } as const;
const english = { messages, language: 'en' } as const;
const head: ArticleHead = {
  id: 'so/12' as ArticleId,
  title: 'Họp quý',
  date: null,
  url: null,
  synthetic: false,
};
const citation: Citation = {
  ...head,
  n: 1,
  articleId: head.id,
  passageId: 'so/12#0' as PassageId,
  quote: 'Đồng chí An\nchủ trì.',
};

describe('an answer in a terminal', () => {
  test('shows its sources with title, mark, date, address and quote', () => {
    const answer = {
      kind: 'answered',
      more: 0,
      mode: 'extractive',
      text: 'Đồng chí An chủ trì. [1] [2]',
      citations: [
        { ...citation, date: '2018-07-09', url: 'https://tin.example/hop' },
        { ...citation, n: 2, synthetic: true, title: ' ', quote: 'Ông An dự.' },
      ],
    } as const;
    expect(renderPlainAnswer(answer, vietnamese).split('\n')).toEqual([
      'Đồng chí An chủ trì. [1] [2]',
      '',
      '[1] Họp quý · 9-7-2018 · https://tin.example/hop',
      '    “Đồng chí An chủ trì.”',
      '[2] Bài không có tiêu đề (so/12) (bài minh họa, không có thật)',
      '    “Ông An dự.”',
    ]);
    expect(renderPlainAnswer(answer, english)).toContain(
      '[2] Untitled article (so/12) (sample article, invented)\n',
    );
  });

  test('lists the nearest articles where nothing was found', () => {
    const nearest = [{ ...head, date: '2018-07-09' }];
    const answer = { kind: 'not-found', text: 'Không tìm thấy.', nearest } as const;
    expect(renderPlainAnswer(answer, vietnamese)).toBe(
      'Không tìm thấy.\nBài gần nhất:\n  · Họp quý · 9-7-2018',
    );
    expect(renderPlainAnswer(answer, english)).toContain('\nNearest articles:\n');
  });

  test('has no heading where nothing was near', () => {
    const answer = { kind: 'not-found', text: 'Không tìm thấy.', nearest: [] } as const;
    expect(renderPlainAnswer(answer, vietnamese)).toBe('Không tìm thấy.');
  });

  test('lists the choices of a question that fits several meetings', () => {
    const answer = { kind: 'clarify', text: 'Hội nghị nào?', choices: ['Vụ A', 'Vụ B'] } as const;
    expect(renderPlainAnswer(answer, vietnamese)).toBe('Hội nghị nào?\n  ▢ Vụ A\n  ▢ Vụ B');
  });

  test.each(['message', 'unavailable'] as const)('is its text alone for the kind %s', (kind) => {
    expect(renderPlainAnswer({ kind, text: 'Xin chào' }, vietnamese)).toBe('Xin chào');
  });
});
