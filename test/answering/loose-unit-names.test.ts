import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './open-test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp([
    {
      id: 'cong-doan-nuoc',
      title: 'Đại hội Công đoàn Công ty Cổ phần Cấp nước Hải Sa lần thứ V',
      date: '2023-03-20',
      body: 'Ngày 18/3/2023, tại Hội trường Công ty, Công đoàn Công ty Cổ phần Cấp nước Hải Sa đã tổ chức Đại hội lần thứ V. Bà Lục Thị Rươi, Chủ tịch Công đoàn, chủ trì đại hội.',
    },
    {
      id: 'ban-chi-dao',
      title: 'Ban Chỉ đạo phòng, chống dịch bệnh gia súc tỉnh Mộc Hoa họp khẩn',
      date: '2022-08-20',
      body: 'Tối 19/8/2022, Ban Chỉ đạo phòng, chống dịch bệnh gia súc tỉnh Mộc Hoa họp khẩn. Ông Phan Văn Liễu, Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo, chủ trì cuộc họp. Cuộc họp thống nhất thực hiện Chỉ thị 16/CT-UBND.',
    },
    {
      id: 'cong-an-huyen',
      title: 'Công an huyện Sa Kè tỉnh Lạc Vân họp giao ban',
      date: '2022-05-11',
      body: 'Ngày 10/5/2022, Công an huyện Sa Kè tỉnh Lạc Vân họp giao ban. Ông Mạc Văn Hến, Trưởng Công an huyện, chủ trì hội nghị.',
    },
    {
      id: 'giay-moi',
      title: 'Giấy mời dự Hội nghị tập huấn an toàn thông tin năm 2022',
      date: '2022-11-07',
      body: 'UBND TỈNH KHE LIM\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG\nSố: 14/GM-STTTT\n\nGIẤY MỜI\n\nSở Thông tin và Truyền thông tổ chức Hội nghị tập huấn an toàn thông tin năm 2022.\n\n1. Thời gian: 07 giờ 30, ngày 16/11/2022.\n2. Địa điểm: Hội trường tầng 5, số 18 đường Lê Lợi.',
    },
    {
      id: 'nang-diem',
      title: 'Sở Giáo dục và Đào tạo Đồi Vọng họp báo vụ nâng điểm cho thí sinh',
      date: '2022-07-03',
      body: 'Sáng 2/7/2022, Sở Giáo dục và Đào tạo Đồi Vọng họp báo về việc nâng điểm cho hàng chục thí sinh. Ông Tạ Văn Ngần, Phó Giám đốc Sở, chủ trì họp báo. Tại buổi tiếp xúc cử tri sau đó, đại diện TP HCM và Công ty Đông Hải Thép Rivota cũng có mặt.',
    },
    {
      id: 'cu-tri',
      title: 'Đại biểu HĐND tỉnh Lạc Vân tiếp xúc cử tri huyện Khe Lim trước kỳ họp thứ 4',
      date: '2022-10-06',
      body: 'Ngày 5/10/2022, Tổ đại biểu HĐND tỉnh Lạc Vân tiếp xúc cử tri huyện Khe Lim trước kỳ họp thứ 4. Ông Thẩm Văn Duyên đề nghị tăng phụ cấp cho cán bộ thôn.',
    },
    {
      id: 'ky-35',
      title: 'Ủy ban Kiểm tra Thành ủy Vàm Lá xem xét kỷ luật',
      date: '2021-04-27',
      body: 'Ngày 26/4/2021, Ủy ban Kiểm tra Thành ủy Vàm Lá đã họp kỳ 35. Bà Nghiêm Thị Cầu, Chủ nhiệm Ủy ban Kiểm tra Thành ủy, chủ trì kỳ họp.',
    },
  ]);
});
afterAll(() => app.close());

const textOf = async (question: string) => {
  const answer = await app.ask(question);
  return answer.kind === 'answered' ? answer.text : answer.kind;
};

describe('a unit that only one article can mean is known', () => {
  test.each([
    ['by a part of its name', 'Đại hội công đoàn cấp nước Hải Sa ngày bao nhiêu?', '18/3/2023'],
    ['and its number', 'Đại hội công đoàn cấp nước Hải Sa lần V ai chủ trì?', 'Lục Thị Rươi'],
    [
      'before what it does',
      'Ban chỉ đạo chống dịch Mộc Hoa giãn cách theo chỉ thị nào?',
      '16/CT-UBND',
    ],
    [
      'with its place in the letterhead',
      'Hội nghị tập huấn an toàn thông tin của Sở TT&TT Khe Lim tổ chức ở đâu?',
      'Lê Lợi',
    ],
    [
      'beside a matter that is no unit',
      'Ai chủ trì họp báo vụ hàng chục thí sinh ở Đồi Vọng?',
      'Tạ Văn Ngần',
    ],
    ['beside an acronym', 'Sở Giáo dục Đồi Vọng họp báo TXCT ai chủ trì?', 'Tạ Văn Ngần'],
    ['beside an acronym in one', 'Ai chủ trì họp báo Đồi Vọng TPHCM?', 'Tạ Văn Ngần'],
    ['beside a short foreign name', 'Ai chủ trì họp báo Đồi Vọng Đông Hải Rivota?', 'Tạ Văn Ngần'],
    ['by a number without thứ', 'Kỳ họp 35 Ủy ban Kiểm tra Vàm Lá ai chủ trì?', 'Nghiêm Thị Cầu'],
  ])('%s', async (_, question, expected) => {
    expect(await textOf(question)).toContain(expected);
  });

  test.each([
    'Đại hội công đoàn điện lực Hải Sa ngày bao nhiêu?',
    'Đại hội công đoàn cấp nước Mộc Hoa ngày bao nhiêu?',
    'Đại hội công đoàn cấp nước Hải Sa lần VI ai chủ trì?',
    'Ban chỉ đạo chống hạn Mộc Hoa họp khẩn ngày nào?',
    'Cử tri huyện Mộc Hoa kiến nghị gì trước kỳ họp thứ 4 HĐND tỉnh Lạc Vân?',
    'Ai chủ trì họp báo vụ hàng chục thí sinh ở Sa Kè?',
    'Kỳ họp 36 Ủy ban Kiểm tra Vàm Lá ai chủ trì?',
    'Ai chủ trì họp báo Đồi Vọng QLTT?',
    'Công an tỉnh Lạc Vân họp giao ban ngày nào?',
    'Công an tỉnh Sa Kè họp giao ban ngày nào?',
    'Hội nghị tập huấn an toàn thông tin của Sở TT&TT Sa Kè tổ chức ở đâu?',
  ])('and another is another: %s', async (question) => {
    expect(await textOf(question)).toBe('not-found');
  });
});
