import { describe, expect, test } from 'vitest';
import { type ArticleText, judgeAnswer } from '../../scripts/judge-answer.ts';
import type { LabelledQuestion } from '../../scripts/labelled-question.ts';
import type { Answer, Citation } from '../../src/answering/answer.ts';
import type { ArticleId, PassageId } from '../../src/corpus/article.ts';

const articles = new Map([
  ['a', 'Sở Kênh rạch họp\nSáng ngày 05/7/2022, Sở Kênh rạch họp. Ông Đỗ Thế Mão chủ trì.'],
  ['b', 'Sở Bến bãi họp\nBà Lê Thị Thìn chủ trì.'],
]);
const articleText: ArticleText = (id) => articles.get(id);
const who: LabelledQuestion = {
  id: 'q',
  kind: 'who',
  question: 'Ai chủ trì?',
  expects: [['Đỗ Thế Mão']],
  cites: ['a'],
  rejects: ['Lê Thị Thìn'],
};

function citation(articleId: string, quote: string, n = 1): Citation {
  const ids = { articleId: articleId as ArticleId, passageId: `${articleId}#0` as PassageId };
  return { n, ...ids, title: '', date: null, url: null, synthetic: true, quote };
}

function answered(text: string, ...citations: Citation[]): Answer {
  return { kind: 'answered', text, citations, mode: 'facts', more: 0 };
}

function verdictOf(question: LabelledQuestion, answer: Answer): string {
  const verdict = judgeAnswer(question, answer, articleText);
  return verdict.kind === 'right' ? 'right' : `${verdict.kind}: ${verdict.reason}`;
}

const quote = citation('a', 'Ông Đỗ Thế Mão chủ trì.');
const notFound: Answer = { kind: 'not-found', text: 'Không tìm thấy.', nearest: [] };
const clarify: Answer = { kind: 'clarify', text: 'Hội nghị nào?', choices: ['Một', 'Hai'] };

describe('an answer to a question that has one', () => {
  test('is right with what is expected, its article and a quote that shows it', () => {
    expect(verdictOf(who, answered('Ông Đỗ Thế Mão chủ trì.', quote))).toBe('right');
  });

  test('is right whatever its marks, case, punctuation and leading zeros', () => {
    const when = { ...who, kind: 'when', expects: [['5-7-2022']], rejects: [] };
    const day = citation('a', 'Sáng ngày 05/7/2022, Sở Kênh rạch họp.');
    expect(verdictOf(when, answered('Ngày 05/07/2022.', day))).toBe('right');
    expect(verdictOf(who, answered('DO THE MAO', quote))).toBe('right');
  });

  test('is wrong without what is expected, and where it is only part of a longer word', () => {
    expect(verdictOf(who, answered('Ông Đỗ Thế Mãosa.', quote))).toBe('wrong: lacks Đỗ Thế Mão');
    const count = { ...who, kind: 'count', expects: [['1 hội nghị']], cites: ['a'] };
    expect(verdictOf(count, answered('11 hội nghị', quote))).toBe('wrong: lacks 1 hội nghị');
  });

  test('needs one string of each group', () => {
    const both = { ...who, expects: [['Đỗ Thế Mão', 'ông Mão'], ['05/7/2022']] };
    expect(verdictOf(both, answered('Đỗ Thế Mão', quote))).toBe('wrong: lacks 05/7/2022');
  });

  test('is wrong when it names what it must not', () => {
    const text = 'Đỗ Thế Mão và Lê Thị Thìn';
    expect(verdictOf(who, answered(text, quote))).toBe('wrong: holds Lê Thị Thìn');
  });

  test('is wrong when it is too long', () => {
    const long = `Đỗ Thế Mão ${'a'.repeat(900)}`;
    expect(verdictOf(who, answered(long, quote))).toBe('wrong: 911 characters long');
  });

  test('is wrong when it cites another article or none', () => {
    const other = citation('b', 'Bà Lê Thị Thìn chủ trì.');
    expect(verdictOf(who, answered('Đỗ Thế Mão', other))).toBe('wrong: cites b');
    expect(verdictOf(who, answered('Đỗ Thế Mão'))).toBe('wrong: cites nothing');
  });

  test('is wrong when a quote is empty, changed, or of an article that is not there', () => {
    const changed = citation('a', 'Ông Đỗ Thế Mão chủ toạ.', 2);
    expect(verdictOf(who, answered('Đỗ Thế Mão', quote, changed))).toContain('quotes what is not');
    const empty = citation('a', '', 2);
    expect(verdictOf(who, answered('Đỗ Thế Mão', quote, empty))).toContain('quotes what is not');
    const unknown = citation('c', 'Ông', 2);
    expect(verdictOf(who, answered('Đỗ Thế Mão', quote, unknown))).toContain('not in the corpus');
  });

  test('is wrong when no quote shows what one thing was asked for', () => {
    const beside = citation('a', 'Sáng ngày 05/7/2022');
    expect(verdictOf(who, answered('Đỗ Thế Mão', beside))).toBe('wrong: no quote holds Đỗ Thế Mão');
    const directive = { ...who, kind: 'directive' };
    expect(verdictOf(directive, answered('Đỗ Thế Mão', beside))).toBe('right');
  });

  test('is told apart from silence and from a question back', () => {
    expect(verdictOf(who, notFound)).toBe('silent: not-found');
    expect(verdictOf(who, { kind: 'message', text: 'Xin chào' })).toBe('silent: message');
    expect(verdictOf(who, clarify)).toBe('asked-back: Hội nghị nào?');
  });
});

