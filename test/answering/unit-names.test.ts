import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

/** Invented units whose names are put in several ways. */
const articles: readonly TestArticle[] = [
  {
    id: 'ky-hop-7',
    title: 'Bế mạc kỳ họp thứ 7, HĐND tỉnh Mộc Hoa khóa XII',
    date: '2021-07-20',
    body: 'Chiều 19/7/2021, kỳ họp thứ 7 HĐND tỉnh Mộc Hoa khóa XII bế mạc. Ông Phan Văn Liễu, Chủ tịch HĐND tỉnh, chủ trì kỳ họp.\n\nKỳ họp thông qua 11 nghị quyết. Tham dự có 52 đại biểu.',
  },
  {
    id: 'huyen-sa-ke',
    title: 'Phó Chủ tịch UBND tỉnh kiểm tra đê kè tại huyện Sa Kè',
    date: '2021-09-11',
    body: 'Tại buổi làm việc với UBND huyện Sa Kè chiều 10/9/2021, Chủ tịch UBND huyện Triệu Văn Sáng báo cáo tiến độ. Ông Vũ Đình Khoan yêu cầu Phòng Văn hóa và Thông tin hoàn thiện phương án trước ngày 20/9/2021. UBND huyện khẩn trương gia cố 3 km kè.',
  },
  {
    id: 'benh-vien',
    title: 'Bệnh viện Đa khoa khu vực Vàm Lá tổ chức hội nghị khoa học',
    date: '2021-10-22',
    body: 'Ngày 21/10/2021, Bệnh viện Đa khoa khu vực Vàm Lá tổ chức Hội nghị khoa học thường niên. Ông Lâm Quốc Thụy, Giám đốc Bệnh viện Đa khoa khu vực Vàm Lá, chủ trì Hội nghị.',
  },
  {
    id: 'truong-thpt',
    title: 'Trường THPT Đồi Sim họp hội đồng sư phạm',
    date: '2021-08-22',
    body: 'Ngày 21/8/2021, Trường THPT Đồi Sim tổ chức cuộc họp hội đồng sư phạm. Bà Mạc Thị Na, Hiệu trưởng Trường THPT Đồi Sim, chủ trì cuộc họp.',
  },
  {
    id: 'truong-thcs',
    title: 'Trường THCS Đồi Sim họp phụ huynh',
    date: '2021-09-22',
    body: 'Ngày 21/9/2021, Trường THCS Đồi Sim tổ chức cuộc họp phụ huynh. Ông Khổng Văn Tài, Hiệu trưởng Trường THCS Đồi Sim, chủ trì cuộc họp.',
  },
  {
    id: 'tinh-uy',
    title: 'Hội nghị Ban Chấp hành Đảng bộ tỉnh Lạc Vân lần thứ 6',
    date: '2021-12-03',
    body: 'Ngày 02/12/2021, Ban Chấp hành Đảng bộ tỉnh Lạc Vân khóa XV tổ chức Hội nghị lần thứ 6. Ông Nghiêm Xuân Cầu, Bí thư Tỉnh ủy, chủ trì hội nghị.',
  },
  {
    id: 'ban-dai-dien',
    title: 'Ngân hàng Chính sách xã hội huyện Khe Lim: Phiên họp Ban đại diện',
    date: '2021-06-24',
    body: 'Ngày 23/6/2021, Ban đại diện Hội đồng quản trị NHCSXH huyện Khe Lim tổ chức phiên họp. Bà Thẩm Thị Duyên, Trưởng Ban đại diện, chủ trì phiên họp.',
  },
  {
    id: 'giao-duc',
    title: 'Sở Giáo dục và Đào tạo tỉnh Mộc Hoa giao ban',
    date: '2022-02-11',
    body: 'Ngày 10/02/2022, Sở Giáo dục và Đào tạo tỉnh Mộc Hoa tổ chức hội nghị giao ban. Ông Đường Văn Kha, Giám đốc Sở Giáo dục và Đào tạo, chủ trì hội nghị. Năm 2021, Sở Giáo dục và Đào tạo kết nạp 45 đoàn viên. Lãnh đạo Sở công bố quyết định điều động tại huyện Gò Sao.',
  },
  {
    id: 'chong-dich',
    title: 'Huyện Khe Lim họp chống dịch',
    date: '2021-08-02',
    body: 'Sáng 01/8/2021, UBND huyện Khe Lim tổ chức cuộc họp về chống dịch. Bác sĩ Ngụy Văn Thụ, Giám đốc Sở Y tế, chủ trì cuộc họp.',
  },
  {
    id: 'hai-cang',
    title: 'Xã Bãi Nẻ họp về hai cảng cá',
    date: '2021-03-02',
    body: 'Ngày 01/3/2021, UBND xã Bãi Nẻ tổ chức cuộc họp về hai cảng cá. Bà Lò Thị Xim, Chủ tịch UBND xã, chủ trì cuộc họp.',
  },
  {
    id: 'lien-doan',
    title: 'LĐLĐ tỉnh Đồi Vọng họp Ban Chấp hành',
    date: '2021-04-02',
    body: 'Ngày 01/4/2021, LĐLĐ tỉnh Đồi Vọng tổ chức hội nghị. Bà Phùng Thị Sáo, Chủ tịch LĐLĐ tỉnh Đồi Vọng, chủ trì hội nghị.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

describe('a unit is known by its name', () => {
  test.each([
    ['an acronym before it', 'Kỳ họp thứ 7 HĐND Mộc Hoa thông qua bao nhiêu nghị quyết?', '11'],
    ['no word for the level', 'ky hop thu 7 hdnd moc hoa ai chu tri', 'Phan Văn Liễu'],
    ['a part of the day behind it', 'Chủ tịch UBND huyện Sa Kè là ai?', 'Triệu Văn Sáng'],
    ['a verb behind it', 'UBND huyện Sa Kè gia cố bao nhiêu km kè?', '3 km'],
    ['generic words left out', 'Ai chủ trì hội nghị khoa học Bệnh viện Vàm Lá?', 'Lâm Quốc Thụy'],
    ['the same without marks', 'ai chu tri hoi nghi khoa hoc benh vien vam la', 'Lâm Quốc Thụy'],
    [
      'a verb behind it and no marks',
      'so giao duc va dao tao moc hoa ket nap bao nhieu doan vien',
      '45 đoàn viên',
    ],
    [
      'whoever leads it',
      'Hội nghị giao ban lãnh đạo Sở Giáo dục và Đào tạo Mộc Hoa do ai chủ trì?',
      'Đường Văn Kha',
    ],
    ['another word for it', 'Ai chủ trì hội nghị của Công đoàn Đồi Vọng?', 'Phùng Thị Sáo'],
    ['its usual name', 'Ai chủ trì hội nghị lần thứ 6 Tỉnh ủy Lạc Vân?', 'Nghiêm Xuân Cầu'],
    [
      'its board left out',
      'Ai chủ trì phiên họp Ban đại diện NHCSXH huyện Khe Lim?',
      'Thẩm Thị Duyên',
    ],
    ['a number without thứ', 'Ai chủ trì kỳ họp 7 HĐND tỉnh Mộc Hoa?', 'Phan Văn Liễu'],
    ['its topic without marks', 'ai chu tri cuoc hop ve hai cang ca', 'Lò Thị Xim'],
    ['its term', 'Ai chủ trì kỳ họp thứ 7 HĐND tỉnh Mộc Hoa khóa 12?', 'Phan Văn Liễu'],
    ['no word for the kind', 'Ai chủ trì cuộc họp thứ 7 HĐND tỉnh Mộc Hoa?', 'Phan Văn Liễu'],
  ])('with %s', async (_, question, expected) => {
    expect((await app.ask(question)).text).toContain(expected);
  });

  test.each([
    'Giám đốc Sở Y tế Ngụy Văn Thụ chủ trì những cuộc họp nào?',
    'giam doc so y te nguy van thu chu tri nhung cuoc hop nao',
    'Bác sĩ Ngụy Văn Thụ chủ trì những cuộc họp nào?',
  ])('and the office of somebody is no condition on meetings: %s', async (question) => {
    expect((await app.ask(question)).text).toContain('Khe Lim');
  });

  test('and it is said how a name left short was read', async () => {
    expect((await app.ask('Ai chủ trì hội nghị khoa học Bệnh viện Vàm Lá?')).text).toContain(
      'Bệnh viện Đa khoa khu vực Vàm Lá',
    );
  });

  test.each([
    'Kỳ họp thứ 7 HĐND Mộc Hòa thông qua bao nhiêu nghị quyết?',
    'Kỳ họp thứ 7 HĐND huyện Mộc Hoa thông qua bao nhiêu nghị quyết?',
    'Ai chủ trì kỳ họp thứ 8 HĐND Mộc Hoa?',
    'Ai chủ trì cuộc họp về hải cảng?',
    'Ai chủ trì hội nghị của Công đoàn Sở Y tế Đồi Vọng?',
    'Ai chủ trì kỳ họp 8 HĐND tỉnh Mộc Hoa?',
    'Ai chủ trì kỳ họp thứ 7 HĐND tỉnh Mộc Hoa khóa 13?',
    'Ai chủ trì hội nghị khoa học Bệnh viện Phụ sản Vàm Lá?',
    'Ai chủ trì hội nghị khoa học Bệnh viện huyện Vàm Lá?',
    'Ai chủ trì cuộc họp của Trường Đồi Sim?',
    'Ai chủ trì hội nghị lần thứ 6 Huyện ủy Lạc Vân?',
    'Chủ tịch UBND huyện Sa Kè Thượng là ai?',
    'UBND thị trấn Sa Kè gia cố bao nhiêu km kè?',
  ])('and another is another: %s', async (question) => {
    expect((await app.ask(question)).kind).toBe('not-found');
  });
});
