import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { openTestApp, type TestApp, type TestArticle } from './open-test-app.ts';

/** What the group may know. */
const open: readonly TestArticle[] = [
  {
    id: 'mo/thuy-san-2021',
    title: 'Sở Thủy sản tỉnh Hạ Đông tổng kết công tác năm 2020',
    date: '2021-01-12',
    body: 'Sáng 08/01/2021, Sở Thủy sản tỉnh Hạ Đông tổ chức Hội nghị tổng kết công tác năm 2020. Đồng chí Trần Văn Bảy, Giám đốc Sở, chủ trì Hội nghị. Đồng chí Trần Văn Bảy yêu cầu các phòng thả giống trước ngày 30/4/2021.',
  },
  {
    id: 'mo/thuy-san-giao-ban',
    title: 'Sở Thủy sản tỉnh Hạ Đông họp giao ban',
    date: '2021-03-12',
    body: 'Ngày 11/3/2021, Sở Thủy sản tỉnh Hạ Đông tổ chức hội nghị giao ban. Bà Lê Thị Mơ, Phó Giám đốc Sở, chủ trì hội nghị.',
  },
  {
    id: 'mo/khuyen-ngu',
    title: 'Trung tâm Khuyến ngư họp bàn mùa vụ',
    date: '2021-04-02',
    body: 'Ngày 01/4/2021, Trung tâm Khuyến ngư tổ chức hội nghị bàn mùa vụ. Ông Vũ Văn Tám, Giám đốc Trung tâm, chủ trì hội nghị.',
  },
];

/** What it may not: other years, people, offices, names, documents and whole meetings. */
const closed: readonly TestArticle[] = [
  {
    id: 'kin/thuy-san-2022',
    title: 'Sở Thủy sản tỉnh Hạ Đông tổng kết công tác năm 2021',
    date: '2022-01-10',
    tags: ['Mật'],
    body: 'Ngày 07/01/2022, Sở Thủy sản tỉnh Hạ Đông (gọi tắt là Sở TSHĐ) tổ chức Hội nghị tổng kết công tác năm 2021. Bà Lê Thị Mơ, Quyền Giám đốc Sở, chủ trì Hội nghị. Bà Lê Thị Mơ yêu cầu thanh tra Công ty Sao Biển theo Công văn số 91/CV-STS.',
  },
  {
    id: 'kin/khuyen-ngu-tinh',
    title: 'Trung tâm Khuyến ngư và Giống thủy sản tỉnh Hạ Đông họp kín',
    date: '2021-05-02',
    body: 'Ngày 01/5/2021, Trung tâm Khuyến ngư và Giống thủy sản tỉnh Hạ Đông tổ chức cuộc họp kỷ luật cán bộ. Ông Hoàng Xuân Khuyển, Trưởng phòng Thanh tra, chủ trì cuộc họp.',
  },
  {
    id: 'kin/ky-luat',
    title: 'Họp xét kỷ luật ông Trần Văn Bảy',
    date: '2021-06-02',
    body: 'Ngày 01/6/2021, Ban Thanh tra tỉnh Hạ Đông tổ chức cuộc họp xét kỷ luật. Đồng chí Trần Văn Bảy, nguyên Giám đốc Sở, vắng mặt. Ông Hoàng Xuân Khuyển chủ trì cuộc họp.',
  },
];

const part = { folders: ['mo'], tags: [] };
let whole: TestApp;
let alone: TestApp;
beforeAll(async () => {
  whole = await openTestApp([...closed, ...open]);
  alone = await openTestApp(open);
});
afterAll(() => Promise.all([whole.close(), alone.close()]));

/** Everything that only the closed articles say. */
const secrets =
  /Khuyển|kỷ luật|Quyền Giám đốc|2022|91\/CV|Sao Biển|Giống thủy sản|Thanh tra|TSHĐ|kin\//iu;

/** What was typed is no secret. */
function tells(answer: Answer, typed: readonly string[]): string {
  return typed.reduce((told, words) => told.replaceAll(words, ''), JSON.stringify(answer));
}

