import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

function asked(body: string) {
  const article = inventedArticle({ body, date: '2021-02-01' });
  return readFacts(article).directives.map(({ to, task, due }) => [
    to,
    article.text.slice(task.start, task.end),
    due?.period.last ?? null,
  ]);
}

describe('whom something is put to', () => {
  test.each([
    ['nhấn mạnh các xã cần nạo vét kênh trước ngày 5/3/2021', 'các xã', '2021-03-05'],
    ['khẳng định Phòng Kế hoạch phải rà soát hồ ao', 'Phòng Kế hoạch', null],
    ['cho rằng các ngành nên rà soát hồ ao', 'các ngành', null],
    ['cho rằng các xã hãy rà soát hồ ao', 'các xã', null],
    ['khẳng định các xã có trách nhiệm nạo vét kênh', 'các xã', null],
    ['khẳng định các xã không được lấp hồ ao', 'các xã', null],
    ['khẳng định các xã tuyệt đối không lấp hồ ao', 'các xã', null],
    ['nhấn mạnh các xã tiếp tục rà soát hồ ao', 'các xã', null],
    ['nhấn mạnh các xã khẩn trương rà soát hồ ao', 'các xã', null],
    ['nhấn mạnh các xã tập trung rà soát hồ ao', 'các xã', null],
    ['nhấn mạnh các xã phấn đấu rà soát hồ ao', 'các xã', null],
    ['giao trách nhiệm cho các xã rà soát hồ ao', 'các xã', null],
    ['đề nghị với các xã rà soát các hồ ao', 'các xã', null],
    ['yêu cầu đối với các xã khẩn trương rà soát hồ ao', 'các xã', null],
    ['đề nghị rằng các xã khẩn trương rà soát hồ ao', 'các xã', null],
    ['giao cho Văn phòng rà soát các hồ ao', 'Văn phòng', null],
    ['giao nhiệm vụ cho Phòng Kế hoạch rà soát hồ ao', 'Phòng Kế hoạch', null],
  ])('Ông Trần Văn Bảy %s.', (words, to, due) => {
    expect(asked(`Ông Trần Văn Bảy ${words}.`)).toEqual([
      [to, words.slice(words.indexOf(to) + to.length + 1), due],
    ]);
  });

  test.each([
    'nhấn mạnh các xã đã nạo vét kênh mương',
    'khẳng định các xã tiếp tục dẫn đầu phong trào',
  ])('what is only said is put to nobody: %s', (words) => {
    expect(asked(`Ông Trần Văn Bảy ${words}.`)[0]?.[0]).toBeNull();
  });

  test('a duty without an addressee has a deadline', () => {
    expect(asked('Ông Trần Văn Bảy nhấn mạnh phải nạo vét kênh trước ngày 5/3/2021.')).toEqual([
      [null, 'phải nạo vét kênh trước ngày 5/3/2021', '2021-03-05'],
    ]);
  });

  test.each([
    ['chậm nhất là ngày 5/3/2021', '2021-03-05'],
    ['thời hạn chậm nhất là ngày 5/3/2021', '2021-03-05'],
    ['hoàn thành trước ngày 5/3/2021', '2021-03-05'],
    ['xong trong quý I/2021', '2021-03-31'],
    ['không muộn hơn ngày 5/3/2021', '2021-03-05'],
    ['không chậm hơn ngày 5/3/2021', '2021-03-05'],
    ['không quá ngày 5/3/2021', '2021-03-05'],
    ['chậm nhất vào ngày 5/3/2021', '2021-03-05'],
    ['hoàn thành vào ngày 5/3/2021', '2021-03-05'],
    ['xong vào ngày 5/3/2021', '2021-03-05'],
    ['trước thời điểm 5/3/2021', '2021-03-05'],
    ['hạn cuối 5/3/2021', '2021-03-05'],
    ['hạn cuối là 5/3/2021', '2021-03-05'],
    ['hạn chót 5/3/2021', '2021-03-05'],
    ['hạn chót là 5/3/2021', '2021-03-05'],
    ['thời hạn là ngày 5/3/2021', '2021-03-05'],
    ['từ nay tới ngày 5/3/2021', '2021-03-05'],
  ])('%s behind a comma is when, not whom', (words, due) => {
    expect(asked(`Ông Trần Văn Bảy yêu cầu các xã xén cỏ ven đường, ${words}.`)).toEqual([
      ['các xã', `xén cỏ ven đường, ${words}`, due],
    ]);
  });

  test.each([
    'ban hành kế hoạch nạo vét kênh',
    'lãnh đạo, chỉ đạo nạo vét kênh xã',
    'lãnh đạo thực hiện kế hoạch thu',
  ])('a task that begins like a unit is put to nobody: %s', (task) => {
    expect(asked(`Ông Trần Văn Bảy yêu cầu ${task}.`)).toEqual([[null, task, null]]);
  });
});
