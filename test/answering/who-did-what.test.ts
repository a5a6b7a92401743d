import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './open-test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp([
    {
      id: 'vuon-uom-2021',
      title: 'Chi cục Vườn ươm tỉnh Hạ Đông sơ kết công tác năm 2021',
      date: '2021-07-06',
      body: [
        'Ngày 05/7/2021, Chi cục Vườn ươm tỉnh Hạ Đông tổ chức Hội nghị sơ kết công tác năm 2021. Ông Tạ Văn Ngần, Chi cục trưởng, chủ trì Hội nghị. Tham dự có bà Lục Thị Rươi, Phó Giám đốc Sở Lâm sản. Bà Phí Thị Mây, Chánh Thanh tra vắng mặt do nghỉ ốm.',
        'Tại Hội nghị, ông Vi Văn Sồi trình bày báo cáo kết quả gieo hạt. Bà Đèo Thị Trúc trình bày báo cáo thanh tra nội bộ. Ông Lò Văn Bứa cho biết, Chi cục đã thu hồi giấy phép của hai vườn ươm.',
      ].join('\n\n'),
    },
    {
      id: 'cang-ca-2022',
      title: 'Sở Nghề cá kiểm tra an toàn Cảng cá Cửa Sò năm 2022',
      date: '2022-03-12',
      body: 'Ngày 11/3/2022, đoàn kiểm tra của Sở Nghề cá do ông Quàng Văn Hến, Trưởng phòng An toàn làm Trưởng đoàn đã kiểm tra an toàn tại Cảng cá Cửa Sò. Tiếp đoàn có bà Cầm Thị Vẹm, Giám đốc Cảng cá Cửa Sò.',
    },
    {
      id: 'hien-duong-2023',
      title: 'Chủ tịch Hà Nam yêu cầu đóng cửa bến đò',
      date: '2023-05-10',
      body: 'Chủ tịch UBND tỉnh Hà Nam Lý Văn Khảm đã yêu cầu Phòng Vận tải như vậy tại cuộc họp giao ban ngày 09/5/2023. Theo đó, chủ tịch Hà Nam yêu cầu Phòng Vận tải đóng cửa bến đò Suối Vẹt trước ngày 20/5/2023.',
    },
  ]);
});
afterAll(() => app.close());

const textOf = async (question: string) => {
  const answer = await app.ask(question);
  return answer.kind === 'answered' ? answer.text.replace(/ ?\[\d+\]/g, '') : answer.kind;
};

const ofMeeting = 'hội nghị sơ kết năm 2021 của Chi cục Vườn ươm';

test('who read a report is who presented it, and of two reports the one asked about', async () => {
  const text = await textOf(`Ai đọc báo cáo thanh tra nội bộ tại ${ofMeeting}?`);
  expect(text).toContain('Đèo Thị Trúc');
  expect(text).not.toContain('Vi Văn Sồi');
});

test('who announced something is who let it be known', async () => {
  expect(
    await textOf(`Ai thông báo thu hồi giấy phép của hai vườn ươm tại ${ofMeeting}?`),
  ).toContain('Lò Văn Bứa');
});

test.each(['Ai vắng mặt tại', 'Ai không dự'])(
  'who was absent is told where the article says so: %s',
  async (asked) => {
    const text = await textOf(`${asked} ${ofMeeting}?`);
    expect(text).toContain('Bà Phí Thị Mây, Chánh Thanh tra vắng mặt do nghỉ ốm');
    expect(text).not.toContain('Lục Thị Rươi');
  },
);

test('nobody is absent whom no sentence says to be', async () => {
  expect(await textOf('Ai vắng mặt khi Sở Nghề cá kiểm tra Cảng cá Cửa Sò năm 2022?')).toBe(
    'not-found',
  );
});

test.each([
  'Trưởng đoàn kiểm tra an toàn Cảng cá Cửa Sò năm 2022 là ai?',
  'Đoàn kiểm tra Cảng cá Cửa Sò năm 2022 do ai dẫn đầu?',
])('who led a delegation is not who received it: %s', async (question) => {
  const text = await textOf(question);
  expect(text).toContain('Quàng Văn Hến');
  expect(text).not.toContain('Cầm Thị Vẹm.');
});

test('who bears the office named with `nào` is told alone', async () => {
  const text = await textOf(`Phó Giám đốc Sở Lâm sản nào dự ${ofMeeting}?`);
  expect(text).toContain('Lục Thị Rươi');
  expect(text).not.toContain('Tạ Văn Ngần');
});

test.each(['Chủ tịch tỉnh Hà Nam', 'Ông Lý Văn Khảm'])(
  'what was asked for is told, not the sentence that looks back on it: %s',
  async (speaker) => {
    const text = await textOf(`${speaker} yêu cầu Phòng Vận tải làm gì với bến đò Suối Vẹt?`);
    expect(text).toContain('đóng cửa bến đò Suối Vẹt');
    expect(text).not.toContain('như vậy');
  },
);

test('who is called head of a province heads its committee', async () => {
  expect(await textOf('Chủ tịch tỉnh Hà Nam là ai?')).toContain('Lý Văn Khảm');
});

test('a part that names something of its own is asked of the meeting of the other', async () => {
  const asked = 'ai trình bày báo cáo thanh tra nội bộ';
  const text = await textOf(`Hội nghị sơ kết năm 2021 của Chi cục Vườn ươm ngày nào, ${asked}?`);
  expect(text).toContain('05/7/2021');
  expect(text).toContain('Đèo Thị Trúc');
  expect(text).not.toContain('Vi Văn Sồi');
});

test('what was directed may be told with other words between', async () => {
  const text = await textOf('Ai yêu cầu Phòng Vận tải sớm đóng cửa bến đò Suối Vẹt?');
  expect(text).toContain('Lý Văn Khảm');
});
