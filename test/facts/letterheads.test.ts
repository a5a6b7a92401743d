import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const head = 'UBND TỈNH HẠ ĐÔNG\nSố: 15/CĐ-UBND\nHạ Đông, ngày 29 tháng 7 năm 2021\n';

describe('an article that is a paper itself', () => {
  test('has the number, kind, day and subject of its letterhead', () => {
    const body = `${head}CÔNG ĐIỆN\nVề việc tăng cường phòng, chống dịch\nChủ tịch UBND tỉnh yêu cầu các huyện dừng lễ hội.`;
    expect(readFacts(inventedArticle({ body })).documents).toMatchObject([
      {
        kind: 'Công điện',
        number: '15/CĐ-UBND',
        date: '2021-07-29',
        subject: 'tăng cường phòng, chống dịch',
      },
    ]);
  });

  test('has the kind of its sign where no line names one', () => {
    const body = `${head}V/v phòng, chống dịch\nKính gửi: Các huyện.`;
    expect(readFacts(inventedArticle({ body })).documents).toMatchObject([
      { kind: 'Công điện', subject: 'phòng, chống dịch' },
    ]);
  });

  test('a number inside a sentence is no letterhead', () => {
    const body = 'Sở Y tế họp giao ban.\nĐường dây nóng số: 15/20 máy đã nối.';
    expect(readFacts(inventedArticle({ body })).documents).toEqual([]);
  });
});

describe('who signed', () => {
  test.each([
    ['TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n(Đã ký)', 'PHÓ CHÁNH VĂN PHÒNG'],
    ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['TUQ. GIÁM ĐỐC', 'GIÁM ĐỐC'],
  ])('%s', (block, office) => {
    const body = `Văn phòng thông báo để các đơn vị biết, thực hiện.\n${block}\nTriệu Thị Mến`;
    expect(readFacts(inventedArticle({ body })).people).toMatchObject([
      { name: 'Triệu Thị Mến', offices: [office], roles: ['sign'] },
    ]);
  });

  test('a name under nothing is the author', () => {
    const body = 'Hội nghị đã bế mạc chiều nay.\nTriệu Thị Mến';
    expect(readFacts(inventedArticle({ body })).people).toMatchObject([{ roles: ['author'] }]);
  });

  test('two names under two columns are nobody', () => {
    const body = 'Cuộc họp kết thúc lúc 16 giờ.\nCHỦ TRÌ THƯ KÝ\nNghiêm Thị Thúy Tòng Thị Yến';
    expect(readFacts(inventedArticle({ body })).people).toEqual([]);
  });
});

test.each([
  [
    'Hai bên ký Biên bản ghi nhớ số 03/BBGN-HĐ ngày 20/8/2020 về cứu hộ.',
    'Biên bản ghi nhớ',
    '03/BBGN-HĐ',
  ],
  ['Giấy mời số 45/GM-UBND được gửi các đơn vị.', 'Giấy mời', '45/GM-UBND'],
  ['Biên bản số 12/BB-HĐND được gửi các đơn vị.', 'Biên bản', '12/BB-HĐND'],
])('%s', (body, kind, number) => {
  expect(readFacts(inventedArticle({ body })).documents).toMatchObject([{ kind, number }]);
});
