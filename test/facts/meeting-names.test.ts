import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

describe('the name of a meeting goes on', () => {
  test.each([
    'Hội nghị triển khai công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2018',
    'Hội nghị trực tuyến về phòng, chống dịch bệnh',
    'Hội nghị đánh giá tình hình kinh tế - xã hội 6 tháng đầu năm 2018',
    'Diễn đàn Hợp tác và Phát triển vùng Hạ Đông',
    'Hội nghị Ngoại trưởng (HDM) lần thứ 49',
    'Hội nghị cán bộ, công chức năm 2018',
    'Hội nghị triển khai công tác thu hồi nợ đọng thuế',
    'Hội thảo về phục hồi sản xuất và phát triển nhà ở xã hội',
    'Hội thảo về cấp quyền sử dụng đất ở đô thị',
    'Hội thảo về kiểm soát giá vật tư đầu vào nông nghiệp',
    'Hội thảo về thương mại tự do và lý do chậm thông quan',
    'Hội thảo về chiếu sáng đô thị và thắp sáng đường quê',
    'Hội thảo về hình ảnh làng nghề trong nhiếp ảnh và điện ảnh',
    'Hội thảo về mua bán điện hai chiều với hộ dân',
    'Hội nghị tổng kết phong trào xây dựng đời sống văn hóa ở khu dân cư',
    'Hội nghị sơ kết thực hiện quy chế dân chủ ở cơ sở năm 2018',
  ])('%s', (name) => {
    const body = `Sáng 5/7/2018, Sở Xây dựng tổ chức ${name}.`;
    expect(readFacts(inventedArticle({ body })).meetings.map((one) => one.name)).toEqual([name]);
  });
});

test.each([
  'Hội nghị vinh dự được đón ông Trần Văn Bảy đến dự và chỉ đạo.',
  'Hội nghị rất vinh dự đón ông Trần Văn Bảy.',
  'Hội nghị hân hạnh đón ông Trần Văn Bảy.',
  'Hội nghị rất vui mừng đón ông Trần Văn Bảy.',
  'Hội nghị trân trọng đón ông Trần Văn Bảy.',
  'Hội nghị long trọng đón tiếp ông Trần Văn Bảy.',
  'Hội nghị đón tiếp ông Trần Văn Bảy.',
  'Hội nghị chào đón ông Trần Văn Bảy.',
  'Hội nghị rất hân hạnh đón ông Trần Văn Bảy đến dự.',
  'Hội nghị vui mừng chào đón ông Trần Văn Bảy đến dự.',
  'Tới dự hội nghị về phía tỉnh có ông Trần Văn Bảy.',
])('what a meeting does is no part of its name: %s', (sentence) => {
  const body = `Sáng 5/7/2018, Sở Xây dựng tổ chức hội nghị sơ kết công tác. ${sentence}`;
  const { meetings } = readFacts(inventedArticle({ body }));
  expect(meetings.map(({ name }) => name)).toEqual(['hội nghị sơ kết công tác']);
});

test('whom a meeting is honoured to receive is at the meeting told before', () => {
  const body =
    'Sáng 5/7/2018, Sở Xây dựng tổ chức hội nghị sơ kết công tác. Hội nghị vinh dự được đón ông Trần Văn Bảy, Phó Chủ tịch UBND tỉnh đến dự và chỉ đạo.';
  expect(readFacts(inventedArticle({ body })).people).toMatchObject([
    { name: 'Trần Văn Bảy', meeting: 0, roles: ['attend', 'direct', 'guide'] },
  ]);
});
