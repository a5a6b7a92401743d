import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

function chairsOf(body: string, title = ''): string[] {
  const { people } = readFacts(inventedArticle({ title, body }));
  return people.filter(({ roles }) => roles.includes('chair')).map(({ name }) => name);
}

describe('who chairs', () => {
  test.each([
    ['Ông Trần Văn Bảy, Giám đốc Sở, chủ trì hội nghị.', ['Trần Văn Bảy']],
    ['Cuộc họp do bà Lê Thị Mơ, Phó Chủ tịch UBND tỉnh chủ trì đã bàn về đê.', ['Lê Thị Mơ']],
    [
      'Sở tổ chức hội nghị giao ban với sự chủ trì của ông Trần Văn Bảy và bà Lê Thị Mơ.',
      ['Trần Văn Bảy', 'Lê Thị Mơ'],
    ],
    ['Phiên họp diễn ra dưới sự chủ tọa của ông Trần Văn Bảy.', ['Trần Văn Bảy']],
    [
      'Chủ trì hội nghị, Chủ tịch UBND tỉnh Trần Văn Bảy nhấn mạnh việc trồng rừng.',
      ['Trần Văn Bảy'],
    ],
    [
      'Chủ trì họp báo có bà Lê Thị Mơ, Phó Giám đốc Sở; ông Trần Văn Bảy, Chánh Văn phòng.',
      ['Lê Thị Mơ', 'Trần Văn Bảy'],
    ],
    ['Bà Lê Thị Mơ đã phát biểu như thế khi chủ trì hội nghị sáng 5/7.', ['Lê Thị Mơ']],
    ['Ông Trần Văn Bảy đi thăm các xã ven biển và chủ trì cuộc họp về bão.', ['Trần Văn Bảy']],
    ['Ông Trần Văn Bảy vào Hạ Đông chủ trì hội nghị bàn về bão.', ['Trần Văn Bảy']],
    [
      'Ông Trần Văn Bảy (thứ hai từ trái sang) và bà Lê Thị Mơ đồng chủ trì hội nghị.',
      ['Trần Văn Bảy', 'Lê Thị Mơ'],
    ],
    [
      'Ông Trần Văn Bảy, Trưởng Ban Chỉ đạo về giảm nghèo, việc làm và trẻ em đã chủ trì phiên họp.',
      ['Trần Văn Bảy'],
    ],
    [
      'Bà Lê Thị Mơ, Chủ tịch UBND xã Bình An, huyện Hạ Lâm (Hạ Đông) đã chủ trì buổi làm việc.',
      ['Lê Thị Mơ'],
    ],
    [
      'Đồng chí Trần Văn Bảy, Ủy viên T.Ư Đảng, Chủ tịch Hội Làm vườn dự và chủ trì hội nghị.',
      ['Trần Văn Bảy'],
    ],
    ['Phó Chủ tịch HĐND tỉnh Lê Thị Mơ điều hành phiên chất vấn.', ['Lê Thị Mơ']],
    ['Thủ tướng Canada Martin Tremblay hôm 18/6 chủ trì hội nghị về cá.', ['Martin Tremblay']],
    ['Bà Lê Thị Mơ, Phó Giám đốc Sở Y tế, chủ trì.', ['Lê Thị Mơ']],
    [
      'Nông dân phấn khởi trong vụ mới Chủ trì hội nghị, ông Trần Văn Bảy đề nghị giữ giá.',
      ['Trần Văn Bảy'],
    ],
  ])('%s', (body, expected) => {
    expect(chairsOf(body)).toEqual(expected);
  });

  test('an office stands for who is named with it', () => {
    expect(
      chairsOf(
        'Sáng 5/7, Giám đốc Sở Y tế Trần Văn Bảy đến xã. Giám đốc Sở đã chủ trì cuộc họp với xã.',
      ),
    ).toEqual(['Trần Văn Bảy']);
  });
});

describe('who does not', () => {
  test.each([
    'Ông Trần Văn Bảy chủ trì xây dựng đề án trồng rừng.',
    'Giao ông Trần Văn Bảy chủ trì, phối hợp với các sở kiểm tra.',
    'Ông Trần Văn Bảy yêu cầu Sở Xây dựng chủ trì cuộc họp với các xã.',
    'Nhận lời mời của bà Lê Thị Mơ, đoàn công tác dự hội nghị do Bộ Y tế chủ trì.',
    'Thẩm phán Trần Văn Bảy làm chủ tọa phiên tòa.',
    'Ông Trần Văn Bảy có lời lẽ thiếu tôn trọng người chủ trì phiên họp.',
    'Bà Lê Thị Mơ, Giám đốc điều hành Công ty Hạ Lâm, phát biểu tại hội nghị.',
    'Bà Lê Thị Mơ dự và chỉ đạo hội nghị.',
    'Sở họp nhằm triển khai ý kiến chỉ đạo của Bí thư Tỉnh ủy Trần Văn Bảy.',
  ])('%s', (body) => {
    expect(chairsOf(body)).toEqual([]);
  });
});
