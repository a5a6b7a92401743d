import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

function directivesOf(body: string) {
  const article = inventedArticle({ body, date: '2021-02-01' });
  return readFacts(article).directives.map((directive) => ({
    ...directive,
    task: article.text.slice(directive.task.start, directive.task.end),
    due: directive.due?.period.last ?? null,
  }));
}

describe('who asked whom to do what by when', () => {
  test.each([
    [
      'Ông Trần Văn Bảy yêu cầu các sở, ngành khẩn trương rà soát hộ nghèo trước ngày 30/4/2021.',
      {
        from: 'Trần Văn Bảy',
        verb: 'yêu cầu',
        to: 'các sở, ngành',
        task: 'khẩn trương rà soát hộ nghèo trước ngày 30/4/2021',
        due: '2021-04-30',
      },
    ],
    [
      'Bà Lê Thị Mơ đề nghị Sở Y tế phải công khai giá thuốc tại các trạm.',
      {
        from: 'Lê Thị Mơ',
        to: 'Sở Y tế',
        task: 'phải công khai giá thuốc tại các trạm',
        due: null,
      },
    ],
    [
      'Bà Lê Thị Mơ nhấn mạnh việc tiêm phòng cho trẻ em vùng cao.',
      { verb: 'nhấn mạnh', to: null, task: 'việc tiêm phòng cho trẻ em vùng cao' },
    ],
    [
      'UBND tỉnh Hạ Đông yêu cầu các huyện báo cáo kết quả trong tháng 3.',
      { from: 'UBND tỉnh Hạ Đông', to: 'các huyện', due: '2021-03-31' },
    ],
    [
      'Bộ trưởng yêu cầu các trường không thu thêm khoản nào khác.',
      { from: 'Bộ trưởng', to: 'các trường', task: 'không thu thêm khoản nào khác' },
    ],
  ])('%s', (body, expected) => {
    expect(directivesOf(body)).toMatchObject([expected]);
  });

  test('what names the act alone is none', () => {
    expect(directivesOf('Ông Trần Văn Bảy phát biểu chỉ đạo.')).toEqual([]);
  });

  test('a date that is no deadline is none', () => {
    expect(
      directivesOf('Ông Trần Văn Bảy yêu cầu các xã làm rõ vụ cháy ngày 3/1/2021 ở chợ.')[0]?.due,
    ).toBeNull();
  });
});
