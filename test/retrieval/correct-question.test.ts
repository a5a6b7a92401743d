import { describe, expect, test } from 'vitest';
import { correctQuestion, createKnownWords } from '../../src/retrieval/correct-question.ts';
import { understandQuestion } from '../../src/retrieval/understand-question.ts';
import { knownFrom, wordsOnlySnapshot } from './tolerance/known-from.ts';

/** News of an invented province. What is to count as one word stands in several passages. */
const passages = [
  'Ngày 3/4/2021, Sở Thủy sản tỉnh Sông Mây tổ chức hội nghị sơ kết quý I.',
  'Đồng chí Trịnh Đông Vỹ, Giám đốc Sở Thủy sản, chủ trì hội nghị sơ kết.',
  'Hội nghị sơ kết đánh giá công tác khuyến ngư, khuyến ngư ven bờ và kỹ thuật nuôi tôm.',
  'Vụ Nghề cá ven bờ yêu cầu Sở Thủy sản đẩy mạnh khuyến ngư và kỹ thuật nuôi tôm.',
  'Tại hội nghị tổng kết, đồng chí Lê Thị Măng trình bày báo cáo về nghề cá ven bờ.',
  'Hội nghị tổng kết năm 2020 của Vụ Nghề cá ven bờ do đồng chí Trịnh Đông Vỹ chủ trì.',
  'Sở Thủy sản trao đổi kỹ thuật nuôi tôm tại hội nghị tổng kết khuyến ngư.',
  'Ông Phạm Văn Lưới là Giám đốc Trung tâm Khuyến ngư; Giám đốc Sở Thủy sản đến dự.',
  'Chỉ thị số 12-CT/TU về nghề cá ven bờ được quán triệt.',
  'Nghị quyết số 7-NQ/TU nói về nghề cá ven bờ; Nghị quyết số 9-NQ/TU nói về cảng cá.',
  'Trung tâm Khuyến ngư và cảng cá báo cáo sáu tháng, 6 tháng đầu năm 2021 đạt kế hoạch.',
  'UBND tỉnh Sông Mây giao Trung tâm Khuyến ngư quản lý cảng cá.',
];
const known = knownFrom(passages, {
  people: ['Trịnh Đông Vỹ', 'Lê Thị Măng', 'Phạm Văn Lưới'],
  units: ['Sở Thủy sản', 'Vụ Nghề cá ven bờ', 'Trung tâm Khuyến ngư'],
});

const corrected = (question: string): string => correctQuestion(question, known).text;

