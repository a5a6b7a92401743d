import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldMarks } from '../../src/text/fold-marks.ts';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const articles: readonly TestArticle[] = [
  {
    id: 'ke-bien',
    title: 'Sở Thủy lợi tỉnh Hạ Đông họp bàn về kè biển Cồn Sim',
    date: '2021-06-03',
    body: [
      'Ngày 02/6/2021, tại phòng họp số 1, ông Tạ Văn Vinh, Giám đốc Sở Thủy lợi tỉnh Hạ Đông chủ trì cuộc họp về tiến độ dự án kè biển Cồn Sim. Tham dự cuộc họp có bà Lò Thị Thắm, Phó Giám đốc Sở; lãnh đạo các phòng chuyên môn; đại diện nhà thầu.',
      'Tại cuộc họp, bà Lò Thị Thắm phát biểu nêu những vướng mắc. Ông Cao Bá Lực, Trưởng phòng Kỹ thuật, phát biểu về chất lượng đá.',
    ].join('\n\n'),
  },
  {
    id: 'gap-mat',
    title: 'Hội Làm vườn tỉnh Hạ Đông gặp mặt đầu xuân năm 2022',
    date: '2022-02-10',
    body: [
      'Sáng 09/02/2022, Hội Làm vườn tỉnh Hạ Đông tổ chức buổi gặp mặt đầu xuân năm 2022.',
      'Dự buổi gặp mặt có các đồng chí:',
      '- Phùng Văn Đạt, Phó Chủ tịch UBND tỉnh;',
      '- Sùng Thị Mai, Chủ tịch Hội Làm vườn tỉnh.',
    ].join('\n'),
  },
  {
    id: 'trong-che',
    title: 'Hội Nông trang tỉnh Hạ Đông tổ chức hội thảo trồng chè năm 2020',
    date: '2020-09-02',
    body: 'Ngày 01/9/2020, Hội Nông trang tỉnh Hạ Đông tổ chức hội thảo trồng chè năm 2020.',
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

const quay = 'cuộc họp về tiến độ dự án kè biển Cồn Sim';
const whoCame =
  'Tham dự cuộc họp có bà Lò Thị Thắm, Phó Giám đốc Sở; lãnh đạo các phòng chuyên môn; đại diện nhà thầu';

describe('who came', () => {
  test('is told with offices, and with those who are not named', async () => {
    expect(await told(`Những ai dự ${quay}?`)).toContain(whoCame);
  });

  test('is asked for by many words', async () => {
    expect(await told(`Thành phần tham dự ${quay} gồm những ai?`)).toContain(whoCame);
    expect(await told(`Đơn vị nào tham dự ${quay}?`)).toContain(whoCame);
    expect(await told(foldMarks(`thành phần dự họp của ${quay} là ai`))).toContain(whoCame);
  });

  test('is told line by line where the article lists it', async () => {
    const answer = await told('Ai dự buổi gặp mặt đầu xuân của Hội Làm vườn tỉnh Hạ Đông?');
    expect(answer).toContain('Phùng Văn Đạt, Phó Chủ tịch UBND tỉnh');
    expect(answer).toContain('Sùng Thị Mai, Chủ tịch Hội Làm vườn tỉnh');
  });

  test('is asked for in few words of the meeting spoken of', async () => {
    await app.ask(`Ai chủ trì ${quay}?`, 'few-words');
    expect(await told('Có những ai dự?', 'few-words')).toContain(whoCame);
  });

  test('is not told where no article does, and it is said of which meeting', async () => {
    await app.ask('Hội thảo trồng chè năm 2020 diễn ra ngày nào?', 'nobody');
    const answer = await told('Ai tham dự?', 'nobody');
    expect(answer).toMatch(/^not-found: .*hội thảo trồng chè năm 2020/u);
  });
});

test('all who spoke are told where it is not asked of what', async () => {
  const answer = await told(`Ai phát biểu tại ${quay}?`);
  expect(answer).toContain('Lò Thị Thắm');
  expect(answer).toContain('Cao Bá Lực');
});
