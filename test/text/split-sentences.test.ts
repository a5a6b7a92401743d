import { describe, expect, it } from 'vitest';
import { linesOf, splitSentences } from '../../src/text/split-sentences.ts';
import { createRandom, expectCover } from './cover.ts';

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    'PGS.TS. Lò Văn Khải và ThS. Tạ Thị Ngát dự họp.',
    'UBND TP. Bến Lăng, Q. 1, P. An Hòa họp tại Tp.Bến Lăng.',
    'Theo đ/c Khải, xi măng, sắt, v.v. tại kho và tr. 5 của báo cáo.',
    'Nghị quyết số 12-NQ/TU ngày 05.7.2022 chi 3.750.000 đồng.',
    'Ông Lò V. A phát biểu cùng ông A. Lukas.',
    'Đồng chí nhấn mạnh: “Việc cần làm. Làm ngay.” rồi kết luận.',
    '“Tôi tán thành.” ông nói.',
    'Cần làm rõ việc này… và nhiều việc khác.',
    '1. Công tác Đảng.',
    'Điều 5. Phạm vi áp dụng.',
    'Xem www.Kholieu.vn và kholieu.Com tại đây.',
    'Chỉ tiêu đạt được  kết quả khả quan.',
    'Chủ trì có đồng chí  Lò Văn Khải.',
    'Tờ trình của Ban Thủy lợi  Trung tâm.',
  ])('keeps whole: %s', (sentence) => {
    expect(split(sentence)).toEqual([sentence]);
  });

  it.each([
    ['Họp xong. Mọi người về! Ai ở lại? “Tôi.” Vâng… Được.', 6],
    ['Chi 3,75 tỷ đồng. 05 đề án hoàn thành.', 2],
    ['hoàn thành sớm.Buổi chiều, đoàn bàn việc năm 2020.Xong việc.', 3],
    ['nhiệm vụ 6 tháng cuối năm  Tham dự và chủ trì có bà Ngát.', 2],
    ['phát triển./. Tin sau', 2],
    ['tiến độ… Đồng chí đề nghị.', 2],
    ['Họp ở trung tâm TP. Hiện nay chưa xong.', 2],
    ['Kết quả quý I. Ngoài ra, ông A. Sau đó nghỉ.', 3],
    ['Gồm sắt, v.v. Ngoài ra còn cát.', 2],
    ['dòng một\ndòng hai\n\n dòng ba', 3],
  ])('splits “%s” into %i', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('lets closing marks belong to the sentence before', () => {
    expect(split('Ông hỏi (“Ai chủ trì?”) Bà đáp.')).toEqual([
      'Ông hỏi (“Ai chủ trì?”)',
      'Bà đáp.',
    ]);
  });

  it('leaves the white space out', () => {
    expect(split('  Một.  \n\n\u00A0 Hai.\t')).toEqual(['Một.', 'Hai.']);
  });

  it('finds nothing in nothing', () => {
    expect([...split(''), ...split(' \n\t\u00A0')]).toEqual([]);
  });

  it('splits a quotation that is too long for an answer', () => {
    const sentence = 'Cần làm việc này cho thật tốt trong năm nay. ';
    expect(split(`Ông nói: “${sentence.repeat(20).trim()}” rồi về.`).length).toBeGreaterThan(10);
  });

  it('is not misled by a quotation mark without a partner', () => {
    expect(split('Ông nói: “Xong rồi. Bà về. Họ đi.')).toHaveLength(3);
    expect(split('Dài 5" nhé. Ông nói: "Được. Tốt." rồi về. Họ đi.')).toHaveLength(3);
  });

  it('covers any text, in order, without overlaps', () => {
    const random = createRandom(20180709);
    const pieces = [
      '. ',
      '.',
      '… ',
      '“',
      '”',
      '"',
      '  ',
      '\n',
      'TS. ',
      'Ông ',
      'họp',
      '2018',
      '🙂',
      './.',
      ' ',
      '!',
      'v.v',
      'Ở',
      ')',
    ];
    for (let round = 0; round < 400; round++) {
      const text = random.textOf(pieces, 40);
      expectCover(text, splitSentences(text));
      for (const sentence of split(text)) expect(sentence).toBe(sentence.trim());
    }
  });

  it('works through long runs of stops, quotes and spaces', () => {
    const runs = ['a.', '"', '“a. ', '. ', 'a  ', '...', ' '];
    for (const run of runs) {
      const text = run.repeat(100_000 / run.length);
      expectCover(text, splitSentences(text));
    }
  });
});

describe('linesOf', () => {
  it('gives the lines that hold something, trimmed', () => {
    const text = '\n một \n\n\u00A0\nhai';
    expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['một', 'hai']);
  });
});
