import { describe, expect, test } from 'vitest';
import { type EarlierTurn, rewriteFollowUp } from '../../src/retrieval/rewrite-follow-up.ts';
import { understandQuestion } from '../../src/retrieval/understand-question.ts';

const today = '2024-06-01';

function turn(question: string, changes: Partial<EarlierTurn> = {}): EarlierTurn {
  return { question, people: ['Nguyễn Văn Bảy'], hasMeeting: true, ...changes };
}

const chair = turn('Hội nghị Vụ Thủy văn 2018 do ai chủ trì?');
const unmarkedChair = turn('hoi nghi vu thuy van 2018 do ai chu tri');
const halfYear = turn(
  'Ai chủ trì hội nghị sơ kết 6 tháng đầu năm 2018 của Sở Thủy sản tỉnh Phú Hải?',
);
const english = turn('Who chaired the 2018 review conference of the Fisheries Department?');
const july = turn('Liệt kê các hội nghị tháng 7/2018', { people: [] });
const office = turn('Ông Nguyễn Văn Bảy giữ chức gì?');
const director = turn('Giám đốc Sở Thủy sản là ai?', {
  people: ['Trần Thị Cúc'],
  hasMeeting: false,
});
const directive = turn('Tại hội nghị Sở Y tế năm 2018, đồng chí Trần Thị Cúc yêu cầu gì?', {
  people: ['Trần Thị Cúc'],
});
const resolution = turn('Nghị quyết số 12-NQ/TU nói về vấn đề gì?', { people: [] });
const division = turn(
  'Hội nghị Chi cục Thủy lợi của Sở Nông nghiệp và Môi trường tỉnh Phú Hải năm 2018 do ai chủ trì?',
);

function rewrite(text: string, earlier: EarlierTurn) {
  return rewriteFollowUp(text, earlier, today);
}

function rewrittenText(text: string, earlier: EarlierTurn): string {
  const rewritten = rewrite(text, earlier);
  if (rewritten === null || rewritten === 'unresolvable') return String(rewritten);
  return rewritten.text;
}

