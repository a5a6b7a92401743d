import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'kiem-lam-2021',
    title: 'Sở Lâm nghiệp tỉnh Hạ Đông họp giao ban tháng 5 năm 2021',
    date: '2021-06-02',
    body: [
      'Ngày 01/6/2021, Sở Lâm nghiệp tỉnh Hạ Đông họp giao ban tháng 5 năm 2021. Ông Hà Văn Sáu, Giám đốc Sở Lâm nghiệp, chủ trì cuộc họp.',
      'Ông Hà Văn Sáu yêu cầu Phòng Kiểm lâm tuần tra ban đêm ở đèo Bụt, báo cáo trước ngày 20/6/2021; Phòng Kế hoạch hoàn thiện dự toán năm 2022.',
      'Bà Đinh Thị Linh, Phó Giám đốc Sở, đề nghị Phòng Kiểm lâm bổ sung xuồng máy.',
    ].join('\n\n'),
  },
  {
    id: 'kiem-lam-2022',
    title: 'Sở Lâm nghiệp tỉnh Hạ Đông họp giao ban tháng 2 năm 2022',
    date: '2022-03-02',
    body: [
      'Ngày 01/3/2022, Sở Lâm nghiệp tỉnh Hạ Đông họp giao ban tháng 2 năm 2022. Ông Hà Văn Sáu, Giám đốc Sở Lâm nghiệp, chủ trì cuộc họp.',
      'Ông Hà Văn Sáu giao Phòng Kiểm lâm kiểm kê rừng ngập mặn Cồn Sim.',
    ].join('\n\n'),
  },
  {
    id: 'kiem-lam-lam-viec',
    title: 'Sở Lâm nghiệp tỉnh Hạ Đông làm việc với huyện Phú Khê',
    date: '2022-08-03',
    body: 'Ngày 02/8/2022, Sở Lâm nghiệp tỉnh Hạ Đông tổ chức buổi làm việc với huyện Phú Khê. Ông Hà Văn Sáu, Giám đốc Sở Lâm nghiệp, chủ trì buổi làm việc. Ông Hà Văn Sáu yêu cầu huyện Phú Khê đóng cửa rừng.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const told = async (question: string) => {
  const answer = await app.ask(question);
  return `${answer.kind}: ${answer.text.replace(/ ?\[\d+\]/g, '')}`;
};

describe('what somebody has to do', () => {
  test('is told from all meetings, with who asked for it and when', async () => {
    const answer = await told('Phòng Kiểm lâm Sở Lâm nghiệp tỉnh Hạ Đông phải làm gì?');
    expect(answer).toMatch(/Hà Văn Sáu giao Phòng Kiểm lâm kiểm kê rừng .*\(1-3-2022\)/u);
    expect(answer).toMatch(/Hà Văn Sáu yêu cầu Phòng Kiểm lâm tuần tra .*\(1-6-2021\)/u);
    expect(answer).toMatch(/Đinh Thị Linh đề nghị Phòng Kiểm lâm bổ sung/u);
  });

  test('is told without what others have to do', async () => {
    const answer = await told('Phòng Kế hoạch Sở Lâm nghiệp tỉnh Hạ Đông được giao nhiệm vụ gì?');
    expect(answer).toContain('yêu cầu Phòng Kế hoạch hoàn thiện dự toán năm 2022');
    expect(answer).not.toContain('đèo Bụt');
    expect(await told('Ông Hà Văn Sáu yêu cầu Phòng Tài vụ làm gì?')).toMatch(/^not-found/u);
  });

  test('keeps to who is named to ask for it', async () => {
    const answer = await told('Bà Đinh Thị Linh đề nghị Phòng Kiểm lâm làm gì?');
    expect(answer).toContain('bổ sung xuồng máy');
    expect(answer).not.toContain('Hà Văn Sáu');
    expect(
      await told('Giám đốc Sở Lâm nghiệp tỉnh Hạ Đông giao gì cho Phòng Kiểm lâm năm 2022?'),
    ).toContain('Cồn Sim');
  });

  test('keeps to the meeting that is named', async () => {
    const answer = await told(
      'Tại cuộc họp giao ban tháng 5 năm 2021 của Sở Lâm nghiệp, Phòng Kiểm lâm được giao làm gì?',
    );
    expect(answer).toContain('đèo Bụt');
    expect(answer).not.toContain('Cồn Sim');
  });

  test('is asked of nobody at a `buổi làm việc của` somebody', async () => {
    const answer = await told(
      'Ông Hà Văn Sáu yêu cầu gì tại buổi làm việc của Sở Lâm nghiệp tỉnh Hạ Đông ngày 02/8/2022?',
    );
    expect(answer).toContain('đóng cửa rừng');
  });

  test('is found where the question is typed without marks', async () => {
    expect(await told('phong kiem lam so lam nghiep ha dong phai lam gi nam 2022')).toContain(
      'Cồn Sim',
    );
  });
});
