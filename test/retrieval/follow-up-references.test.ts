import { describe, expect, test } from 'vitest';
import { type EarlierTurn, rewriteFollowUp } from '../../src/retrieval/rewrite-follow-up.ts';
import { understandQuestion } from '../../src/retrieval/understand-question.ts';

const today = '2024-06-01';
const chair: EarlierTurn = {
  question: 'Hội nghị Vụ Thủy văn 2018 do ai chủ trì?',
  people: ['Nguyễn Văn Bảy'],
  hasMeeting: true,
};
const director: EarlierTurn = {
  question: 'Giám đốc Sở Thủy sản là ai?',
  people: ['Trần Thị Cúc'],
  hasMeeting: false,
};
const resolution = { ...chair, question: 'Nghị quyết số 12-NQ/TU nói về vấn đề gì?', people: [] };

function rewrite(text: string, earlier: EarlierTurn) {
  return rewriteFollowUp(text, earlier, today);
}

function rewrittenText(text: string, earlier: EarlierTurn): string {
  const rewritten = rewrite(text, earlier);
  if (rewritten === null || rewritten === 'unresolvable') return String(rewritten);
  return rewritten.text;
}

describe('words that point at somebody get the name', () => {
  test.each<[string, string, string]>([
    ['Ông ấy giữ chức gì?', 'Ông Nguyễn Văn Bảy giữ chức gì?', 'office'],
    ['ong ay giu chuc gi', 'Ông Nguyễn Văn Bảy giữ chức gì?', 'office'],
    ['Giữ chức gì?', 'Nguyễn Văn Bảy giữ chức vụ gì?', 'office'],
    ['Chức vụ của ông ấy là gì?', 'Nguyễn Văn Bảy giữ chức vụ gì?', 'office'],
    ['what is his position?', 'What is the position of Nguyễn Văn Bảy?', 'office'],
    ['Đồng chí đó còn dự hội nghị nào?', 'Đồng chí Nguyễn Văn Bảy dự hội nghị nào?', 'list'],
    ['dong chi do con du hoi nghi nao', 'Đồng chí Nguyễn Văn Bảy dự hội nghị nào?', 'list'],
    ['which meetings did he attend?', 'Which meetings did Nguyễn Văn Bảy attend?', 'list'],
    ['người đó là ai', 'Nguyễn Văn Bảy là ai?', 'person'],
    ['nguoi do la ai', 'Nguyễn Văn Bảy là ai?', 'person'],
    ['Thế còn ông ấy thì sao?', 'Nguyễn Văn Bảy là ai?', 'person'],
    ['Còn ông Bảy?', 'Ông Nguyễn Văn Bảy là ai?', 'person'],
  ])('%s', (text, expected, asked) => {
    expect(rewrite(text, chair)).toEqual({ text: expected, staysAtMeeting: false });
    expect(understandQuestion(expected, today).asked).toBe(asked);
  });

  test('what somebody asked for is what they asked for at the meeting told of', () => {
    const expected = 'Tại hội nghị Vụ Thủy văn 2018, bà Nguyễn Văn Bảy yêu cầu gì?';
    expect(rewrite('Bà ấy yêu cầu gì?', chair)).toEqual({ text: expected, staysAtMeeting: true });
    expect(rewrittenText('anh ấy có chỉ đạo gì không?', chair)).toBe(
      'Tại hội nghị Vụ Thủy văn 2018, Nguyễn Văn Bảy có chỉ đạo gì không?',
    );
    expect(rewrite('Bà ấy yêu cầu gì?', director)).toEqual({
      text: 'Bà Trần Thị Cúc yêu cầu gì?',
      staysAtMeeting: false,
    });
  });

  test('of several people the main one is meant', () => {
    const several = { ...chair, people: ['Trần Thị Cúc', 'Nguyễn Văn Bảy'] };
    expect(rewrittenText('Bà ấy giữ chức gì?', several)).toBe('Bà Trần Thị Cúc giữ chức gì?');
  });

  test('a person and a meeting may be pointed at together', () => {
    expect(rewrite('Ông ấy có dự hội nghị đó không?', chair)).toEqual({
      text: 'Ông Nguyễn Văn Bảy có dự hội nghị Vụ Thủy văn 2018 không?',
      staysAtMeeting: true,
    });
  });

  test('a year, a unit or a document of the question before is put in', () => {
    expect(rewrittenText('Năm đó có bao nhiêu hội nghị?', chair)).toBe(
      'Năm 2018 có bao nhiêu hội nghị?',
    );
    expect(rewrittenText('Vụ đó tổ chức những hội nghị nào?', chair)).toBe(
      'Vụ Thủy văn tổ chức những hội nghị nào?',
    );
    expect(rewrittenText('Nghị quyết đó ban hành khi nào?', resolution)).toBe(
      'Nghị quyết số 12-NQ/TU ban hành khi nào?',
    );
  });
});

test('a place behind thế còn takes that of the meeting before', () => {
  const before = { ...chair, question: 'Ai chủ trì cuộc họp đê kè ở Phú Hải ngày 7/2' };
  expect(rewrittenText('thế còn Tân Khê?', before)).toBe(
    'Ai chủ trì cuộc họp đê kè ở Tân Khê ngày 7/2?',
  );
});
