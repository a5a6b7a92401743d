import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { openTestApp, type TestApp } from './open-test-app.ts';
import { testArticles, trickyArticles } from './test-articles.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp([...testArticles, ...trickyArticles]);
});
afterAll(() => app.close());

const sources = (answer: Answer) =>
  answer.kind === 'answered' ? [...new Set(answer.citations.map((one) => one.articleId))] : [];

describe('answers', () => {
  test.each([
    [
      'Ai chủ trì hội nghị tổng kết năm 2020 của Sở Thủy sản?',
      'Đồng chí Trần Văn Bảy, Tỉnh ủy viên, Giám đốc Sở, chủ trì Hội nghị. [1]\n(sáng 8-1-2021 · Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản tỉnh Hạ Đông) [2]',
      'thuy-san-2020',
    ],
    [
      'ai chu tri hoi nghi tong ket nam 2020 cua so thuy san',
      'Đồng chí Trần Văn Bảy, Tỉnh ủy viên, Giám đốc Sở, chủ trì Hội nghị. [1]\n(sáng 8-1-2021 · Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản tỉnh Hạ Đông) [2]',
      'thuy-san-2020',
    ],
    [
      'Ai chủ trì hội nghị tổng kết của Sở Thủy sản ven bờ?',
      'Ông Phạm Văn Chín, Giám đốc Sở Thủy sản ven bờ, chủ trì. [1]\n(chiều 11-1-2021 · Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản ven bờ tỉnh Hạ Đông) [2]',
      'thuy-san-ven-bo-2020',
    ],
    [
      'Ai chủ trì hội nghị tổng kết công tác năm 2021 của Sở Thủy sản?',
      'Bà Lê Thị Mơ, Quyền Giám đốc Sở, chủ trì Hội nghị. [1]\n(7-1-2022 · Hội nghị tổng kết công tác năm 2021 · Sở Thủy sản tỉnh Hạ Đông) [2]',
      'thuy-san-2021',
    ],
    [
      'Ai trình bày báo cáo tại hội nghị tổng kết năm 2020 của Sở Thủy sản ven bờ?',
      'Ông Đỗ Đình Mười, Chánh Văn phòng, trình bày báo cáo. [1]\n(chiều 11-1-2021 · Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản ven bờ tỉnh Hạ Đông) [2]',
      'thuy-san-ven-bo-2020',
    ],
    [
      'Hội nghị tổng kết năm 2020 của Sở Thủy sản diễn ra ngày nào?',
      'Sáng 08/01/2021. [1]\n(Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản tỉnh Hạ Đông) [1]',
      'thuy-san-2020',
    ],
    [
      'Hội nghị tổng kết năm 2020 của Sở Thủy sản được tổ chức ở đâu?',
      'Tại Hội trường A. [1]\n(sáng 8-1-2021 · Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản tỉnh Hạ Đông) [1]',
      'thuy-san-2020',
    ],
    [
      'Hội nghị tổng kết năm 2020 của Sở Thủy sản họp bằng hình thức nào?',
      'Hình thức: trực tiếp kết hợp trực tuyến. [1]\n(sáng 8-1-2021 · Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản tỉnh Hạ Đông) [1]',
      'thuy-san-2020',
    ],
    [
      'Năm 2020 Sở Thủy sản có bao nhiêu đề án nuôi biển?',
      '14 đề án nuôi biển. [1]',
      'thuy-san-2020',
    ],
    [
      'Tổng kinh phí thực hiện các đề án nuôi biển năm 2020 là bao nhiêu?',
      '23,5 tỷ đồng (tổng kinh phí thực hiện). [1]',
      'thuy-san-2020',
    ],
    [
      'Chỉ thị 07-CT/TU nói về vấn đề gì?',
      'Chỉ thị 07-CT/TU về chống khai thác bất hợp pháp. [1]',
      'thuy-san-2020',
    ],
    [
      'Ông Phạm Văn Chín giữ chức vụ gì?',
      'Ông Phạm Văn Chín là Giám đốc Sở Thủy sản ven bờ. [1]',
      'thuy-san-ven-bo-2020',
    ],
    [
      'Giám đốc Sở Thủy sản ven bờ là ai?',
      'Ông Phạm Văn Chín là Giám đốc Sở Thủy sản ven bờ. [1]',
      'thuy-san-ven-bo-2020',
    ],
  ])('%s', async (question, text, source) => {
    const answer = await app.ask(question);
    expect(answer).toMatchObject({ kind: 'answered', text });
    expect(sources(answer)).toEqual([source]);
  });

  test('directives are listed with their speaker, the stand-in resolved and both sentences quoted', async () => {
    const answer = await app.ask('Đồng chí Trần Văn Bảy yêu cầu gì?');
    expect(answer).toMatchObject({
      kind: 'answered',
      text: [
        'Đồng chí Trần Văn Bảy:',
        '• yêu cầu các phòng chuyên môn hoàn thành kế hoạch thả giống trước ngày 30/4/2021 [1]',
        '• nhấn mạnh việc thực hiện nghiêm Chỉ thị số 07-CT/TU về chống khai thác bất hợp pháp [2][1]',
        '(sáng 8-1-2021 · Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản tỉnh Hạ Đông) [3]',
      ].join('\n'),
    });
  });

  test('a list of attendance names all with their own offices', async () => {
    const answer = await app.ask('Những ai dự hội nghị tổng kết năm 2021 của Sở Thủy sản?');
    expect(answer.text).toBe(
      [
        'Dự hội nghị có các đồng chí: Vũ Thị Hai - Phó Chủ tịch Ủy ban nhân dân tỉnh; Đinh Công Ba - Chi cục trưởng Chi cục Kiểm ngư. [1]',
        '(7-1-2022 · Hội nghị tổng kết công tác năm 2021 · Sở Thủy sản tỉnh Hạ Đông) [2]',
      ].join('\n'),
    );
  });

  test('who attended and directed is not called the chair', async () => {
    const answer = await app.ask('Ai chủ trì cuộc họp bàn mở rộng thư viện tỉnh Hạ Đông?');
    expect(answer.text).toBe(
      'Bài viết không ghi ai chủ trì; dự và chỉ đạo có bà Vũ Thị Hai, Phó Chủ tịch Ủy ban nhân dân tỉnh Hạ Đông. [1]\n(3-5-2021 · họp bàn mở rộng thư viện tỉnh) [2]',
    );
  });

  test('a citation carries title, date and link, and a quote cut from the article', async () => {
    const answer = await app.ask('Ai chủ trì hội nghị tổng kết năm 2020 của Sở Thủy sản?');
    expect(answer).toMatchObject({
      citations: [
        {
          n: 1,
          articleId: 'thuy-san-2020',
          title: 'Sở Thủy sản tỉnh Hạ Đông tổng kết công tác năm 2020',
          date: '2021-01-12',
          url: 'https://example.vn/thuy-san-2020',
          synthetic: false,
          quote: 'Đồng chí Trần Văn Bảy, Tỉnh ủy viên, Giám đốc Sở, chủ trì Hội nghị.',
        },
        {
          n: 2,
          quote:
            'Sáng 08/01/2021, tại Hội trường A, Sở Thủy sản tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2020 bằng hình thức trực tiếp kết hợp trực tuyến.',
        },
      ],
    });
  });
});

