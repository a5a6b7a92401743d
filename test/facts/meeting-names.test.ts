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
  ])('%s', (name) => {
    const body = `Sáng 5/7/2018, Sở Xây dựng tổ chức ${name}.`;
    expect(readFacts(inventedArticle({ body })).meetings.map((one) => one.name)).toEqual([name]);
  });
});
