import { describe, expect, test } from 'vitest';
import { findPeople } from '../../src/facts/people.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const factsOf = (body: string) => {
  const article = inventedArticle({ body, date: '2024-03-19' });
  const { meetings, people, directives } = readFacts(article);
  return {
    meetings: meetings.map(({ name }) => name),
    people,
    asked: directives.map(({ from, to, task }) => [
      from,
      to,
      article.text.slice(task.start, task.end),
    ]),
  };
};

test('a comma right behind the word for a meeting ends its name', () => {
  const { meetings, asked } = factsOf(
    'Sáng 18/3, Đảng ủy xã tổ chức Hội nghị đánh giá quý I. Đồng chí Hàn Văn Tuệ, Bí thư Đảng ủy chủ trì hội nghị.\nPhát biểu kết luận hội nghị, đồng chí Bí thư Đảng ủy xã yêu cầu làm tốt các nhiệm vụ sau: Một là, hoàn thành đường thôn trước ngày 30/4. Hai là, các chi bộ chuẩn bị tốt đại hội.',
  );
  expect(meetings[0]).toBe('Hội nghị đánh giá quý I');
  expect(meetings).not.toContain('hội nghị, đồng chí Bí thư Đảng ủy xã');
  expect(asked.slice(0, 2)).toEqual([
    ['Hàn Văn Tuệ', null, 'hoàn thành đường thôn trước ngày 30/4'],
    ['Hàn Văn Tuệ', 'các chi bộ', 'chuẩn bị tốt đại hội'],
  ]);
});

test('those who share an office behind a colon attend, whatever their rank', () => {
  const { people } = factsOf(
    'Chiều 18/3, Công an tỉnh tổ chức hội nghị giao ban. Cùng dự có các đồng chí Phó Giám đốc Công an tỉnh: Đại tá Lưu Văn Khiết, Thượng tá Bùi Thị Diễm.',
  );
  expect(people.map(({ name, roles }) => [name, ...roles])).toEqual([
    ['Lưu Văn Khiết', 'attend'],
    ['Bùi Thị Diễm', 'attend'],
  ]);
});

describe('offices end before `do`', () => {
  test.each([
    [
      'Thi hành kỷ luật ông Trần Văn Bảy, Chủ tịch UBND xã Hạ do buông lỏng quản lý đất đai.',
      ['Chủ tịch UBND xã Hạ'],
    ],
    ['Ban gồm 3 thành viên do bà Trần Thị Bảy làm Trưởng ban.', []],
  ])('%s', (sentence, offices) => {
    expect(
      findPeople(sentence)[0]?.offices.map(({ start, end }) => sentence.slice(start, end)),
    ).toEqual(offices);
  });
});

test.each([
  ['Bà Lê Thị Mơ giao Khoa Cấp cứu xây dựng quy trình hội chẩn.', 'Khoa Cấp cứu'],
  ['Bà Lê Thị Mơ giao Phòng Kế hoạch tổng hợp tổ chức hai lớp học.', 'Phòng Kế hoạch tổng hợp'],
  ['Bà Lê Thị Mơ đề nghị nhà trường: đẩy mạnh chuyển đổi số.', 'nhà trường'],
])('%s', (body, to) => {
  expect(factsOf(body).asked[0]?.[1]).toBe(to);
});

test('a name that begins with a particle is whole without an honorific', () => {
  expect(findPeople("Dự lễ có cô H'Mai Êban - Chuyên viên Phòng.")[0]?.name).toBe("H'Mai Êban");
});
