import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const partsOf = (body: string) =>
  readFacts(inventedArticle({ body }))
    .people.filter(({ meeting }) => meeting !== null)
    .map(({ name, roles }) => [name, ...roles]);

const opening = 'Sáng 5/7/2018, Sở Y tế tổ chức hội nghị giao ban.\n';

describe('people in lines under what they do', () => {
  test('attend, and hold the offices of their lines', () => {
    const body = `${opening}Dự hội nghị có các đồng chí:\n- Trương Văn Ân, Phó Bí thư Tỉnh ủy;\n- Lương Thị Thông, Chủ tịch Hội Nhà báo tỉnh;\ncùng đại diện các cơ quan.`;
    expect(partsOf(body)).toEqual([
      ['Trương Văn Ân', 'attend'],
      ['Lương Thị Thông', 'attend'],
    ]);
    const { people } = readFacts(inventedArticle({ body }));
    expect(people[1]?.offices).toEqual(['Chủ tịch Hội Nhà báo tỉnh']);
  });

  test('who was absent did not attend', () => {
    const body = `${opening}Thành phần tham dự gồm:\n- Bà Trương Thị Ân, Trưởng phòng.\n- Vắng mặt: ông Lương Văn Thông.`;
    expect(partsOf(body)).toEqual([['Trương Thị Ân', 'attend']]);
  });

  test('what is demanded of them makes nobody attend', () => {
    const body = `${opening}Ông Trương Văn Ân yêu cầu:\n- Bà Lương Thị Thông rà soát hồ sơ của các xã.`;
    expect(partsOf(body).filter(([name]) => name === 'Lương Thị Thông')).toEqual([]);
  });

  test('`Chủ tọa đoàn gồm:` names the chairs', () => {
    expect(
      partsOf(
        `${opening}Chủ tọa đoàn gồm: GS.TS Khưu Văn Nhẫn (Bệnh viện Hạ Đông) và TS Lâm Thị Oanh.`,
      ),
    ).toEqual([
      ['Khưu Văn Nhẫn', 'chair'],
      ['Lâm Thị Oanh', 'chair'],
    ]);
  });
});

describe('those who come with others', () => {
  test.each([
    'Tiếp và làm việc với Đoàn có bà Huỳnh Thị Dung, Chủ tịch UBND huyện.',
    'Tháp tùng đoàn có bà Huỳnh Thị Dung, Chánh Văn phòng.',
    'Bà Huỳnh Thị Dung, Phó Giám đốc Sở làm Trưởng đoàn.',
    'Bà Huỳnh Thị Dung dẫn đầu đoàn công tác tham dự hội nghị.',
  ])('%s', (sentence) => {
    expect(partsOf(opening + sentence)).toEqual([['Huỳnh Thị Dung', 'attend']]);
  });
});
