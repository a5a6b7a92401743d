import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'ke-cat',
    title: 'Sở Thủy lợi tỉnh Hạ Đông họp giao ban tháng 6 năm 2021',
    date: '2021-07-03',
    body: [
      'Ngày 02/7/2021, Sở Thủy lợi tỉnh Hạ Đông họp giao ban tháng 6 năm 2021. Ông Tạ Văn Vinh, Giám đốc Sở Thủy lợi tỉnh Hạ Đông, chủ trì cuộc họp.',
      'Ông Tạ Văn Vinh phê bình Trạm Đo mưa Nà Sản vì chậm báo cáo; yêu cầu Phòng Đê điều gia cố kè Cát Lở trước ngày 20/7/2021.',
      'Kinh phí gia cố kè Cát Lở là 3,2 tỷ đồng.',
    ].join('\n\n'),
  },
  {
    id: 'ke-cat-khac',
    title: 'Sở Thủy lợi tỉnh Phú Trạch họp giao ban tháng 6 năm 2021',
    date: '2021-07-05',
    body: 'Ngày 04/7/2021, Sở Thủy lợi tỉnh Phú Trạch họp giao ban tháng 6 năm 2021. Ông Tạ Văn Vinh, Phó Chủ tịch UBND tỉnh, chủ trì cuộc họp. Ông Tạ Văn Vinh yêu cầu Phòng Đê điều kiểm kê vật tư. Kinh phí gia cố kè Sò Huyết là 7 tỷ đồng.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const told = async (question: string, conversation?: string) => {
  const answer = await app.ask(question, conversation);
  return `${answer.kind}: ${answer.text.replace(/ ?\[\d+\]/g, '')}`;
};

describe('whoever does something', () => {
  test('is not told for whom it is done to', async () => {
    const answer = await told('Ai bị Giám đốc Sở Thủy lợi Tạ Văn Vinh phê bình?');
    expect(answer).not.toContain('Tạ Văn Vinh là');
    expect(await told('Ông Tạ Văn Vinh phê bình đơn vị nào?')).toContain('Trạm Đo mưa Nà Sản');
  });

  test('is not told in a sentence that says nothing of the deed', async () => {
    const question = 'Ai được bầu tại cuộc họp giao ban tháng 6 năm 2021 của Sở Thủy lợi Hạ Đông?';
    expect(await told(question)).toMatch(/^not-found/u);
  });

  test('is not told for a way of reaching them', async () => {
    for (const contact of ['Số điện thoại', 'Email', 'Cho xin sđt']) {
      expect(await told(`${contact} của Giám đốc Sở Thủy lợi tỉnh Hạ Đông?`)).toMatch(
        /^not-found/u,
      );
    }
  });
});

describe('what names nothing to look in', () => {
  const meeting = 'Cuộc họp giao ban tháng 6 năm 2021 của Sở Thủy lợi tỉnh Hạ Đông';

  test('is asked of the meeting spoken of before', async () => {
    await app.ask(`${meeting} diễn ra ngày nào?`, 'near');
    expect(await told('Ông Vinh yêu cầu những gì?', 'near')).toContain('Cát Lở');
    expect(await told('Hạn của Phòng Đê điều?', 'near')).toContain('20/7/2021');
    expect(await told('Phòng Đê điều phải làm gì?', 'near')).not.toContain('vật tư');
  });
});