describe('a question is mended', () => {
  test.each([
    ['telex keys', 'hooij nghij sow keets', 'hội nghị sơ kết'],
    ['telex keys in a name', 'ai laf Giám đốc Sowr Thuyr sản', 'ai là Giám đốc Sở Thủy sản'],
    ['VNI keys', 'Ai chu3 tri2 ho65i nghi5?', 'Ai chủ trì hội nghị?'],
    ['a tone in the wrong place', 'kỹ thụât nuôi tôm', 'kỹ thuật nuôi tôm'],
    ['a missing letter', 'Ai chủ trì hội ngị sơ kết?', 'Ai chủ trì hội nghị sơ kết?'],
    ['a missing vowel', 'kỹ thuật nui tôm', 'kỹ thuật nuôi tôm'],
    ['a doubled letter', 'khuyến ngưư ven bờ', 'khuyến ngư ven bờ'],
    ['swapped letters', 'Hội nhgị tổng kết', 'Hội nghị tổng kết'],
    ['a neighbouring key', 'Ai chủ trì hội nghj sơ kết', 'Ai chủ trì hội nghị sơ kết'],
    ['two errors in one question', 'Hội nhgị tổgn kết', 'Hội nghị tổng kết'],
    ['marks left out on a stop', 'Hội nghị sơ kêt', 'Hội nghị sơ kết'],
    ['no space', 'hộinghị sơ kết', 'hội nghị sơ kết'],
    ['a space too many', 'hội ngh ị sơ kết', 'hội nghị sơ kết'],
    ['a space in the wrong place', 'hộ inghị sơ kết', 'hội nghị sơ kết'],
    ['a tone left out', 'Ai chủ trì hội nghi sơ kết', 'Ai chủ trì hội nghị sơ kết'],
    ['all marks of a word left out', 'Ai chu tri hội nghị sơ kết', 'Ai chủ trì hội nghị sơ kết'],
    ['an onset that sounds alike', 'Ai chủ chì hội nghị?', 'Ai chủ trì hội nghị?'],
    ['i for y', 'kĩ thuật nuôi tôm', 'kỹ thuật nuôi tôm'],
    ['y for i', 'Ai chủ trỳ hội nghị?', 'Ai chủ trì hội nghị?'],
    ['all capitals', 'AI CHỦ TRÌ HỘI NGHJ SƠ KẾT?', 'AI CHỦ TRÌ HỘI NGHỊ SƠ KẾT?'],
    ['a slip that makes another syllable', 'có bao niêu hội nghị', 'có bao nhiêu hội nghị'],
    ['a slip in a word of meetings', 'hội nhị sơ kết ở đâu', 'hội nghị sơ kết ở đâu'],
    ['a slip before a number', 'hội nghị thág 5/2023', 'hội nghị tháng 5/2023'],
    ['without marks', 'hoi nghj so ket', 'hoi nghi so ket'],
    ['without marks', 'khuyen nggu ven bo', 'khuyen ngu ven bo'],
  ])('%s: %s', (_, typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });

  test.each([
    ['half its marks', 'Trịnh Đong Vỹ yêu cầu gì?', 'Trịnh Đông Vỹ yêu cầu gì?'],
    ['none of its marks', 'Đồng chí Trinh Dong Vy họp gì?', 'Đồng chí Trịnh Đông Vỹ họp gì?'],
    ['a typing error', 'Ông Phạm Văn Lướii giữ chức gì?', 'Ông Phạm Văn Lưới giữ chức gì?'],
    ['no capitals', 'trịnh đong vỹ họp gì', 'trịnh đông vỹ họp gì'],
    ['an error, no marks', 'ong pham van luoii giu chuc gi', 'ong pham van luoi giu chuc gi'],
    ['an error in a unit', 'Sở Thủy sảnn họp gì?', 'Sở Thủy sản họp gì?'],
    ['half the marks of a unit', 'Vụ Nghê cá ven bờ họp gì?', 'Vụ Nghề cá ven bờ họp gì?'],
    ['an English question', 'Who is Trịnh Đong Vỹ?', 'Who is Trịnh Đông Vỹ?'],
  ])('a name with %s: %s', (_, typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });

  test.each([
    ['GĐ Sở Thủy sản là ai?', 'Giám đốc Sở Thủy sản là ai?'],
    ['gd so thuy san la ai', 'Giam doc so thuy san la ai'],
    ['Ai chủ trì HN sơ kết?', 'Ai chủ trì hội nghị sơ kết?'],
    ['CT số 12-CT/TU nói gì?', 'Chỉ thị số 12-CT/TU nói gì?'],
    ['NQ 7-NQ/TU nói gì?', 'Nghị quyết 7-NQ/TU nói gì?'],
    ['Báo cáo 6T đầu năm 2021', 'Báo cáo 6 tháng đầu năm 2021'],
  ])('an abbreviation: %s', (typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });

  test.each([
    ['CT LĐLĐ huyện Ba Sao là ai?', 'Chủ tịch LĐLĐ huyện Ba Sao là ai?'],
    ['Trường MN Hoa Ngâu giải trình gì?', 'Trường mầm non Hoa Ngâu giải trình gì?'],
    ['TXCT huyện Ba Sao ngày nào?', 'Tiếp xúc cử tri huyện Ba Sao ngày nào?'],
    ['Họp HĐ TĐKT ngày nào?', 'Họp hội đồng thi đua khen thưởng ngày nào?'],
  ])('an abbreviation that one place of the index settles: %s', (typed, meant) => {
    const words = createKnownWords(
      wordsOnlySnapshot([
        'Bà Lê Thị Mận, Chủ tịch LĐLĐ huyện Ba Sao, kết luận.',
        'Chương trình liên kết tiêu thụ nông sản của huyện, chương trình liên hoan.',
        'Chương trình liên kết vùng. Cô giáo trường mầm non Hoa Ngâu.',
        'Tiếp xúc cử tri huyện Ba Sao. Hội đồng thi đua khen thưởng họp.',
      ]),
    );
    expect(correctQuestion(typed, words).text).toBe(meant);
  });

  test.each([
    ['Năm 2021 có bn vụ cháy v ạ', 'Năm 2021 có bao nhiêu vụ cháy vậy ạ'],
    ['Ai chủ trì hội nghị sơ kết z', 'Ai chủ trì hội nghị sơ kết vậy'],
    ['đc Trịnh Đông Vỹ yêu cầu j', 'đồng chí Trịnh Đông Vỹ yêu cầu gì'],
    ['hoi nghi so ket dc to chuc o dau', 'hoi nghi so ket duoc to chuc o dau'],
    ['Đại hội lần v', 'Đại hội lần v'],
  ])('what people write in chats: %s', (typed, meant) => {
    expect(corrected(typed)).toBe(meant);
  });

  test('every change is told', () => {
    expect(correctQuestion('Ai chủ trỳ hộinghị sơ kết 6T đầu năm?', known).corrections).toEqual([
      { typed: 'hộinghị', meant: 'hội nghị', kind: 'space' },
      { typed: 'trỳ', meant: 'trì', kind: 'i-y' },
      { typed: '6T', meant: '6 tháng', kind: 'abbreviation' },
    ]);
  });

  test('and is understood as if it had been typed so', () => {
    const understood = understandQuestion(
      corrected('Ai chủ trỳ hội nhgị tổng kết năm 2020?'),
      '2024-06-01',
    );
    const rightly = understandQuestion('Ai chủ trì hội nghị tổng kết năm 2020?', '2024-06-01');
    expect(understood).toEqual(rightly);
  });
});

