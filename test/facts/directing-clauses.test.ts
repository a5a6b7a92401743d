import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const factsOf = (body: string) => readFacts(inventedArticle({ body, date: '2021-02-01' }));

function asked(body: string) {
  const article = inventedArticle({ body, date: '2021-02-01' });
  return readFacts(article).directives.map(({ from, verb, to, task }) => [
    from,
    verb,
    to,
    article.text.slice(task.start, task.end),
  ]);
}

describe('asking further on in a deed', () => {
  test('behind praise, also after semicolons', () => {
    expect(
      asked(
        'Phát biểu tại hội nghị, ông Trần Văn Bảy ghi nhận kết quả đã đạt được, đồng thời yêu cầu Phòng Kế hoạch rà soát các hồ ao; đề nghị các xã nạo vét kênh mương.',
      ),
    ).toEqual([
      ['Trần Văn Bảy', 'yêu cầu', 'Phòng Kế hoạch', 'rà soát các hồ ao'],
      ['Trần Văn Bảy', 'đề nghị', 'các xã', 'nạo vét kênh mương'],
    ]);
  });

  test('the person has the role of directing', () => {
    const { people } = factsOf(
      'Sáng 5/7/2020, Sở Y tế tổ chức hội nghị. Phát biểu tại hội nghị, ông Trần Văn Bảy biểu dương các trạm; yêu cầu Văn phòng tổng hợp kiến nghị.',
    );
    expect(people).toMatchObject([{ name: 'Trần Văn Bảy', roles: ['speak', 'direct'] }]);
  });

  test('what the addressee has to ask of others is part of the task', () => {
    expect(
      asked('Bà Lê Thị Mơ yêu cầu Sở Y tế rà soát, đề nghị các cấp hỗ trợ thuốc cho trạm.'),
    ).toEqual([
      ['Lê Thị Mơ', 'yêu cầu', 'Sở Y tế', 'rà soát, đề nghị các cấp hỗ trợ thuốc cho trạm'],
    ]);
  });

  test('wishes of others are none', () => {
    expect(asked('Bà Lê Thị Mơ tiếp thu các ý kiến, đề nghị của cử tri xã Lạc Khê.')).toEqual([]);
  });

  test.each([
    'Ông Trần Văn Bảy phát biểu chỉ đạo Buổi tiếp xúc cử tri trước kỳ họp cuối năm.',
    'Ông Trần Văn Bảy phát biểu kết luận hội nghị tổng kết phong trào thi đua.',
  ])('the act alone is none: %s', (body) => {
    expect(asked(body)).toEqual([]);
  });

  test('the act may lead to what is asked for', () => {
    expect(
      asked('Kết luận hội nghị, bà Lê Thị Mơ đề nghị Văn phòng thực hiện kết luận thanh tra.'),
    ).toEqual([['Lê Thị Mơ', 'đề nghị', 'Văn phòng', 'thực hiện kết luận thanh tra']]);
  });
});

describe('whom it is put to, where the task begins with a verb that no list has', () => {
  test.each([
    ['các đơn vị trực thuộc xén tỉa cây xanh trước mùa bão', 'các đơn vị trực thuộc'],
    ['Phòng Kế hoạch xén tỉa cây xanh trước mùa bão', 'Phòng Kế hoạch'],
    ['UBND huyện Bình An gieo lại mạ tại các ruộng trũng', 'UBND huyện Bình An'],
    [
      'Sở Y tế, Sở Nông nghiệp và Phát triển nông thôn xén cỏ quanh trạm',
      'Sở Y tế, Sở Nông nghiệp và Phát triển nông thôn',
    ],
    ['cấp ủy, chính quyền các cấp xén cỏ ven đường', 'cấp ủy, chính quyền các cấp'],
  ])('%s', (words, to) => {
    expect(asked(`Ông Trần Văn Bảy yêu cầu ${words}.`)).toMatchObject([
      ['Trần Văn Bảy', 'yêu cầu', to, words.slice(to.length + 1)],
    ]);
  });

  test('a known verb further on begins the task', () => {
    expect(asked('Ông Trần Văn Bảy yêu cầu từng hộ nuôi tôm phải báo cáo trạm.')).toMatchObject([
      ['Trần Văn Bảy', 'yêu cầu', 'từng hộ nuôi tôm', 'phải báo cáo trạm'],
    ]);
  });

  test('a unit directs nothing behind a stop', () => {
    expect(
      asked('Ông Trần Văn Bảy khen Sở Y tế, Sở Nội vụ; đề nghị các xã khẩn trương vào cuộc.'),
    ).toEqual([['Trần Văn Bảy', 'đề nghị', 'các xã', 'khẩn trương vào cuộc']]);
  });
});
