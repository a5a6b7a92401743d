import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const peopleOf = (body: string) =>
  readFacts(
    inventedArticle({ body: `Sáng 5/7/2018, UBND tỉnh tổ chức hội nghị. ${body}` }),
  ).people.map(({ name, offices, roles }) => ({ name, offices, isChair: roles.includes('chair') }));

describe('whose an office is', () => {
  test('that of whom somebody stands for is not theirs', () => {
    expect(
      peopleOf(
        'Thừa ủy quyền của Chủ tịch UBND tỉnh, Giám đốc Sở Xây dựng Lê Văn Tám trình bày tờ trình.',
      ),
    ).toEqual([{ name: 'Lê Văn Tám', offices: ['Giám đốc Sở Xây dựng'], isChair: false }]);
  });

  test('one in the plural is that of each name behind it, and of nobody in front', () => {
    expect(
      peopleOf(
        'Đồng chí Ma Thế Hiển, Chủ tịch HĐND tỉnh và các Phó Chủ tịch HĐND tỉnh Quàng Thị Sen, Đỗ Bá Thiều đồng chủ tọa hội nghị.',
      ),
    ).toEqual([
      { name: 'Ma Thế Hiển', offices: ['Chủ tịch HĐND tỉnh'], isChair: true },
      { name: 'Quàng Thị Sen', offices: ['Phó Chủ tịch HĐND tỉnh'], isChair: true },
      { name: 'Đỗ Bá Thiều', offices: ['Phó Chủ tịch HĐND tỉnh'], isChair: true },
    ]);
  });

  test('also behind a colon', () => {
    expect(
      peopleOf('Dự hội nghị có các Phó Chủ tịch UBND tỉnh: Quàng Thị Sen, Đỗ Bá Thiều.').map(
        ({ offices }) => offices,
      ),
    ).toEqual([['Phó Chủ tịch UBND tỉnh'], ['Phó Chủ tịch UBND tỉnh']]);
  });

  test('whoever has an office of their own does not share it', () => {
    expect(
      peopleOf(
        'Dự hội nghị có các Phó Chủ tịch UBND tỉnh: Quàng Thị Sen, Đỗ Bá Thiều; Giám đốc Sở Y tế Lê Văn Tám.',
      ).at(-1)?.offices,
    ).toEqual(['Giám đốc Sở Y tế']);
  });

  test('a title may stand between the office and the name', () => {
    expect(peopleOf('Đồng chủ trì có Phó Giám đốc Bệnh viện, Thạc sĩ Quản Thị Ngần.')).toEqual([
      { name: 'Quản Thị Ngần', offices: ['Phó Giám đốc Bệnh viện'], isChair: true },
    ]);
  });

  test('the office behind one name is not that of the titled name behind it', () => {
    expect(
      peopleOf(
        'Đồng chủ trì hội nghị có ông Lê Văn Tám, Giám đốc Bệnh viện, Thạc sĩ Quản Thị Ngần.',
      ).map(({ offices }) => offices),
    ).toEqual([['Giám đốc Bệnh viện'], []]);
  });
});

describe('where an office ends', () => {
  test('before the body that holds the meeting', () => {
    expect(
      peopleOf(
        'Dưới sự chủ trì của bà Quàng Thị Sen, Phó Chủ tịch HĐND tỉnh, Thường trực HĐND tỉnh Đông Châu họp phiên thứ 12.',
      ),
    ).toEqual([{ name: 'Quàng Thị Sen', offices: ['Phó Chủ tịch HĐND tỉnh'], isChair: true }]);
  });

  test.each([
    ['Trưởng Ban Tuyên giáo Thành ủy', 'về làm việc với xã Đông Châu'],
    ['Trưởng Ban Chỉ đạo Thành ủy về chuyển đổi số', 'chủ trì hội nghị'],
  ])('%s | %s', (office, deed) => {
    expect(peopleOf(`Ông Lê Văn Tám, ${office} ${deed}.`)[0]?.offices).toEqual([office]);
  });
});