describe('a group that is limited to a part', () => {
  test.each([
    ['a person', 'Hoàng Xuân Khuyển là ai?'],
    ['a person without marks', 'hoang xuan khuyen chu tri hoi nghi nao'],
    ['a person with a slip', 'Hoàng Xuân Khuyễn chủ trì cuộc họp nào?'],
    ['an office', 'Ai là Quyền Giám đốc Sở Thủy sản tỉnh Hạ Đông?'],
    ['the offices of somebody known', 'Bà Lê Thị Mơ giữ chức vụ gì?'],
    ['what somebody known did elsewhere', 'Ông Trần Văn Bảy vắng mặt ở đâu?'],
    ['a list', 'Liệt kê các hội nghị của Sở Thủy sản tỉnh Hạ Đông'],
    ['a count', 'Sở Thủy sản tỉnh Hạ Đông tổ chức bao nhiêu hội nghị?'],
    [
      'another year',
      'Ai chủ trì hội nghị tổng kết công tác năm 2021 của Sở Thủy sản tỉnh Hạ Đông?',
    ],
    ['the newest meeting', 'Hội nghị gần đây nhất của Sở Thủy sản tỉnh Hạ Đông là khi nào?'],
    ['a choice', 'Ai chủ trì hội nghị tổng kết của Sở Thủy sản tỉnh Hạ Đông?'],
    ['a document', 'Công văn số 91/CV-STS nói gì?'],
    ['words', 'Cuộc họp kỷ luật cán bộ diễn ra ngày nào?'],
    ['words that stand nowhere else', 'Công ty Sao Biển bị thanh tra vì sao?'],
    ['a unit', 'Trung tâm Khuyến ngư và Giống thủy sản tỉnh Hạ Đông họp ngày nào?'],
    ['a short name', 'Sở TSHĐ họp tổng kết ngày nào?'],
    ['a unit that could be completed', 'Trung tâm Khuyến ngư tỉnh họp ngày nào?'],
    ['what a unit must do', 'Trung tâm Khuyến ngư phải làm gì?'],
    ['a day', 'Ngày 1/6/2021 có cuộc họp nào?'],
    ['in English', 'Who chaired the disciplinary meeting of 2021?'],
    ['everything', 'Liệt kê tất cả các cuộc họp'],
  ])('is not told of %s outside of it', async (_, text) => {
    const answer = await whole.ask(text, undefined, part);
    expect(tells(answer, [...text.split(/\s+/), text])).not.toMatch(secrets);
    expect(answer).toEqual(await alone.ask(text));
  });

  test('is told what lies within', async () => {
    const text = 'Ai chủ trì hội nghị giao ban của Sở Thủy sản tỉnh Hạ Đông?';
    expect((await whole.ask(text, undefined, part)).text).toContain('Lê Thị Mơ');
  });

  test('can be limited by tags', async () => {
    const tagged = { folders: [], tags: ['mật'] };
    const text = 'Liệt kê các hội nghị của Sở Thủy sản tỉnh Hạ Đông';
    const answer = await whole.ask(text, undefined, tagged);
    expect(answer.text).toContain('7-1-2022');
    expect(answer.text).not.toContain('8-1-2021');
  });

  test('gets no further by a turn from before it was limited', async () => {
    const question = 'Ai chủ trì hội nghị tổng kết của Sở Thủy sản tỉnh Hạ Đông?';
    for (const next of ['2', 'xem tiếp', 'Còn cuộc họp đó kết luận gì?', 'Ở đâu?']) {
      const asked = await whole.ask(question, next);
      expect(asked.kind).toBe('clarify');
      const answer = await whole.ask(next, next, part);
      expect(tells(answer, [])).not.toMatch(secrets);
    }
  });

  test('leaves turns that name nothing outside of it', async () => {
    for (const [at, text] of [
      'Liệt kê các hội nghị của Sở Thủy sản tỉnh Hạ Đông',
      'Ai chủ trì hội nghị của Sở Thủy sản tỉnh Hạ Đông?',
      'Hoàng Xuân Khuyển chủ trì cuộc họp nào?',
    ].entries()) {
      await whole.ask(text, `turn ${at}`, part);
      const turn = JSON.stringify(whole.conversations.last(`turn ${at}`));
      expect(turn.replace(text, '')).not.toContain('kin/');
    }
  });

  test('is not mixed up with one that may know all, whoever asks first', async () => {
    const text = 'Ai chủ trì cuộc họp kỷ luật cán bộ ngày 01/5/2021?';
    expect((await whole.ask(text)).text).toContain('Hoàng Xuân Khuyển');
    expect((await whole.ask(text, undefined, part)).text).not.toContain('Hoàng Xuân Khuyển');
    expect((await whole.ask(text)).text).toContain('Hoàng Xuân Khuyển');
  });
});
