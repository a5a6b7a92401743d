import { describe, expect, test } from 'vitest';
import { findAppearances } from '../../src/facts/appearances.ts';

const deeds = (sentence: string) =>
  findAppearances(sentence).map(({ person, verbs }) => [person.name, verbs.join(' + ')]);

describe('who does what', () => {
  test.each([
    ['Đồng chí Trần Văn Bảy, Giám đốc Sở, chủ trì hội nghị.', [['Trần Văn Bảy', 'chủ trì']]],
    [
      'Tham dự và chủ trì hội nghị có đồng chí Trần Văn Bảy.',
      [['Trần Văn Bảy', 'tham dự + chủ trì']],
    ],
    ['Hội nghị do đồng chí Trần Văn Bảy, Giám đốc Sở chủ trì.', [['Trần Văn Bảy', 'chủ trì']]],
    ['Chiều 3/4, dưới sự chủ trì của ông Trần Văn Bảy, Sở đã họp.', [['Trần Văn Bảy', 'chủ trì']]],
    ['Chủ trì hội nghị là bà Lê Thị Mơ - Chủ tịch UBND huyện.', [['Lê Thị Mơ', 'chủ trì']]],
    [
      'Chủ trì cuộc họp, bà Lê Thị Mơ đề nghị các sở vào cuộc.',
      [['Lê Thị Mơ', 'chủ trì + đề nghị']],
    ],
    ['Dự và chỉ đạo Hội nghị có đồng chí Lê Thị Mơ, Bí thư.', [['Lê Thị Mơ', 'dự + chỉ đạo']]],
    ['Đồng chí Lê Thị Mơ phát biểu chỉ đạo', [['Lê Thị Mơ', 'phát biểu + chỉ đạo']]],
  ])('%s', (sentence, expected) => {
    expect(deeds(sentence)).toEqual(expected);
  });

  test('a list shares the verb behind it', () => {
    expect(
      deeds('Ông Trần Văn Bảy, Giám đốc Sở và bà Lê Thị Mơ, Chủ tịch huyện đồng chủ trì hội nghị.'),
    ).toEqual([
      ['Trần Văn Bảy', 'đồng chủ trì'],
      ['Lê Thị Mơ', 'đồng chủ trì'],
    ]);
  });

  test('a list shares the verb in front of it', () => {
    expect(
      deeds('Dự hội nghị có các đồng chí: Trần Văn Bảy - Giám đốc Sở; Lê Thị Mơ - Chủ tịch huyện.'),
    ).toEqual([
      ['Trần Văn Bảy', 'dự'],
      ['Lê Thị Mơ', 'dự'],
    ]);
  });

  test.each([
    [
      'Thay mặt Giám đốc Sở Trần Văn Bảy, bà Lê Thị Mơ chủ trì hội nghị.',
      [
        ['Trần Văn Bảy', ''],
        ['Lê Thị Mơ', 'chủ trì'],
      ],
    ],
    [
      'Họp về tiến độ dự án dưới sự chủ trì của ông Trần Văn Bảy, Phó Chủ tịch.',
      [['Trần Văn Bảy', 'chủ trì']],
    ],
    [
      'Dự hội nghị do bà Lê Thị Mơ chủ trì có ông Trần Văn Bảy.',
      [
        ['Lê Thị Mơ', 'chủ trì'],
        ['Trần Văn Bảy', ''],
      ],
    ],
  ])('the part of one is not given to another: %s', (sentence, expected) => {
    expect(deeds(sentence)).toEqual(expected);
  });

  test('who is only spoken of does nothing', () => {
    expect(deeds('Ông Trần Văn Bảy cảm ơn sự giúp đỡ của bà Lê Thị Mơ.')).toEqual([
      ['Trần Văn Bảy', 'cảm ơn'],
      ['Lê Thị Mơ', ''],
    ]);
  });

  test('what somebody demands of others to chair is not chaired by them', () => {
    expect(deeds('Ông Trần Văn Bảy yêu cầu Sở Xây dựng chủ trì việc này.')).toEqual([
      ['Trần Văn Bảy', 'yêu cầu'],
    ]);
  });
});