describe('what a fragment names takes the place of its like', () => {
  const cases: readonly (readonly [EarlierTurn, string, string])[] = [
    [chair, 'Thế còn Vụ Thổ nhưỡng?', 'Hội nghị Vụ Thổ nhưỡng 2018 do ai chủ trì?'],
    [chair, 'thế còn vụ thổ nhưỡng ạ', 'Hội nghị vụ thổ nhưỡng 2018 do ai chủ trì?'],
    [chair, 'còn Sở Y tế', 'Hội nghị Sở Y tế 2018 do ai chủ trì?'],
    [chair, 'Vụ Thổ nhưỡng thì sao?', 'Hội nghị Vụ Thổ nhưỡng 2018 do ai chủ trì?'],
    [chair, 'Thế con Vụ Thổ nhưỡng thì sao nhỉ?', 'Hội nghị Vụ Thổ nhưỡng 2018 do ai chủ trì?'],
    [chair, 'the con vu tho nhuong', 'Hoi nghi vu tho nhuong 2018 do ai chu tri?'],
    [chair, 'con so tai chinh', 'Hoi nghi so tai chinh 2018 do ai chu tri?'],
    [unmarkedChair, 'con vu tho nhuong', 'Hoi nghi vu tho nhuong 2018 do ai chu tri?'],
    [unmarkedChair, 'Thế còn Vụ Thổ nhưỡng?', 'Hoi nghi Vu Tho nhuong 2018 do ai chu tri?'],
    [chair, 'what about Vụ Thổ nhưỡng?', 'Hội nghị Vụ Thổ nhưỡng 2018 do ai chủ trì?'],
    [chair, 'what about the Health Department?', 'Hội nghị sở y tế 2018 do ai chủ trì?'],
    [
      english,
      'what about the Industry Department?',
      'Who chaired the 2018 review conference of the Industry Department?',
    ],
    [chair, 'THẾ CÒN SỞ Y TẾ?', 'Hội nghị sở y tế 2018 do ai chủ trì?'],
    [chair, 'Thế còn TTQT?', 'Hội nghị TTQT 2018 do ai chủ trì?'],
    [chair, 'Thế còn năm 2019?', 'Hội nghị Vụ Thủy văn năm 2019 do ai chủ trì?'],
    [chair, 'năm 2019?', 'Hội nghị Vụ Thủy văn năm 2019 do ai chủ trì?'],
    [chair, 'nam 2019 thi sao', 'Hội nghị Vụ Thủy văn năm 2019 do ai chủ trì?'],
    [chair, 'and in 2019?', 'Hội nghị Vụ Thủy văn 2019 do ai chủ trì?'],
    [
      english,
      'and in 2019?',
      'Who chaired the 2019 review conference of the Fisheries Department?',
    ],
    [chair, 'còn tháng 8?', 'Hội nghị Vụ Thủy văn tháng 8/2018 do ai chủ trì?'],
    [chair, 'Thế còn năm trước?', 'Hội nghị Vụ Thủy văn năm 2017 do ai chủ trì?'],
    [july, 'còn tháng 8?', 'Liệt kê các hội nghị tháng 8/2018?'],
    [july, 'Thế còn năm 2019?', 'Liệt kê các hội nghị năm 2019?'],
    [july, 'còn của Sở Y tế?', 'Liệt kê các hội nghị tháng 7/2018 của Sở Y tế?'],
    [chair, 'Thế còn hội nghị tổng kết?', 'Hội nghị tổng kết Vụ Thủy văn 2018 do ai chủ trì?'],
    [chair, 'Thế còn hội thảo?', 'Hội thảo Vụ Thủy văn 2018 do ai chủ trì?'],
    [
      halfYear,
      'Thế còn hội nghị tổng kết?',
      'Ai chủ trì hội nghị tổng kết năm 2018 của Sở Thủy sản tỉnh Phú Hải?',
    ],
    [
      halfYear,
      'còn năm 2019?',
      'Ai chủ trì hội nghị sơ kết 6 tháng đầu năm 2019 của Sở Thủy sản tỉnh Phú Hải?',
    ],
    [
      halfYear,
      '6 tháng cuối năm thì sao?',
      'Ai chủ trì hội nghị sơ kết 6 tháng cuối năm 2018 của Sở Thủy sản tỉnh Phú Hải?',
    ],
    [
      halfYear,
      'còn Sở Y tế?',
      'Ai chủ trì hội nghị sơ kết 6 tháng đầu năm 2018 của Sở Y tế tỉnh Phú Hải?',
    ],
    [
      halfYear,
      'còn Sở Văn hóa, Thể thao và Du lịch?',
      'Ai chủ trì hội nghị sơ kết 6 tháng đầu năm 2018 của Sở Văn hóa, Thể thao và Du lịch tỉnh Phú Hải?',
    ],
    [halfYear, 'Bộ Y tế thì sao?', 'Ai chủ trì hội nghị sơ kết 6 tháng đầu năm 2018 của Bộ Y tế?'],
    [
      halfYear,
      'Thế còn tỉnh Bình Sơn?',
      'Ai chủ trì hội nghị sơ kết 6 tháng đầu năm 2018 của Sở Thủy sản tỉnh Bình Sơn?',
    ],
    [
      division,
      'Thế còn Chi cục Kiểm lâm?',
      'Hội nghị Chi cục Kiểm lâm của Sở Nông nghiệp và Môi trường tỉnh Phú Hải năm 2018 do ai chủ trì?',
    ],
    [division, 'Thế còn UBND tỉnh?', 'Hội nghị UBND tỉnh Phú Hải năm 2018 do ai chủ trì?'],
    [office, 'Còn ông Trần Văn Chín?', 'Ông Trần Văn Chín giữ chức gì?'],
    [office, 'con ong tran van a thi sao', 'Ong tran van a giu chuc gi?'],
    [
      directive,
      'Còn ông Nguyễn Văn A?',
      'Tại hội nghị Sở Y tế năm 2018, ông Nguyễn Văn A yêu cầu gì?',
    ],
    [director, 'Còn Sở Xây dựng?', 'Giám đốc Sở Xây dựng là ai?'],
    [director, 'Còn phó giám đốc?', 'Phó giám đốc Sở Thủy sản là ai?'],
    [director, 'còn Chủ tịch UBND tỉnh Phú Hải?', 'Chủ tịch UBND tỉnh Phú Hải là ai?'],
    [resolution, 'Thế còn Chỉ thị 05-CT/TU?', 'Chỉ thị 05-CT/TU nói về vấn đề gì?'],
  ];
  const told = cases.map(([earlier, text, expected]) => {
    return { text, before: earlier.question, earlier, expected };
  });
  test.each(told)('$text after $before', ({ earlier, text, expected }) => {
    expect(rewrite(text, earlier)).toEqual({ text: expected, staysAtMeeting: false });
  });

  test('somebody new after a question about nobody is asked about', () => {
    expect(rewrittenText('Còn ông Trần Văn Chín?', chair)).toBe('Ông Trần Văn Chín là ai?');
  });

  test('a fragment may bring its own question', () => {
    expect(rewrittenText('Thế năm 2019 ai chủ trì?', chair)).toBe(
      'Ai chủ trì hội nghị Vụ Thủy văn năm 2019?',
    );
    expect(rewrittenText('Thế Vụ Thổ nhưỡng diễn ra ngày nào?', chair)).toBe(
      'Hội nghị Vụ Thổ nhưỡng 2018 diễn ra ngày nào?',
    );
  });
});

