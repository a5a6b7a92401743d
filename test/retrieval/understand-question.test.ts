import { describe, expect, test } from 'vitest';
import { understandQuestion } from '../../src/retrieval/understand-question.ts';

const understand = (text: string) => understandQuestion(text, '2024-06-01');
const subjectsOf = (text: string) => {
  const { subjects, tokens } = understand(text);
  return subjects.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ marked }) => marked)
      .join(' '),
  );
};

describe('what is asked', () => {
  test.each([
    ['Ai chủ trì hội nghị của Sở Xây dựng?', 'person'],
    ['ai chu tri hoi nghi so xay dung', 'person'],
    ['Hội nghị do đồng chí nào chủ trì?', 'person'],
    ['Ông Trần Văn Bảy giữ chức vụ gì?', 'office'],
    ['Hội nghị diễn ra ngày nào?', 'time'],
    ['hoi nghi dien ra khi nao', 'time'],
    ['Hội nghị được tổ chức ở đâu?', 'place'],
    ['Hội nghị được tổ chức bằng hình thức nào?', 'form'],
    ['Có bao nhiêu đại biểu dự?', 'amount'],
    ['Đại hội lần thứ mấy?', 'ordinal'],
    ['Nghị quyết số 12-NQ/TU nói về vấn đề gì?', 'document-subject'],
    ['Hội nghị quán triệt những nghị quyết nào?', 'document'],
    ['Đồng chí Trần Văn Bảy yêu cầu Sở Xây dựng làm gì?', 'directive'],
    ['Giám đốc Sở chỉ đạo gì?', 'directive'],
    ['Liệt kê các hội nghị năm 2020', 'list'],
    ['Kết quả thực hiện kế hoạch ra sao?', 'passage'],
    ['Who chaired the meeting?', 'person'],
  ])('%s → %s', (text, asked) => {
    expect(understand(text).asked).toBe(asked);
  });
});

describe('what it is about', () => {
  test('question words, function words and dates are left out of the subject', () => {
    expect(subjectsOf('Ai chủ trì hội nghị của Sở Xây dựng năm 2020?')).toEqual([
      'chủ trì hội nghị',
      'sở xây dựng',
    ]);
  });

  test('a year boosts, a month or "trong năm" restricts', () => {
    const restricts = (text: string) => understand(text).periods.map((period) => period.restricts);
    expect(restricts('Hội nghị sơ kết năm 2020 do ai chủ trì?')).toEqual([false]);
    expect(restricts('Các hội nghị trong năm 2020')).toEqual([true]);
    expect(restricts('Các hội nghị tháng 7/2020')).toEqual([true]);
  });

  test('a bare year counts as a year', () => {
    expect(understand('ai chu tri hoi nghi so xay dung 2020').periods[0]?.period).toEqual({
      first: '2020-01-01',
      last: '2020-12-31',
    });
  });

  test('numbers of documents are kept whole', () => {
    expect(understand('Chỉ thị 05-CT/TU nói gì?').documents).toEqual(['5-ct/tu']);
  });

  test('an empty question is understood as asking for nothing', () => {
    expect(understand('')).toMatchObject({ tokens: [], subjects: [], periods: [] });
  });
});
