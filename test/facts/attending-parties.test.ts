import { describe, expect, test } from 'vitest';
import parties from '../../src/facts/lexicon/attending-parties.json' with { type: 'json' };
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const lead = 'Sáng 5/7/2020, Sở Y tế tỉnh Hạ Đông tổ chức hội nghị sơ kết.';

function attending(sentence: string): string[] {
  const { people } = readFacts(inventedArticle({ body: `${lead} ${sentence}` }));
  return people
    .filter(({ roles, meeting }) => meeting === 0 && roles.includes('attend'))
    .map(({ name }) => name);
}

describe('who attends because a party names them', () => {
  test.each([
    'Về phía khách mời có bà Lê Thị Mơ.',
    'Về phía tỉnh Hạ Đông, có bà Lê Thị Mơ, Phó Chủ tịch UBND tỉnh.',
    'Phía Sở Nội vụ gồm bà Lê Thị Mơ, Phó Giám đốc Sở.',
    'Khách mời có bà Lê Thị Mơ, Giám đốc Bệnh viện.',
    'Đại biểu tỉnh có bà Lê Thị Mơ.',
    'Thành phần mời có bà Lê Thị Mơ, Trưởng phòng Nội vụ.',
    'Cùng đi có bà Lê Thị Mơ, Chánh Văn phòng Sở.',
    'Tham gia đoàn công tác có bà Lê Thị Mơ.',
    'Cùng tham gia đoàn còn có bà Lê Thị Mơ.',
    'Tại điểm cầu huyện có bà Lê Thị Mơ, Chủ tịch UBND huyện.',
    'Hội nghị có sự góp mặt của bà Lê Thị Mơ.',
    'Hội nghị có sự hiện diện của bà Lê Thị Mơ.',
    'Tới dự hội nghị về phía tỉnh có bà Lê Thị Mơ.',
  ])('%s', (sentence) => {
    expect(attending(sentence)).toEqual(['Lê Thị Mơ']);
  });

  test.each(parties.openings)('%s có …', (opening) => {
    expect(
      attending(`${opening.charAt(0).toUpperCase()}${opening.slice(1)} có bà Lê Thị Mơ.`),
    ).toEqual(['Lê Thị Mơ']);
  });

  test('a list and further parties of the same sentence', () => {
    expect(
      attending(
        'Về phía tỉnh có các đồng chí: Trần Văn Bảy - Phó Chủ tịch UBND tỉnh; Lê Thị Mơ - Chánh Văn phòng; về phía huyện có ông Đỗ Văn Sáu.',
      ),
    ).toEqual(['Trần Văn Bảy', 'Lê Thị Mơ', 'Đỗ Văn Sáu']);
  });

  test('what a party does itself is no attendance of others', () => {
    expect(attending('Về phía công ty, đơn vị đã nhận đơn của bà Lê Thị Mơ.')).toEqual([]);
  });

  test('who has a deed of their own does that', () => {
    expect(attending('Về phía công ty, bà Lê Thị Mơ cho biết sản lượng tăng.')).toEqual([]);
  });
});
