import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { inventedArticle } from './invented-article.ts';

const factsOf = (body: string) => {
  const article = inventedArticle({ body, date: '2021-06-02' });
  const { directives, people } = readFacts(article);
  return {
    asked: directives.map(({ from, to, task }) => [
      from,
      to,
      article.text.slice(task.start, task.end),
    ]),
    rolesOf: (name: string) =>
      people.filter((one) => one.name === name).flatMap(({ roles }) => roles),
  };
};

describe('who gives and who receives are never swapped', () => {
  test('who is asked does nothing of their own', () => {
    const { asked, rolesOf } = factsOf(
      'Bộ trưởng Tôn Văn Khải phê bình Ban Quản lý, giao Thứ trưởng Lưu Thị Châu trực tiếp chỉ đạo dự án kè sông.',
    );
    expect(asked).toEqual([
      ['Tôn Văn Khải', 'Thứ trưởng Lưu Thị Châu', 'trực tiếp chỉ đạo dự án kè sông'],
    ]);
    expect(rolesOf('Lưu Thị Châu')).toEqual([]);
  });

  test('several are asked, one behind a semicolon', () => {
    const { asked } = factsOf(
      'Bí thư Ma Văn Khương phân công đ/c Đinh Hữu Nghĩa hoàn thành kiểm kê tài sản; đ/c Triệu Thị Pham dự thảo nghị quyết tháng 4.',
    );
    expect(asked).toEqual([
      ['Ma Văn Khương', 'đ/c Đinh Hữu Nghĩa', 'hoàn thành kiểm kê tài sản'],
      ['Ma Văn Khương', 'đ/c Triệu Thị Pham', 'dự thảo nghị quyết tháng 4'],
    ]);
  });

  test.each([
    'Ông Thào Văn Sính, Trưởng phòng Nội vụ được giao tham mưu đề án sắp xếp thôn bản.',
    'Bà Vàng Thị Dợ được phân công giữ chức Chánh Thanh tra tỉnh từ tháng này.',
    'Bà Vàng Thị Dợ được tặng Giấy khen của Chủ tịch UBND huyện vì thành tích.',
  ])('the passive: %s', (body) => {
    const { asked, rolesOf } = factsOf(body);
    expect(asked).toEqual([]);
    expect([...rolesOf('Thào Văn Sính'), ...rolesOf('Vàng Thị Dợ')]).toEqual([]);
  });

  test('`Theo chỉ đạo của A, B phải …` is put to B by A', () => {
    const { asked } = factsOf(
      'Theo chỉ đạo của Bí thư Huyện ủy Sùng Văn Chứ, Trung tâm Y tế phải hoàn thành tiêm vắc xin trước ngày 30/6.',
    );
    expect(asked).toEqual([
      ['Sùng Văn Chứ', 'Trung tâm Y tế', 'phải hoàn thành tiêm vắc xin trước ngày 30/6'],
    ]);
  });

  test('`Theo chỉ đạo của A, B đã …` asks for nothing', () => {
    expect(
      factsOf('Theo chỉ đạo của ông Sùng Văn Chứ, Trung tâm Y tế đã hoàn thành tiêm vắc xin.')
        .asked,
    ).toEqual([]);
  });
});

describe('each addressee has a task of its own', () => {
  test('behind semicolons', () => {
    const { asked } = factsOf(
      'Ban Thường vụ Huyện ủy yêu cầu: Phòng Tài nguyên rà soát quỹ đất công; UBND các xã hoàn thành thu quỹ, bàn giao trong tháng 7; Công an huyện chỉ đạo tuần tra ban đêm.',
    );
    expect(asked.map(([, to]) => to)).toEqual(['Phòng Tài nguyên', 'UBND các xã', 'Công an huyện']);
    expect(new Set(asked.map(([from]) => from))).toEqual(new Set(['Ban Thường vụ Huyện ủy']));
  });

  test('what another one asks behind the semicolon is not asked of it', () => {
    const { asked } = factsOf(
      'Ông Sùng Văn Chứ yêu cầu các xã hoàn thành thu quỹ trong tháng 7; Sở Y tế đề nghị các huyện tiêm đủ liều cho trẻ.',
    );
    expect(asked).toEqual([
      ['Sùng Văn Chứ', 'các xã', 'hoàn thành thu quỹ trong tháng 7'],
      ['Sở Y tế', 'các huyện', 'tiêm đủ liều cho trẻ'],
    ]);
  });

  test('an item that only names somebody puts the items under it to them', () => {
    const { asked } = factsOf(
      'Ông Sùng Văn Chứ kết luận, chỉ đạo như sau:\n1. UBND các xã:\na) Công khai đường dây nóng đến từng thôn;\nb) Chịu trách nhiệm khi để xảy ra vi phạm.\n2. Công an huyện tăng cường tuần tra.',
    );
    expect(asked.map(([, to, task]) => [to, task])).toEqual([
      ['UBND các xã', 'Công khai đường dây nóng đến từng thôn'],
      ['UBND các xã', 'Chịu trách nhiệm khi để xảy ra vi phạm'],
      ['Công an huyện', 'tăng cường tuần tra'],
    ]);
  });

  test.each([
    [
      'Ban Quản lý dự án các công trình giao thông đôn đốc nhà thầu tăng ca.',
      'Ban Quản lý dự án các công trình giao thông',
    ],
    ['Phòng giao dịch Ngân hàng phân bổ hết nguồn vốn vay.', 'Phòng giao dịch Ngân hàng'],
    [
      'Phòng Quản lý nhà (bà Tiêu Thị Ánh) tham mưu văn bản trả lời.',
      'Phòng Quản lý nhà (bà Tiêu Thị Ánh)',
    ],
  ])('the name of the addressee is whole: %s', (task, to) => {
    expect(factsOf(`Ông Sùng Văn Chứ yêu cầu ${task}`).asked[0]?.[1]).toBe(to);
  });
});
