import { describe, expect, test } from 'vitest';
import { isElliptical } from '../../src/retrieval/is-elliptical.ts';
import { type EarlierTurn, rewriteFollowUp } from '../../src/retrieval/rewrite-follow-up.ts';

const chair: EarlierTurn = {
  question: 'Hội nghị Vụ Thủy văn 2018 do ai chủ trì?',
  people: ['Nguyễn Văn Bảy'],
  hasMeeting: true,
};
const july = { ...chair, question: 'Liệt kê các hội nghị tháng 7/2018', people: [] };
const office = { ...chair, question: 'Ông Nguyễn Văn Bảy giữ chức gì?' };

function rewrite(text: string, earlier: EarlierTurn) {
  return rewriteFollowUp(text, earlier, '2024-06-01');
}

describe('what can not be resolved', () => {
  test.each<[string, EarlierTurn]>([
    ['Ông ấy giữ chức gì?', july],
    ['Giữ chức gì?', july],
    ['Các đồng chí đó giữ chức gì?', chair],
    ['Thế còn giá vàng?', chair],
    ['gia vang thi sao', chair],
    ['Thế còn thời tiết hôm nay?', chair],
    ['Thế còn Sở Y tế?', office],
    ['Thế còn?', chair],
    ['Vì sao?', chair],
  ])('%s', (text, earlier) => {
    expect(rewrite(text, earlier)).toBe('unresolvable');
  });
});

describe('a question that stands alone begins anew', () => {
  test.each([
    'Ai chủ trì hội nghị Sở Y tế năm 2020?',
    'ai chu tri hoi nghi so y te nam 2020',
    'Giám đốc Sở Y tế là ai?',
    'Trần Văn Chín là ai?',
    'Có bao nhiêu hội nghị năm 2018?',
    'Liệt kê các hội nghị tháng 7/2018',
    'Có những hội nghị nào?',
    'Hội nghị gần đây nhất do ai chủ trì?',
    'Vậy hội nghị Sở Y tế năm 2020 do ai chủ trì?',
    'Who chaired the 2020 conference of Sở Y tế?',
    'How many meetings were held in 2018?',
    'Xin chào',
    'Cảm ơn bạn',
    'Bạn làm được gì?',
    'Giá vàng hôm nay?',
    'Nghị quyết này nói về vấn đề gì?',
    'Trong thời gian đó Sở Y tế tổ chức bao nhiêu hội nghị năm 2018?',
    'Còn bao nhiêu đề án chưa hoàn thành năm 2018?',
    'Con số đại biểu dự hội nghị Sở Y tế là bao nhiêu?',
    'hoi nghi do so y te to chuc nam 2018 dien ra o dau',
    'dong chi do van tam yeu cau gi',
    'Hội nghị trên địa bàn tỉnh Phú Hải do ai chủ trì?',
    'Hội nghị trước Tết do ai chủ trì?',
    'Ông Trần Văn Chín giữ chức gì khi ông ấy dự hội nghị?',
    'Thế giới có bao nhiêu nước?',
    'Kinh phí khuyến ngư năm 2018 là bao nhiêu?',
    'Vụ Thổ nhưỡng',
    '',
    '???',
  ])('%s', (text) => {
    expect(rewrite(text, chair)).toBeNull();
  });

  test('behind "thế còn" its opening is left out', () => {
    expect(rewrite('Thế còn hội nghị Sở Y tế năm 2020 do ai chủ trì?', chair)).toEqual({
      text: 'Hội nghị Sở Y tế năm 2020 do ai chủ trì?',
      staysAtMeeting: false,
    });
  });
});

describe('without a question before', () => {
  test.each([
    'Thế còn Sở Y tế?',
    'Hội nghị đó diễn ra ngày nào?',
    'Ông ấy giữ chức gì?',
    'Ai chủ trì?',
  ])('%s leans on one', (text) => {
    expect(isElliptical(text)).toBe(true);
  });

  test.each([
    'Ai chủ trì hội nghị?',
    'Hội nghị Sở Y tế năm 2020 diễn ra ngày nào?',
    'Nghị quyết này nói về vấn đề gì?',
    'Xin chào',
  ])('%s does not', (text) => {
    expect(isElliptical(text)).toBe(false);
  });
});
