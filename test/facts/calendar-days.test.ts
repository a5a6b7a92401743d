import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const title = 'Lịch công tác tuần (từ 05/3/2018 đến 09/3/2018)';
const body = [
  'Thứ Hai, ngày 05/3:',
  '- Sáng: 8h00, họp giao ban cơ quan; chủ trì: Chủ tịch UBND huyện Lò Văn Hịa; địa điểm: Phòng họp số 2.',
  '- 14h00: Họp Hội đồng nghĩa vụ quân sự. Chủ trì: bà Quàng Thị Ánh. Địa điểm: Hội trường huyện.',
  'THỨ BA (06/3)',
  '- 9h00: Công bố quyết định điều động. Chủ trì: ông Cà Văn Chiên.',
].join('\n');

describe('the calendar of a week', () => {
  const { meetings, people } = readFacts(inventedArticle({ title, body }));

  test('each line has the day of its heading, its own place and its own chair', () => {
    expect(
      meetings.map(({ time, place }) => [time?.period.first, time?.partOfDay, place?.name]),
    ).toEqual([
      ['2018-03-05', 'morning', 'Phòng họp số 2'],
      ['2018-03-05', 'afternoon', 'Hội trường huyện'],
    ]);
    const chairs = people.filter(({ roles }) => roles.includes('chair'));
    expect(chairs.slice(0, 2).map(({ name, meeting }) => [name, meeting])).toEqual([
      ['Lò Văn Hịa', 0],
      ['Quàng Thị Ánh', 1],
    ]);
  });

  test('the heading shows the day', () => {
    const { part, start, end } = meetings[0]?.time?.shownBy ?? { part: 'text', start: 0, end: 0 };
    expect(part).toBe('text');
    expect(body.slice(start, end)).toBe('Thứ Hai, ngày 05/3');
  });

  test('who leads what is no meeting chairs none of another line', () => {
    expect(people.find(({ name }) => name === 'Cà Văn Chiên')?.meeting).toBeNull();
  });
});

test('an invitation names its meeting in the title by a deed', () => {
  const { meetings, people } = readFacts(
    inventedArticle({
      title: 'Giấy mời họp Ban Chỉ đạo phòng cháy thành phố Vĩnh Hòa',
      body: '- Thời gian: 14 giờ 00, ngày 12/4/2021.\n- Địa điểm: Phòng họp A.\n- Chủ trì: Đồng chí Dương Hữu Tường, Chủ tịch UBND thành phố.',
    }),
  );
  expect(meetings).toMatchObject([
    { time: { period: { first: '2021-04-12' } }, place: { name: 'Phòng họp A' } },
  ]);
  expect(people).toMatchObject([{ name: 'Dương Hữu Tường', roles: ['chair'], meeting: 0 }]);
});

test('minutes begin with the hour and the day, without a label', () => {
  const { meetings, people } = readFacts(
    inventedArticle({
      title: 'Biên bản họp chi bộ thôn Hạ',
      body: 'Bắt đầu lúc 16 giờ 00 ngày 18/3/2025 tại nhà văn hóa.\n- Thư ký: bà Tòng Thị Yến.\nBí thư báo cáo Kết luận số 12-KL/TW ngày 28/02/2025.\nCuộc họp kết thúc cùng ngày.',
    }),
  );
  expect(meetings).toMatchObject([{ time: { period: { first: '2025-03-18' } } }]);
  expect(people.find(({ name }) => name === 'Tòng Thị Yến')?.roles).toEqual([]);
});
