import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const told = (body: string, more: { title?: string; date?: string } = {}) => {
  const { meetings, people } = readFacts(inventedArticle({ body, ...more }));
  return meetings.map(({ name, time, isReported }, at) => ({
    name,
    day: time?.period.first,
    part: time?.partOfDay ?? null,
    chair: people.find(({ meeting, roles }) => meeting === at && roles.includes('chair'))?.name,
    isReported,
  }));
};

describe('several meetings of one article', () => {
  test('`Buổi sáng, …` and `Buổi chiều, …` are of the day named before, each with its chair', () => {
    const body =
      'Ngày 13/5/2021, UBND huyện Cẩm Lạc tổ chức hai cuộc họp quan trọng.\n' +
      'Buổi sáng, ông Trương Bá Thiện, Phó Chủ tịch UBND huyện chủ trì cuộc họp về tiêm chủng.\n' +
      'Buổi chiều, bà Vũ Thị Hảo, Phó Chủ tịch UBND huyện chủ trì cuộc họp bàn phương án thu gom rác.';
    const day = '2021-05-13';
    expect(told(body)).toMatchObject([
      { name: 'cuộc họp về tiêm chủng', day, part: 'morning', chair: 'Trương Bá Thiện' },
      { day, part: 'afternoon', chair: 'Vũ Thị Hảo' },
    ]);
  });

  test('`buổi chiều` inside a sentence is of no day named before', () => {
    const body =
      'Ngày 13/5/2021, Sở Y tế tổ chức hội nghị giao ban. Hội nghị nghe báo cáo về khám bệnh buổi chiều, ngoài giờ.';
    expect(told(body)).toHaveLength(1);
  });

  test('work with one district in the morning and with another in the afternoon', () => {
    const body =
      'Sáng 10/3/2022, ông Đặng Quốc Toản, Bí thư Tỉnh ủy Hạ Lâm có buổi làm việc với Huyện ủy Tân Kỳ Hạ về xây dựng Đảng.\n' +
      'Chiều cùng ngày, ông Đặng Quốc Toản làm việc với Huyện ủy Phù Lưu về xây dựng Đảng.';
    expect(told(body).map(({ part }) => part)).toEqual(['morning', 'afternoon']);
  });
});

describe('a title and a lead that name one meeting in two ways', () => {
  test.each([
    [
      'Huyện ủy Yên Trạch: hội nghị Ban Chấp hành',
      'Ngày 2/11/2021, Ban Chấp hành Đảng bộ huyện họp hội nghị lần thứ 7.',
      'hội nghị lần thứ 7',
    ],
    [
      'Thông báo kết luận cuộc họp',
      'Chủ tịch UBND xã kết luận tại cuộc họp về chống khai thác cát ngày 2/11/2021 như sau.',
      'cuộc họp về chống khai thác cát',
    ],
  ])('%s', (title, body, name) => {
    expect(told(body, { title })).toMatchObject([{ name, isReported: true }]);
  });

  test('another sort of meeting is another one', () => {
    const body = 'Ngày 2/11/2021, Sở Y tế tổ chức hội nghị sơ kết công tác quý III.';
    expect(told(body, { title: 'Chủ trì hội nghị tổng kết công tác năm' })).toHaveLength(2);
  });
});

describe('a meeting that was put off', () => {
  test.each([
    [
      'Hội nghị tổng kết dự kiến tổ chức ngày 18/9/2019 được hoãn do mưa lũ, sẽ tổ chức lại vào ngày 25/9/2019.',
      '2019-09-25',
    ],
    [
      'Hội nghị khoa học lần thứ 5 dự kiến diễn ra ngày 7/10/2017 được hoãn lại. Thời gian tổ chức lại là ngày 21/10/2017.',
      '2017-10-21',
    ],
    [
      'Ngày 5/2/2020, Đảng bộ xã tổ chức Đại hội. Theo kế hoạch, Đại hội diễn ra ngày 20/1/2020 nhưng phải lùi lại.',
      '2020-02-05',
    ],
  ])('%s', (body, day) => {
    expect(told(body)).toMatchObject([{ day }]);
  });
});

test('`cùng ngày` is not the day of a document, a deadline or of a congress in brackets', () => {
  const body =
    'Sáng 30/7/2018, Sở Công Thương họp bàn phương án. Sở triển khai Nghị quyết Đại hội lần thứ XIX (ngày 25/10/2015) trước 10/8.\nCuộc họp kết thúc cùng ngày.';
  expect(told(body)).toMatchObject([{ day: '2018-07-30' }]);
});
