import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const factsOf = (body: string, title?: string) =>
  readFacts(inventedArticle({ body, ...(title ? { title } : {}) }));
const reported = (body: string) =>
  factsOf(body).meetings.map(({ kind, time, isReported }) => [
    kind,
    time?.period.first ?? null,
    isReported,
  ]);

describe('what is no meeting of its own', () => {
  test('a meeting inside the subject of a document, whose clause ends before the day', () => {
    const { meetings, documents } = factsOf(
      'Thực hiện Thông báo số 35/TB-VP ngày 15/7/2020 về chuẩn bị đại hội chi bộ, sáng ngày 15/11/2020, tại Nhà khách Bạch Dương, Sở Công Thương tổ chức hội thảo về điện gió.',
    );
    expect(meetings).toMatchObject([
      {
        kind: 'hội thảo',
        time: { period: { first: '2020-11-15' } },
        place: { name: 'Nhà khách Bạch Dương' },
        unit: { name: 'Sở Công Thương' },
      },
    ]);
    expect(documents).toMatchObject([{ subject: 'chuẩn bị đại hội chi bộ' }]);
  });

  test.each([
    'Huyện ủy Bình An vừa ban hành Chỉ thị số 12-CT/HU về chuẩn bị đại hội chi bộ.',
    'Năm 2020, Hội Nông dân huyện Bình An đã tổ chức 79 lớp tập huấn kỹ thuật.',
    'Ông Trần Văn Bảy yêu cầu các xã tổ chức hội nghị tổng kết, làm tốt đại hội chi bộ.',
  ])('%s', (body) => {
    expect(factsOf(body).meetings).toEqual([]);
  });

  test('but where a verb parts it from the document', () => {
    expect(
      reported('Kế hoạch số 5/KH-SYT về tiêm chủng được công bố tại hội nghị sáng 5/7/2020.'),
    ).toEqual([['hội nghị', '2020-07-05', true]]);
  });

  test('nor where only a day stands in front', () => {
    expect(reported('Sáng 5/7/2020 hội nghị giao ban đã diễn ra.')).toEqual([
      ['hội nghị', '2020-07-05', true],
    ]);
  });
});

describe('mentioned beside the one that is reported', () => {
  const lead = 'Sáng 5/7/2020, Sở Y tế tổ chức hội nghị giao ban.';

  test.each([
    'Được biết, ngày 13/4/2020, bà Lê Thị Mơ đã chủ trì hội thảo về dược liệu.',
    'Trước đó, ngày 2/7/2020, Hội Nông dân huyện Bình An cũng đã tổ chức hội thảo về dược liệu.',
    'Cũng trong tháng 6, ngày 28/6/2020, sở đã mở hội thảo về dược liệu.',
    'Dự kiến ngày 12/7/2020, hội thảo về dược liệu diễn ra.',
  ])('%s', (mention) => {
    expect(
      reported(`${lead}\n${mention}`).map(([kind, , isReported]) => [kind, isReported]),
    ).toEqual([
      ['hội nghị', true],
      ['hội thảo', false],
    ]);
  });

  test('its unit is kept', () => {
    const { meetings } = factsOf(
      `${lead}\nTrước đó, ngày 2/3/2020, Hội Nông dân huyện Bình An cũng đã tổ chức cuộc họp về dược liệu.`,
    );
    expect(meetings[1]?.unit?.name).toBe('Hội Nông dân huyện Bình An');
  });

  test('a second session of the day is reported', () => {
    expect(
      reported(
        `${lead}\nCũng trong chiều 5/7/2020, Sở Y tế tổ chức hội thảo về dược liệu. Bà Lê Thị Mơ chủ trì hội thảo.`,
      ),
    ).toEqual([
      ['hội nghị', '2020-07-05', true],
      ['hội thảo', '2020-07-05', true],
    ]);
  });
});
