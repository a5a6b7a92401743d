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
    ['Các buổi làm việc của Sở Xây dựng năm 2020', 'list'],
    ['Liệt kê giúp em mấy cuộc họp năm 2020 với ạ', 'list'],
    ['Cuộc họp gần đây nhất là cuộc nào?', 'list'],
    ['Hội nghị mới nhất của Sở Xây dựng', 'list'],
    ['Sở Xây dựng đã họp mấy phiên năm 2020?', 'count'],
    ['Hội nghị kéo dài mấy ngày?', 'time'],
    ['Hạn của Phòng Kế hoạch?', 'due'],
    ['Cho tôi xem những cuộc họp tháng 7', 'list'],
    ['Ông Trần Văn Bảy dự những hội nghị nào?', 'list'],
    ['Hội nghị nào do ông Trần Văn Bảy chủ trì?', 'list'],
    ['tháng 7/2020 có hội nghị sơ kết nào không', 'list'],
    ['tran van bay co mat o nhung hoi nghi nao', 'list'],
    ['Which meetings did Trần Văn Bảy attend?', 'list'],
    ['Có bao nhiêu hội nghị được tổ chức năm 2020?', 'count'],
    ['Sở Xây dựng họp mấy lần trong quý I/2020?', 'count'],
    ['so luong cuoc hop nam 2020', 'count'],
    ['How many meetings were held in 2020?', 'count'],
    ['Liệt kê các văn bản được nêu tại hội nghị', 'document'],
    ['Danh sách đại biểu dự hội nghị của Sở Xây dựng', 'person'],
    ['Liệt kê các chỉ đạo của Giám đốc Sở', 'directive'],
    ['Hội nghị của Sở Xây dựng ngày nào?', 'time'],
    ['Số của nghị quyết được phổ biến là gì?', 'document'],
    ['Đồng chí Trần Văn Bảy yêu cầu trường rà soát danh sách trẻ em khi nào xong?', 'time'],
    ['Lãnh đạo cấp trên nào dự hội nghị?', 'person'],
    ['Có bao nhiêu đề án được duyệt?', 'amount'],
    ['Tóm tắt hội nghị của Sở Xây dựng', 'summary'],
    ['Nội dung chính của đề án là gì?', 'passage'],
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

  test.each([
    ['Các hội nghị năm ngoái', '2023-01-01', '2023-12-31'],
    ['cac hoi nghi nam ngoai', '2023-01-01', '2023-12-31'],
    ['Tháng trước có cuộc họp nào?', '2024-05-01', '2024-05-31'],
    ['Quý trước có cuộc họp nào?', '2024-01-01', '2024-03-31'],
    ['Quý này có cuộc họp nào?', '2024-04-01', '2024-06-30'],
    ['Tuần này có cuộc họp nào?', '2024-05-27', '2024-06-02'],
    ['Hôm qua họp ở đâu?', '2024-05-31', '2024-05-31'],
    ['How many meetings were held last year?', '2023-01-01', '2023-12-31'],
  ])('counts %s from the day of asking', (text, first, last) => {
    expect(understand(text).periods.map(({ period }) => period)).toEqual([{ first, last }]);
  });

  test.each([
    ['Cuộc họp gần đây nhất của Sở Xây dựng do ai chủ trì?', 'latest'],
    ['hoi nghi moi nhat cua so xay dung', 'latest'],
    ['Hội nghị đầu tiên năm 2020 diễn ra ở đâu?', 'earliest'],
    ['Who chaired the conference last year?', null],
    ['Nhiệm vụ đầu tiên là gì?', null],
    ['Ai chủ trì hội nghị?', null],
  ])('%s → %s', (text, order) => {
    expect(understand(text).order).toBe(order);
  });

  test('numbers of documents are kept whole', () => {
    expect(understand('Chỉ thị 05-CT/TU nói gì?').documents).toEqual(['5-ct/tu']);
  });

  test('an empty question is understood as asking for nothing', () => {
    expect(understand('')).toMatchObject({ tokens: [], subjects: [], periods: [] });
  });
});
