import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import type { ArticleFacts, ArticleSpan } from '../../src/facts/article-facts.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { inventedArticle } from './invented-article.ts';

const articles: readonly (readonly [string, Article])[] = [
  [
    'one line a paragraph',
    inventedArticle({
      title: 'Sở Y tế tỉnh Hạ Đông tổng kết công tác năm 2020',
      date: '2021-01-09',
      body: 'Sáng 8/1, tại Hội trường A, Sở Y tế tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2020.\nĐồng chí Trần Văn Bảy, Giám đốc Sở chủ trì hội nghị. Đồng chí yêu cầu các trạm hoàn thành việc tiêm trước ngày 30/4/2021 theo Nghị quyết số 12-NQ/TU ngày 5/3/2020 về y tế cơ sở.\nNăm 2020, tổng kinh phí là 4,66 tỷ đồng cho 05 đề án lớn.\nTin: Bích Sen',
    }),
  ],
  [
    'white space of all sorts',
    inventedArticle({
      title: '  Họp   báo  ',
      body: '   Sáng   5/7/2018,  bà  Lê Thị Mơ   chủ trì   họp báo.  Chiều cùng ngày, Sở  Y tế (nay là   Sở Sức khỏe) họp.\n\n\n  Ảnh: bà Lê Thị Mơ (trái) tại buổi họp báo - Ảnh: K.Đ.',
    }),
  ],
  [
    'letters outside the basic plane',
    inventedArticle({
      title: '😀 Hội nghị giao ban',
      body: '😀😀 Sáng 5/7/2018, UBND tỉnh họp giao ban. 😀 Ông Trần Văn Bảy nhấn mạnh việc phòng cháy rừng mùa khô.',
    }),
  ],
  ['a table without stops', inventedArticle({ body: `Biểu ${'xã Bình An 12 tấn '.repeat(900)}` })],
];

function written({ title, text }: Article, { part, start, end }: ArticleSpan): string {
  const whole = part === 'title' ? title : text;
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeLessThanOrEqual(whole.length);
  return whole.slice(start, end);
}

function sentencesShown({ meetings, people, directives, documents, figures }: ArticleFacts) {
  const facts = [...meetings, ...people, ...directives, ...documents, ...figures];
  return [...facts.map(({ shownBy }) => shownBy), ...people.map(({ namedBy }) => namedBy)];
}

describe.each(articles)('places in an article with %s', (_, article) => {
  const facts = readFacts(article);

  test('a fact is shown by a whole sentence, without white space around it', () => {
    for (const span of sentencesShown(facts)) {
      const sentence = written(article, span);
      expect(sentence).toBe(sentence.trim());
      expect(sentence).not.toBe('');
      expect(sentence).not.toContain('\n');
      const isCut = sentence.length > 1000;
      expect(isCut || splitSentences(sentence).length === 1).toBe(true);
    }
  });

  test('names, places, units, times and tasks stand where they are said to', () => {
    for (const { name, namedBy } of facts.people) {
      expect(written(article, namedBy).replace(/\s+/g, ' ')).toContain(name);
    }
    for (const { name, place, unit, time, about, shownBy } of facts.meetings) {
      expect(written(article, shownBy).replace(/\s+/g, ' ')).toContain(name);
      if (place) expect(written(article, place.shownBy).replace(/\s+/g, ' ')).toBe(place.name);
      if (unit) expect(written(article, unit.shownBy).replace(/\s+/g, ' ')).toContain(unit.name);
      for (const told of [time, about]) {
        if (told?.shownBy) expect(written(article, told.shownBy)).toMatch(/\d|ngày|nay|qua/);
      }
    }
    for (const { task, shownBy } of facts.directives) {
      expect(written(article, shownBy)).toContain(written(article, task));
    }
  });
});

test('the same article gives the same facts', () => {
  for (const [, article] of articles) expect(readFacts(article)).toEqual(readFacts(article));
});

test('the articles above say enough to check', () => {
  const all = articles.map(([, article]) => readFacts(article));
  expect(all.flatMap(({ meetings }) => meetings).length).toBeGreaterThan(3);
  expect(all.flatMap(({ people }) => people).length).toBeGreaterThan(4);
  expect(all.flatMap(({ directives }) => directives).length).toBeGreaterThan(1);
  expect(all.flatMap(({ documents }) => documents).length).toBeGreaterThan(0);
  expect(all.flatMap(({ figures }) => figures).length).toBeGreaterThan(1);
});