describe('what names no meeting is asked of the one before', () => {
  test.each([
    ['Hội nghị đó diễn ra ngày nào?', 'Hội nghị Vụ Thủy văn 2018 diễn ra ngày nào?', 'time'],
    ['hoi nghi do dien ra ngay nao', 'Hội nghị Vụ Thủy văn 2018 diễn ra ngày nào?', 'time'],
    ['hội nghị này ở đâu?', 'Hội nghị Vụ Thủy văn 2018 ở đâu?', 'place'],
    ['Buổi làm việc ấy do ai chủ trì?', 'Hội nghị Vụ Thủy văn 2018 do ai chủ trì?', 'person'],
    ['Ai chủ trì?', 'Ai chủ trì hội nghị Vụ Thủy văn 2018?', 'person'],
    ['ai chu tri vay', 'Ai chủ trì hội nghị Vụ Thủy văn 2018?', 'person'],
    ['Dạ cho em hỏi ai chủ trì ạ?', 'Ai chủ trì hội nghị Vụ Thủy văn 2018?', 'person'],
    ['hoi nghi do ai chu tri', 'Hội nghị Vụ Thủy văn 2018 do ai chủ trì?', 'person'],
    ['Ở đâu?', 'Hội nghị Vụ Thủy văn 2018 diễn ra ở đâu?', 'place'],
    ['o dau', 'Hội nghị Vụ Thủy văn 2018 diễn ra ở đâu?', 'place'],
    ['where?', 'Hội nghị Vụ Thủy văn 2018 diễn ra ở đâu?', 'place'],
    ['Thế còn địa điểm?', 'Hội nghị Vụ Thủy văn 2018 diễn ra ở đâu?', 'place'],
    ['Khi nào?', 'Hội nghị Vụ Thủy văn 2018 diễn ra khi nào?', 'time'],
    ['ngày nào?', 'Hội nghị Vụ Thủy văn 2018 diễn ra khi nào?', 'time'],
    ['when was it?', 'Hội nghị Vụ Thủy văn 2018 diễn ra khi nào?', 'time'],
    ['Còn ai tham dự?', 'Ai tham dự hội nghị Vụ Thủy văn 2018?', 'person'],
    ['con ai tham du nua khong', 'Ai tham dự hội nghị Vụ Thủy văn 2018?', 'person'],
    ['Ai tham dự nữa?', 'Ai tham dự hội nghị Vụ Thủy văn 2018?', 'person'],
    ['Những ai dự?', 'Những ai dự hội nghị Vụ Thủy văn 2018?', 'person'],
    ['who else attended?', 'Ai tham dự hội nghị Vụ Thủy văn 2018?', 'person'],
    ['who chaired that meeting?', 'Ai chủ trì hội nghị Vụ Thủy văn 2018?', 'person'],
    ['Ai báo cáo?', 'Ai báo cáo tại hội nghị Vụ Thủy văn 2018?', 'person'],
    ['có những chỉ đạo gì?', 'Hội nghị Vụ Thủy văn 2018 có những chỉ đạo gì?', 'directive'],
    ['co nhung chi dao gi', 'Hội nghị Vụ Thủy văn 2018 có những chỉ đạo gì?', 'directive'],
    ['Nội dung chính là gì?', 'Nội dung chính của hội nghị Vụ Thủy văn 2018 là gì?', 'summary'],
    ['what was discussed?', 'Nội dung chính của hội nghị Vụ Thủy văn 2018 là gì?', 'summary'],
    ['Bàn về gì?', 'Hội nghị Vụ Thủy văn 2018 bàn về gì?', 'summary'],
    [
      'Có bao nhiêu đại biểu tham dự?',
      'Có bao nhiêu đại biểu tham dự hội nghị Vụ Thủy văn 2018?',
      'amount',
    ],
    [
      'Thế còn kinh phí là bao nhiêu?',
      'Hội nghị Vụ Thủy văn 2018 kinh phí là bao nhiêu?',
      'amount',
    ],
  ])('%s', (text, expected, asked) => {
    expect(rewrite(text, chair)).toEqual({ text: expected, staysAtMeeting: true });
    const understood = understandQuestion(expected, today);
    expect(understood.asked).toBe(asked);
    expect(understood.periods.map(({ period }) => period.first)).toEqual(['2018-01-01']);
  });

  test('in English after an English question, in Vietnamese after a Vietnamese one', () => {
    expect(rewrittenText('when was it?', english)).toBe(
      'When was the 2018 review conference of the Fisheries Department held?',
    );
    expect(rewrittenText('Ai tham dự?', english)).toBe(
      'Ai tham dự hội nghị sơ kết sở thủy sản năm 2018?',
    );
  });

  test('a topic that ends in words of questions stays with its meeting', () => {
    const earlier = turn('Hội nghị bàn giải pháp phát triển thủy sản do ai chủ trì?');
    expect(rewrittenText('Khi nào?', earlier)).toBe(
      'Hội nghị bàn giải pháp phát triển thủy sản diễn ra khi nào?',
    );
  });

  test('without articles the words must tell the meeting', () => {
    const told = { ...chair, people: [], hasMeeting: false };
    expect(rewrite('Ai chủ trì?', told)).toEqual({
      text: 'Ai chủ trì hội nghị Vụ Thủy văn 2018?',
      staysAtMeeting: false,
    });
    expect(rewrite('Ai chủ trì?', director)).toBe('unresolvable');
    expect(rewrite('Hội nghị đó diễn ra ngày nào?', director)).toBe('unresolvable');
  });

  test('with articles they need not', () => {
    expect(rewrite('Hội nghị đó diễn ra ngày nào?', office)).toEqual({
      text: 'Hội nghị diễn ra ngày nào?',
      staysAtMeeting: true,
    });
  });

  test('the meeting before or after keeps its words and loses the time', () => {
    expect(rewrite('Hội nghị trước đó?', chair)).toEqual({
      text: 'Hội nghị trước đó của Vụ Thủy văn do ai chủ trì?',
      staysAtMeeting: false,
    });
    expect(rewrittenText('lần trước thì sao', halfYear)).toBe(
      'Ai chủ trì hội nghị sơ kết trước đó của Sở Thủy sản tỉnh Phú Hải?',
    );
    expect(rewrittenText('hội nghị tiếp theo diễn ra khi nào', chair)).toBe(
      'Hội nghị tiếp theo của Vụ Thủy văn diễn ra khi nào?',
    );
  });

  test('others like it are listed', () => {
    expect(rewrittenText('Còn hội nghị nào nữa không?', chair)).toBe(
      'Liệt kê các hội nghị Vụ Thủy văn 2018',
    );
  });
});