describe('a question about something else stays what it is', () => {
  test.each([
    // Valid words that are near to others of the index.
    'Sở Thủy lợi họp gì?',
    'sở thủy lợi họp gì',
    'Vụ Nghề biển họp gì?',
    'Vụ Công nghệ họp gì?',
    'Bộ trưởng Bộ Y tế là ai?',
    'Giá vàng hôm nay bao nhiêu?',
    'Chi tiêu cho nghề cá là bao nhiêu?',
    'Hội thi nấu ăn diễn ra ngày nào?',
    'khuyến nông và khuyến công',
    'kỹ thuật nuôi tằm',
    'so thuy loi hop gi',
    // Other people.
    'Phạm Văn Lười giữ chức gì?',
    'phạm văn lười giữ chức gì',
    'Lê Thị Mạng là ai?',
    'Trịnh Đồng Vỹ là ai?',
    'Trịnh Đông Vy là ai?',
    'Lê Văn Măng là ai?',
    // Numbers, identifiers, foreign words, acronyms.
    'Chỉ thị 13-CT/TU nói gì?',
    'Hội nghị năm 2012 có gì?',
    'Khu A1 và chỉ số CO2 năm 2021',
    'khu a1 và khí co2',
    'Tuổi teen xem video online',
    'Tình hình covid-19 và HIV',
    'Ai chủ trì cuộc họp TTXYZ?',
    // What it stands for is not in the index, or nothing tells which of two it is.
    'PCCC năm 2021 thế nào?',
    'Ai họp tại HN?',
    // The index writes it so.
    'UBND tỉnh Sông Mây giao gì?',
    // English.
    'What was said about the meeting?',
    'Who chaired the review conference of the Fisheries Department?',
  ])('%s', (question) => {
    expect(correctQuestion(question, known)).toEqual({ text: question, corrections: [] });
  });

  test.each([
    ['two people are alike', ['Trần Văn Bách', 'Trần Văn Bạch'], 'Tran Van Bach họp tổng kết gì?'],
    ['two people are near', ['Trần Văn Hải', 'Trần Văn Hạnh'], 'Trần Văn Hảnn họp gì?'],
    ['one is known as typed', ['Trần Đông Hà', 'Trần Đong Hà'], 'Trần Đong Hà họp gì?'],
  ])('%s', (_, people, question) => {
    expect(correctQuestion(question, knownFrom(passages, { people })).text).toBe(question);
  });

  test('when it is right, byte for byte, whatever its form', () => {
    const decomposed = 'Ai chủ trì hội nghị sơ kết?'.normalize('NFD');
    for (const question of [decomposed, '  Ai  chủ trì\nhội nghị ? ', '', '???', '🙂']) {
      expect(correctQuestion(question, known).text).toBe(question);
    }
  });

  test('in an index that knows nothing', () => {
    const nothing = knownFrom([]);
    for (const question of ['Sở Thủy lợi họp gì?', 'so thuy loi hop gi', 'UBND họp gì?']) {
      expect(correctQuestion(question, nothing).text).toBe(question);
    }
  });
});

test.each([
  'nghj'.repeat(1000),
  'hội'.repeat(1300),
  'a '.repeat(2000),
  'hội nhgị '.repeat(400),
  'x.'.repeat(2000),
  'N & '.repeat(1000),
  'ươ6'.repeat(1200),
])('a hostile question is answered: %#', (question) => {
  expect(correctQuestion(question, known).text.length).toBeGreaterThan(0);
});