describe('a list', () => {
  const list: LabelledQuestion = { ...who, kind: 'list', cites: ['a', 'b'], rejects: [] };
  const second = citation('b', 'Bà Lê Thị Thìn chủ trì.', 2);

  test('needs every article', () => {
    expect(verdictOf(list, answered('Đỗ Thế Mão', quote, second))).toBe('right');
    expect(verdictOf(list, answered('Đỗ Thế Mão', quote))).toBe('wrong: cites a');
  });

  test('needs one of the reports of each meeting that has several', () => {
    const merged = { ...list, cites: ['a'], citesOneOf: [['b', 'c']] };
    expect(verdictOf(merged, answered('Đỗ Thế Mão', quote, second))).toBe('right');
    expect(verdictOf(merged, answered('Đỗ Thế Mão', quote))).toBe('wrong: cites none of b, c');
  });

  test('cites nothing beyond what is allowed', () => {
    const narrow = { ...list, cites: ['a'], allows: ['a'] };
    expect(verdictOf(narrow, answered('Đỗ Thế Mão', quote, second))).toContain('cites b');
  });
});

describe('a question that has no answer', () => {
  const absent: LabelledQuestion = { id: 'q', kind: 'abstain', question: '?', abstain: true };

  test('wants not-found and nothing else', () => {
    expect(verdictOf(absent, notFound)).toBe('right');
    expect(verdictOf(absent, answered('Đỗ Thế Mão', quote))).toContain('wrong');
    expect(verdictOf(absent, { kind: 'message', text: '' })).toContain('wrong');
    expect(verdictOf(absent, clarify)).toContain('asked-back');
  });
});

describe('an unclear question', () => {
  const unclear: LabelledQuestion = { id: 'q', kind: 'clarify', question: '?', clarify: true };

  test('wants a question back with two choices or more', () => {
    expect(verdictOf(unclear, clarify)).toBe('right');
    expect(verdictOf(unclear, { ...clarify, choices: ['Một'] })).toContain('wrong');
    expect(verdictOf(unclear, answered('Đỗ Thế Mão', quote))).toContain('wrong');
    expect(verdictOf(unclear, notFound)).toBe('silent: not-found');
  });
});
