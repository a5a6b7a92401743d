import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionOfShortcut } from '../../src/answering/question-of-shortcut.ts';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

const meeting = (month: number, chair: string, asked: string): TestArticle => ({
  id: `giao-ban-${month}`,
  title: `Sở Thủy sản tỉnh Hạ Đông họp giao ban tháng ${month}`,
  date: `2021-0${month}-12`,
  body: `Ngày 11/${month}/2021, Sở Thủy sản tỉnh Hạ Đông tổ chức hội nghị giao ban tháng ${month}. Đồng chí ${chair} chủ trì hội nghị. Đồng chí ${chair} yêu cầu ${asked}.`,
});

const articles: readonly TestArticle[] = [
  meeting(2, 'Trần Văn Bảy, Giám đốc Sở,', 'Phòng Kế hoạch rà soát các đề án nuôi biển'),
  meeting(4, 'Trần Văn Bảy, Giám đốc Sở,', 'Văn phòng sửa chữa cầu cảng trước ngày 30/6/2021'),
  meeting(5, 'Lê Thị Mơ, Phó Giám đốc Sở,', 'các phòng chuyên môn cấp giống cho ngư dân'),
  {
    id: 'tinh',
    title: 'Ủy ban nhân dân tỉnh Hạ Đông họp về nuôi biển',
    date: '2022-03-02',
    body: 'Ngày 01/3/2022, Ủy ban nhân dân tỉnh Hạ Đông tổ chức cuộc họp về nuôi biển. Bà Vũ Thị Hai, Phó Chủ tịch Ủy ban nhân dân tỉnh, chủ trì cuộc họp. Bà Vũ Thị Hai yêu cầu Sở Thủy sản tỉnh Hạ Đông lập quy hoạch vùng nuôi.',
  },
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp(articles);
});
afterAll(() => app.close());

const ask = (command: Parameters<typeof questionOfShortcut>[0], argument: string) =>
  app.ask(questionOfShortcut(command, argument));

/** Header and lines without sources. */
async function told(...asked: Parameters<typeof ask>): Promise<string[]> {
  const answer = await ask(...asked);
  expect(answer.kind).toBe('answered');
  return answer.text.replace(/ ?\[\d+\]/g, '').split('\n');
}

describe('/chidao', () => {
  test.each(['Trần Văn Bảy', 'tran van bay', 'đồng chí Trần Văn Bảy'])(
    'tells what somebody asked for at all meetings, newest first: %s',
    async (name) => {
      expect(await told('chidao', name)).toEqual([
        'Có 2 ý kiến chỉ đạo, đề nghị của Trần Văn Bảy, mới nhất trước:',
        '• yêu cầu Văn phòng sửa chữa cầu cảng trước ngày 30/6/2021 (11-4-2021)',
        '• yêu cầu Phòng Kế hoạch rà soát các đề án nuôi biển (11-2-2021)',
      ]);
    },
  );

  test('cites each of them by its own article', async () => {
    const answer = await ask('chidao', 'Trần Văn Bảy');
    const cited = answer.kind === 'answered' ? answer.citations : [];
    expect([...new Set(cited.map(({ articleId }) => articleId))]).toEqual([
      'giao-ban-4',
      'giao-ban-2',
    ]);
  });

  test('tells what a unit was asked for and what was asked for at its meetings', async () => {
    const [header, ...lines] = await told('chidao', 'Sở Thủy sản tỉnh Hạ Đông');
    expect(header).toBe(
      'Có 4 ý kiến chỉ đạo, đề nghị với Sở Thủy sản tỉnh Hạ Đông hoặc tại các cuộc họp của đơn vị này, mới nhất trước:',
    );
    expect(lines.map((line) => line.replace(/.*\((.*)\)$/, '$1'))).toEqual([
      '1-3-2022',
      '11-5-2021',
      '11-4-2021',
      '11-2-2021',
    ]);
    expect(lines[0]).toContain('bà Vũ Thị Hai yêu cầu Sở Thủy sản tỉnh Hạ Đông lập quy hoạch');
  });

  test('keeps to a time', async () => {
    expect(await told('chidao', 'Sở Thủy sản tỉnh Hạ Đông 2022')).toHaveLength(2);
    const [header, line] = await told('chidao', 'tháng 4/2021');
    expect(header).toBe(
      'Có 1 ý kiến chỉ đạo, đề nghị tại các cuộc họp tháng 4/2021, mới nhất trước:',
    );
    expect(line).toContain('Văn phòng sửa chữa cầu cảng');
  });

  test('alone tells of the latest meetings', async () => {
    const [header, first] = await told('chidao', '');
    expect(header).toContain('tại 4 cuộc họp gần đây nhất');
    expect(first).toContain('Vũ Thị Hai');
  });

  test('leaves what is asked of one meeting to those who read it', async () => {
    const question = 'Liệt kê các chỉ đạo tại hội nghị giao ban tháng 4 của Sở Thủy sản Hạ Đông';
    const answer = await app.ask(question);
    expect(answer.text).toContain('sửa chữa cầu cảng');
    expect(answer.text).not.toContain('Có ');
  });

  test('of somebody unknown says so', async () => {
    const answer = await ask('chidao', 'Phạm Không Có');
    expect(answer).toMatchObject({ kind: 'not-found' });
  });

  test('can be followed by a question about one of them', async () => {
    const question = questionOfShortcut('chidao', 'Trần Văn Bảy');
    await app.ask(question, 'follow');
    const answer = await app.ask('cuộc thứ hai ai chủ trì?', 'follow');
    expect(JSON.stringify(answer)).toContain('giao-ban-2');
  });
});

describe('/danhsach', () => {
  test('alone lists all meetings, newest first', async () => {
    const [header, ...lines] = await told('danhsach', '');
    expect(header).toBe('Có 4 cuộc họp, mới nhất trước:');
    expect(lines.map((line) => line.slice(2).split(' · ')[0])).toEqual([
      '1-3-2022',
      '11-5-2021',
      '11-4-2021',
      '11-2-2021',
    ]);
  });

  test.each([
    ['2021', 3],
    ['Sở Thủy sản tỉnh Hạ Đông', 3],
    ['so thuy san tinh ha dong 2021', 3],
    ['Ủy ban nhân dân tỉnh Hạ Đông 2022', 1],
    ['tháng 4/2021', 1],
    ['Lê Thị Mơ', 1],
  ])('lists those of a time, a unit, both, or a person: %s', async (argument, count) => {
    const [header, ...lines] = await told('danhsach', argument);
    expect(header).toMatch(new RegExp(`^Có ${count} `));
    expect(lines).toHaveLength(count);
  });
});