test('a chain of follow-ups leans on what was rewritten', () => {
  let question = chair.question;
  const asked = ['Thế còn Vụ Thổ nhưỡng?', 'còn năm 2019?', 'Hội nghị đó ở đâu?', 'Ai dự?'];
  const texts = asked.map((text) => {
    question = rewrittenText(text, { ...chair, question });
    return question;
  });
  expect(texts).toEqual([
    'Hội nghị Vụ Thổ nhưỡng 2018 do ai chủ trì?',
    'Hội nghị Vụ Thổ nhưỡng năm 2019 do ai chủ trì?',
    'Hội nghị Vụ Thổ nhưỡng năm 2019 ở đâu?',
    'Ai dự hội nghị Vụ Thổ nhưỡng năm 2019?',
  ]);
});

test('what is rewritten is understood like a question typed whole', () => {
  const { asked, periods, subjects, tokens } = understandQuestion(
    rewrittenText('Thế còn Sở Y tế năm 2020?', chair),
    today,
  );
  const words = subjects.map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ marked }) => marked)
      .join(' '),
  );
  expect({ asked, words, first: periods[0]?.period.first }).toEqual({
    asked: 'person',
    words: ['hội nghị sở y tế', 'chủ trì'],
    first: '2020-01-01',
  });
});