describe('what is asked beside the articles', () => {
  test('a matter of which nothing is found is told to be none of ours', async () => {
    expect((await app.ask('Giá vàng hôm nay?')).text).toBe(
      'Tôi chỉ trả lời về hội nghị, chỉ đạo trong kho bài viết và không tìm thấy câu trả lời cho câu hỏi này.',
    );
  });

  test('of a known unit it is said that nothing was found in its articles', async () => {
    expect((await app.ask('Biên chế của Sở Thủy sản năm 2021?')).text).toBe(
      'Không tìm thấy câu trả lời trong các bài viết về Biên chế của Sở Thủy sản năm 2021.',
    );
  });
});

describe('not found', () => {
  test.each([
    ['another year', 'Ai chủ trì hội nghị tổng kết năm 2017 của Sở Thủy sản?'],
    ['another unit', 'Ai chủ trì hội nghị tổng kết năm 2020 của Sở Thủy lợi?'],
    ['another unit without marks', 'ai chu tri hoi nghi tong ket nam 2020 cua so thuy loi'],
    ['another day', 'Ai chủ trì hội nghị của Sở Thủy sản ngày 09/01/2021?'],
    ['the day of the posting', 'Ai chủ trì hội nghị của Sở Thủy sản ngày 12/01/2021?'],
    ['a figure that is not given', 'Ngân sách của Sở Thủy sản năm 2020 là bao nhiêu?'],
    ['a person who is not there', 'Ông Hồ Văn Tám giữ chức vụ gì?'],
    ['a document that is not there', 'Chỉ thị 08-CT/TU nói về vấn đề gì?'],
    ['another office', 'Bộ trưởng Bộ Thủy sản là ai?'],
    ['something else altogether', 'Giá vàng hôm nay bao nhiêu?'],
    ['query syntax', '" OR 1=1 --'],
    ['search syntax', 'NEAR( *'],
  ])('%s: %s', async (_, question) => {
    const answer = await app.ask(question);
    expect(answer.kind).toBe('not-found');
    expect(answer).not.toHaveProperty('citations');
  });

  test('the nearest titles are a pointer', async () => {
    const answer = await app.ask('Ai chủ trì hội nghị tổng kết năm 2017 của Sở Thủy sản ven bờ?');
    expect(answer).toMatchObject({ nearest: [{ id: 'thuy-san-ven-bo-2020' }, {}, {}] });
  });
});

