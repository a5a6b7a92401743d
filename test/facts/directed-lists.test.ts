import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

function asked(body: string) {
  const article = inventedArticle({ body, date: '2021-02-01' });
  return readFacts(article).directives.map(({ from, verb, to, task, due }) => [
    `${from} ${verb}`,
    to,
    article.text.slice(task.start, task.end),
    due?.period.last ?? null,
  ]);
}

const first = ['Trần Văn Bảy yêu cầu', 'Các xã', 'nạo vét kênh mương', null];
const second = ['Trần Văn Bảy yêu cầu', 'Phòng Kế hoạch', 'rà soát các hồ ao', null];
const lead = 'Kết luận hội nghị, ông Trần Văn Bảy yêu cầu:';

describe('a list that somebody directs', () => {
  test.each([
    ['numbers', '1. Các xã nạo vét kênh mương.\n2. Phòng Kế hoạch rà soát các hồ ao.'],
    [
      'numbers in brackets',
      '(1) Các xã nạo vét kênh mương;\n(2) Phòng Kế hoạch rà soát các hồ ao.',
    ],
    ['letters', 'a) Các xã nạo vét kênh mương;\nb) Phòng Kế hoạch rà soát các hồ ao.'],
    ['dashes', '- Các xã nạo vét kênh mương;\n- Phòng Kế hoạch rà soát các hồ ao.'],
    ['plus signs', '+ Các xã nạo vét kênh mương.\n+ Phòng Kế hoạch rà soát các hồ ao.'],
    ['ordinals', 'Một là, Các xã nạo vét kênh mương.\nHai là, Phòng Kế hoạch rà soát các hồ ao.'],
    [
      'other ordinals',
      'Thứ nhất, Các xã nạo vét kênh mương.\nThứ hai: Phòng Kế hoạch rà soát các hồ ao.',
    ],
    ['labels', '1. Các xã: nạo vét kênh mương.\n2. Đối với Phòng Kế hoạch: rà soát các hồ ao.'],
    ['semicolons alone', 'Các xã nạo vét kênh mương;\nPhòng Kế hoạch rà soát các hồ ao.'],
  ])('%s', (_, items) => {
    expect(asked(`${lead}\n${items}\nCuối giờ, đoàn đi thăm hồ.`)).toEqual([first, second]);
  });

  test('items within the sentence and in the next ones', () => {
    expect(
      asked(
        'Ông Trần Văn Bảy yêu cầu: Một là, Các xã nạo vét kênh mương; hai là, Phòng Kế hoạch rà soát các hồ ao. Ba là, Văn phòng báo cáo kết quả trước ngày 5/3/2021.',
      ),
    ).toEqual([
      first,
      second,
      ['Trần Văn Bảy yêu cầu', 'Văn phòng', 'báo cáo kết quả trước ngày 5/3/2021', '2021-03-05'],
    ]);
  });

  test('the words that lead to a list are no task of their own', () => {
    expect(
      asked(
        'Ông Trần Văn Bảy yêu cầu các đơn vị thực hiện tốt các nhiệm vụ sau:\n- Nạo vét kênh mương ở xã Lạc Khê.',
      ),
    ).toEqual([['Trần Văn Bảy yêu cầu', null, 'Nạo vét kênh mương ở xã Lạc Khê', null]]);
  });

  test('an item may have a verb of its own, and a unit in it directs nothing', () => {
    expect(
      asked(`${lead}\n1. Giao Văn phòng rà soát các hồ ao.\n2. Sở Y tế chỉ đạo các trạm trực đêm.`),
    ).toEqual([
      ['Trần Văn Bảy giao', 'Văn phòng', 'rà soát các hồ ao', null],
      ['Trần Văn Bảy yêu cầu', 'Sở Y tế', 'chỉ đạo các trạm trực đêm', null],
    ]);
  });

  test('a list is over with the first paragraph that is no item', () => {
    expect(
      asked(
        `${lead}\n1. Các xã nạo vét kênh mương.\nHội nghị kết thúc.\n2. Văn phòng rà soát hồ ao.`,
      ),
    ).toEqual([first]);
  });

  test('dashes behind a sentence that leads to nothing are none', () => {
    expect(
      asked('Ông Trần Văn Bảy yêu cầu các xã nạo vét kênh mương.\n- Tin: Lê Thị Mơ và các bạn.'),
    ).toHaveLength(1);
  });
});
