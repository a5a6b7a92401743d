import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { parseTextArticle } from '../../src/corpus/parse-text-article.ts';

const title = 'Vụ Địa bàn sơ kết công tác 6 tháng đầu năm 2018';
const body = 'Chiều 10-7-2018, Vụ Địa bàn họp sơ kết.\n\nĐồng chí Khổng Văn Lĩnh chủ trì Hội nghị.';

function parse(written: string): Article {
  const outcome = parseTextArticle('vu-dia-ban', written);
  if (outcome.kind === 'refused') return expect.fail(outcome.problem.code);
  return outcome.value;
}

describe('parseTextArticle', () => {
  it('reads title and paragraphs', () => {
    expect(parse(`${title}\n\n${body}\n`)).toEqual({
      id: 'vu-dia-ban',
      title,
      text: body,
      date: null,
      url: null,
      unit: null,
      author: null,
      tags: [],
      synthetic: false,
    });
  });

  it.each([
    `12/07/2018\n\n${title}\n\n${body}`,
    `\n${title}\nNgày đăng: 12/07/2018 08:30\n\n${body}`,
  ])('reads a posting date above or below the title', (written) => {
    expect(parse(written)).toMatchObject({ title, date: '2018-07-12', text: body });
  });

  it('refuses a posting date that does not exist', () => {
    expect(parseTextArticle('a', `31/02/2018\n\n${title}\n\n${body}`)).toMatchObject({
      kind: 'refused',
      problem: { code: 'date-wrong', values: { value: '31/02/2018' } },
    });
  });

  it('has no title where the first line is a paragraph or the only line', () => {
    const paragraph = `${'Cán bộ Vụ đi cơ sở và nắm tình hình các xã. '.repeat(8).trim()}`;
    expect(parse(`${paragraph}\n\n${body}`)).toMatchObject({
      title: '',
      text: `${paragraph}\n\n${body}`,
    });
    expect(parse('Vụ Địa bàn họp.')).toMatchObject({ title: '', text: 'Vụ Địa bàn họp.' });
    expect(parse('12/07/2018\nVụ Địa bàn họp.')).toMatchObject({ title: '', date: '2018-07-12' });
  });

  it('stores normalised text with its paragraphs', () => {
    const written = `\u00D0oàn  họp \r\n\r\n\r\n\r\nKhoá   học\u200B mở. \r\nHết.`.normalize('NFD');
    expect(parse(written)).toMatchObject({ title: 'Đoàn họp', text: 'Khoá   học mở.\nHết.' });
  });

  it.each([
    ['Thành Chương', 'Thành Chương'],
    ['Phòng HC-QT', 'Phòng HC-QT'],
    ['       Tin Ngọc Sương\n\n       Ảnh Văn Độ', 'Ngọc Sương'],
    ['Tin, ảnh: Ngọc Sương', 'Ngọc Sương'],
    ['Bài và ảnh: Ngọc Sương - Văn Độ', 'Ngọc Sương - Văn Độ'],
    ['Tác giả: Ngọc Sương', 'Ngọc Sương'],
    ['Theo Kholieu.vn', 'Kholieu.vn'],
    ['N.S (tổng hợp)', 'N.S'],
    ['Ảnh: Văn Độ', null],
    ['Quang cảnh Hội nghị', null],
  ])('finds the author in “%s” and leaves it in the text', (last, author) => {
    const article = parse(`${title}\n\n${body}\n\n${last}`);
    expect(article.author).toBe(author);
    expect(article.text.endsWith(last.trim())).toBe(true);
  });
});