describe('what stands near by is not mixed in', () => {
  test.each([
    [
      'Ai chủ trì phiên họp thứ tư Ban Chỉ đạo Trồng rừng tỉnh Hạ Đông?',
      'Ông Bùi Văn Lĩnh, Phó Chủ tịch UBND tỉnh, chủ trì phiên họp thứ tư Ban Chỉ đạo Trồng rừng tỉnh. [1]\n(sáng 15-3-2022 · phiên họp thứ tư Ban Chỉ đạo Trồng rừng tỉnh · Ban Chỉ đạo Trồng rừng tỉnh Hạ Đông) [1][2]',
    ],
    [
      'Ai trình bày báo cáo tại phiên họp thứ 4 Ban Chỉ đạo Trồng rừng?',
      'Bà Đinh Thị Linh trình bày báo cáo. [1]\n(sáng 15-3-2022 · phiên họp thứ tư Ban Chỉ đạo Trồng rừng tỉnh · Ban Chỉ đạo Trồng rừng tỉnh Hạ Đông) [2][3]',
    ],
    ['Bùi Văn Lĩnh giữ chức vụ gì?', 'Ông Bùi Văn Lĩnh là Phó Chủ tịch UBND tỉnh. [1]'],
    ['Đinh Thị Linh giữ chức vụ gì?', 'Bà Đinh Thị Linh là Phó Giám đốc Sở Lâm nghiệp. [1]'],
    ['Có bao nhiêu xã đã có vườn ươm?', '28 trên 31 xã. [1]'],
    ['Ngân sách tỉnh hỗ trợ bao nhiêu cho trồng rừng?', '5 tỷ đồng (ngân sách tỉnh hỗ trợ). [1]'],
  ])('%s', async (question, text) => {
    expect((await app.ask(question)).text).toBe(text);
  });

  test.each([
    ['another ordinal', 'Ai chủ trì phiên họp thứ ba Ban Chỉ đạo Trồng rừng tỉnh Hạ Đông?'],
    ['another mark in a name', 'Bùi Văn Linh giữ chức vụ gì?'],
    ['another budget', 'Ngân sách trung ương hỗ trợ bao nhiêu cho trồng rừng?'],
    ['a negated verb', 'Ai không dự phiên họp thứ tư Ban Chỉ đạo Trồng rừng?'],
    [
      'the words of another',
      'Bà Lê Thị Mơ yêu cầu gì tại phiên họp thứ tư Ban Chỉ đạo Trồng rừng?',
    ],
    ['another sort of meeting', 'Ai chủ trì hội nghị sơ kết năm 2020 của Sở Thủy sản?'],
    ['a meeting to come', 'Phiên họp tiếp theo của Ban Chỉ đạo Trồng rừng diễn ra ngày nào?'],
  ])('%s: %s', async (_, question) => {
    expect((await app.ask(question)).kind).toBe('not-found');
  });
});

describe('English questions', () => {
  test('are answered with an English frame and Vietnamese names', async () => {
    const answer = await app.ask('Who chaired the 2021 year-end review of Sở Thủy sản?');
    expect(answer).toMatchObject({
      kind: 'answered',
      text: expect.stringContaining(
        'According to the article: bà Lê Thị Mơ, Quyền Giám đốc Sở, chủ trì Hội nghị. [1]',
      ),
    });
  });

  test('get an English not-found', async () => {
    expect((await app.ask('Who is the minister of fisheries?')).text).toMatch(/^Not found/);
  });
});

describe('what is no question', () => {
  test.each([
    ['', 'chữ hay số nào để tìm'],
    ['  \n ', 'chữ hay số nào để tìm'],
    ['😀🎉', 'chữ hay số nào để tìm'],
    ['?!…', 'chữ hay số nào để tìm'],
    ['\u200B\u202E', 'chữ hay số nào để tìm'],
    ['Xin chào', 'Chào anh/chị'],
    ['cảm ơn nhé', 'Rất vui'],
    ['Thế còn Sở Thủy sản ven bờ?', 'nêu rõ'],
    ['Hội nghị đó diễn ra ngày nào?', 'nêu rõ'],
    ['What about Sở Thủy sản?', 'Please give'],
    [`Ai chủ trì ${'rất '.repeat(2500)}?`, 'tối đa là 1000'],
  ])('%j gets a message', async (question, part) => {
    const answer = await app.ask(question);
    expect(answer.kind).toBe('message');
    expect(answer.text).toContain(part);
  });
});

test('two meetings that fit alike are a choice, not a guess', async () => {
  const answer = await app.ask('Ai chủ trì hội nghị tổng kết của Sở Thủy sản?');
  expect(answer).toMatchObject({
    kind: 'clarify',
    choices: [
      'sáng 8-1-2021 · Hội nghị tổng kết công tác năm 2020 · Sở Thủy sản tỉnh Hạ Đông',
      '7-1-2022 · Hội nghị tổng kết công tác năm 2021 · Sở Thủy sản tỉnh Hạ Đông',
    ],
  });
});

test('NFD, another tone place and invisible characters change nothing', async () => {
  const question = 'Ai chủ trì hội nghị tổng kết năm 2020 của Sở Thuỷ sản?';
  const answer = await app.ask(`\u200B${question.normalize('NFD')}\u202E`);
  expect(sources(answer)).toEqual(['thuy-san-2020']);
});
