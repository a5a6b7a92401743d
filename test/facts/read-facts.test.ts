import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const factsOf = (body: string) => readFacts(inventedArticle({ body }));

describe('documents', () => {
  test('each stands once, with the date and subject that any sentence gives', () => {
    const { documents } = factsOf(
      'Hội nghị quán triệt Nghị quyết số 12-NQ/TU.\nNghị quyết số 12-NQ/TU ngày 5/3/2020 về phát triển nghề rừng được nhắc nhiều lần.',
    );
    expect(documents).toMatchObject([
      {
        kind: 'Nghị quyết',
        number: '12-NQ/TU',
        date: '2020-03-05',
        subject: 'phát triển nghề rừng được nhắc nhiều lần',
      },
    ]);
  });

  test('several numbers behind one kind are several documents', () => {
    expect(
      factsOf('Nghị quyết 32; 33 đã được tổng kết.').documents.map(({ number }) => number),
    ).toEqual(['32', '33']);
  });

  test('a date without a year dates no document', () => {
    expect(factsOf('Chỉ thị số 05-CT/TU ngày 5/3 về an toàn đập.').documents[0]?.date).toBeNull();
  });
});

describe('figures', () => {
  test.each([
    [
      'Sở đã làm 05 đề án khuyến nông trong năm.',
      { value: '05', measure: '', counts: 'đề án khuyến nông' },
    ],
    [
      'Tổng kinh phí thực hiện là 4,66 tỷ đồng.',
      { value: '4,66', measure: 'tỷ đồng', counts: 'Tổng kinh phí thực hiện' },
    ],
    ['Tỉnh có 12 nghìn ha rừng trồng.', { value: '12', measure: 'nghìn ha', counts: 'rừng trồng' }],
  ])('%s', (body, expected) => {
    expect(factsOf(body).figures).toMatchObject([expected]);
  });

  test.each([
    'Sáng 5/7/2018, Sở họp theo Nghị quyết số 12-NQ/TU.',
    'Còn một số hạn chế trong năm qua.',
  ])('none: %s', (body) => {
    expect(factsOf(body).figures).toEqual([]);
  });
});

describe('other names of units', () => {
  test.each([
    [
      'Sở Thủy sản (nay là Sở Nông nghiệp) đã họp.',
      { name: 'Sở Thủy sản', other: 'Sở Nông nghiệp' },
    ],
    [
      'Trung tâm Khuyến nông (trước đây là Trạm Khuyến nông) đã họp.',
      { name: 'Trung tâm Khuyến nông', other: 'Trạm Khuyến nông' },
    ],
    [
      'Tỉnh quyết định đổi tên Phòng Kỹ thuật thành Phòng Khoa học.',
      { name: 'Phòng Kỹ thuật', other: 'Phòng Khoa học' },
    ],
    ['Cục Giống thủy sản (Cục GTS) đã họp.', { name: 'Cục Giống thủy sản', other: 'Cục GTS' }],
  ])('%s', (body, expected) => {
    expect(factsOf(body).otherNames).toEqual([expected]);
  });

  test('a remark in brackets is no name', () => {
    expect(factsOf('Sở Thủy sản (ảnh) và Trạm Giống (nay là điểm đến) họp.').otherNames).toEqual(
      [],
    );
  });
});

describe('what cannot be known', () => {
  test('an article of no meeting has none', () => {
    expect(factsOf('Lúa ngoài đồng đã chín vàng.')).toEqual({
      meetings: [],
      people: [],
      directives: [],
      documents: [],
      figures: [],
      otherNames: [],
    });
  });

  test.each([
    ['meetings', 'hội nghị tổng kết sáng 5/7 '],
    ['commas', 'hội nghị tổng kết, '],
    ['directives', 'Sở A yêu cầu các '],
    ['new names', 'Sở A (nay là Sở B) đổi tên thành '],
    ['days', 'sáng 5/7, '],
  ])('an article of %s without end is read in time', (_, part) => {
    const body = part.repeat(Math.ceil(30_000 / part.length));
    expect(Array.isArray(factsOf(body).meetings)).toBe(true);
  });
});
