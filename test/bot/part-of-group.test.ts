import { describe, expect, test } from 'vitest';
import type { ArticleHead } from '../../src/corpus/article.ts';
import { type CorpusPart, createIsWithin, nothingOfCorpus } from '../../src/corpus/corpus-part.ts';
import { command } from './command.ts';
import { head } from './fixtures.ts';
import { createTestChat, lan, messages, minh, office } from './test-chat.ts';

const heads = [
  head({ id: 'bộ-y-tế/giao-ban', title: 'Bộ Y tế họp giao ban' }),
  head({ id: 'bộ-y-tế/vắc-xin/kho', title: 'Kiểm kê vắc-xin' }),
  head({ id: 'sở-xây-dựng/tổng-kết', title: 'Sở Xây dựng tổng kết' }),
];
const parts = {
  folders: [
    { name: 'bộ-y-tế', articles: 2 },
    { name: 'bộ-y-tế/vắc-xin', articles: 1 },
    { name: 'sở-xây-dựng', articles: 1 },
    { name: 'trợ lý, thư ký', articles: 0 },
  ],
  tags: [{ name: 'Tổng kết', articles: 1 }],
};
const health = { folders: ['bộ-y-tế'], tags: [] };
const inOffice = { chat: office };

function createAdminChat(options: Parameters<typeof createTestChat>[0] = {}) {
  const chat = createTestChat({ admins: [lan.id], isOpen: true, heads, parts, ...options });
  const told = (id: number) =>
    chat
      .sent()
      .filter(({ chat_id: to }) => to === id)
      .map(({ text }) => String(text));
  return { ...chat, told };
}

describe('/cauhinh in a group', () => {
  test('limits it to folders, whatever marks and case they are typed in', async () => {
    const { receive, told, state } = createAdminChat();
    await receive({ ...command('/cauhinh thumuc bo-y-te, Sở-Xây-Dựng/'), ...inOffice });
    expect(state.groups.partOf(office.id)).toEqual({
      folders: ['bộ-y-tế', 'sở-xây-dựng'],
      tags: [],
    });
    expect(told(office.id)).toEqual([
      'Nhóm -100 chỉ được hỏi phần kho: thư mục “bộ-y-tế”, thư mục “sở-xây-dựng” (3 bài).',
    ]);
  });

  test.each([
    ['nhan tổng kết', { folders: [], tags: ['Tổng kết'] }],
    ['Nhãn TONG  KET', { folders: [], tags: ['Tổng kết'] }],
    ['thư mục bộ-y-tế/vắc-xin', { folders: ['bộ-y-tế/vắc-xin'], tags: [] }],
    ['thumuc trợ lý, thư ký', { folders: ['trợ lý, thư ký'], tags: [] }],
    ['thumuc bộ-y-tế; nhan tổng kết', { folders: ['bộ-y-tế'], tags: ['Tổng kết'] }],
  ])('understands “%s”', async (typed, part) => {
    const { receive, state } = createAdminChat();
    await receive({ ...command(`/cauhinh ${typed}`), ...inOffice });
    expect(state.groups.partOf(office.id)).toEqual(part);
  });

  test('lifts the limit', async () => {
    const { receive, told, state } = createAdminChat();
    state.groups.limit(office.id, health);
    await receive({ ...command('/cauhinh tatca'), ...inOffice });
    expect(state.groups.partOf(office.id)).toBeNull();
    expect(told(office.id)).toEqual(['Nhóm -100 được hỏi cả kho (3 bài).']);
  });

  test('shows the limit there, and what other parts there are to the admin alone', async () => {
    const { receive, told, state } = createAdminChat();
    state.groups.limit(office.id, health);
    await receive({ ...command('/cauhinh'), ...inOffice });
    expect(told(office.id)[0]).toMatch(
      /^Nhóm -100 chỉ được hỏi phần kho: thư mục “bộ-y-tế” \(2 bài/,
    );
    expect(told(office.id).join()).not.toContain('sở-xây-dựng');
    expect(told(lan.id)[0]).toContain('• sở-xây-dựng (1)');
    expect(told(lan.id)[0]).toContain('• Tổng kết (1)');
  });

  test('refuses a name that the corpus lacks, and names like ones to the admin alone', async () => {
    const { receive, told, state } = createAdminChat();
    state.groups.limit(office.id, health);
    await receive({ ...command('/cauhinh thumuc bộ-y-tế, xây dựng <b>'), ...inOffice });
    expect(state.groups.partOf(office.id)).toEqual(health);
    expect(told(office.id)[0]).toContain('Kho không có thư mục “xây dựng &lt;b&gt;”');
    expect(told(office.id).join()).not.toContain('sở-xây-dựng');
    expect(told(lan.id)[0]).toContain('Gần giống: “sở-xây-dựng”');
  });

  test.each(['thumuc', 'thumuc ,', 'nhan ;', 'bộ-y-tế', '-200 tatca', 'tatca nhé'])(
    'changes nothing for “%s”',
    async (typed) => {
      const { receive, told, state } = createAdminChat();
      state.groups.limit(office.id, health);
      await receive({ ...command(`/cauhinh ${typed}`), ...inOffice });
      expect(state.groups.partOf(office.id)).toEqual(health);
      expect(state.groups.partOf(-200)).toBeNull();
      expect(told(office.id)).toHaveLength(1);
    },
  );

  test('is none for members', async () => {
    const { receive, told, state } = createAdminChat();
    await receive({ ...command('/cauhinh thumuc bộ-y-tế'), ...inOffice, from: minh });
    expect(told(office.id)).toEqual([messages.text('vi', 'bot.unknown-command', {})]);
    expect(state.groups.partOf(office.id)).toBeNull();
  });
});

describe('/cauhinh in private', () => {
  test('limits a group by its number, also before it is let in, and lets nobody in', async () => {
    const { receive, told, state, access } = createAdminChat({ isOpen: false });
    await receive(command('/cauhinh -100 thumuc bộ-y-tế'));
    expect(told(lan.id)[0]).toContain('Nhóm -100 chỉ được hỏi phần kho: thư mục “bộ-y-tế”');
    expect(access.isGroupAllowed(office.id)).toBe(false);
    expect(state.groups.count()).toBe(0);
    state.groups.allow(office.id, 'Văn phòng');
    expect(state.groups.partOf(office.id)).toEqual(health);
  });

  test('without a number shows the parts and how a group is limited', async () => {
    const { receive, told } = createAdminChat();
    await receive(command('/cauhinh'));
    expect(told(lan.id)[0]).toContain('• bộ-y-tế/vắc-xin (1)');
    expect(told(lan.id)[0]).toContain('/cauhinh -100123456 tatca');
  });

  test('names what is like an unknown name in the same message', async () => {
    const { receive, told } = createAdminChat();
    await receive(command('/cauhinh -100 nhan tổng hợp'));
    expect(told(lan.id)).toEqual([
      'Kho không có nhãn “tổng hợp”, nên chưa có gì thay đổi. Gõ /cauhinh để xem các nhãn.\n\nGần giống: “Tổng kết”',
    ]);
  });

  test.each(['thumuc bộ-y-tế', '8 tatca', 'tatca'])('does not understand “%s”', async (given) => {
    const { receive, told } = createAdminChat();
    await receive(command(`/cauhinh ${given}`));
    expect(told(lan.id)).toEqual([messages.text('vi', 'parts.usage', { given })]);
  });
});

describe('a group that is limited', () => {
  test('is asked within its part, and others within all', async () => {
    const { receive, edit, asked, state } = createAdminChat();
    state.groups.limit(office.id, health);
    await receive({ ...command('/hoi Ai?'), ...inOffice, message_id: 31 });
    await edit({ ...command('/hoi Ai chủ trì?'), ...inOffice, message_id: 31 });
    await receive({ text: 'Ai?' });
    expect(asked.map(({ within }) => within)).toEqual([health, health, { folders: [], tags: [] }]);
  });

  test('sees only the articles of its part with /nguon', async () => {
    const { receive, told, state } = createAdminChat();
    state.groups.limit(office.id, health);
    await receive({ ...command('/nguon'), ...inOffice });
    expect(told(office.id)[0]).toMatch(/^Kho có 2 bài/);
    expect(told(office.id)[0]).not.toContain('Xây dựng');
  });

  test('gets nothing when its part can not be read, and the log tells', async () => {
    const { receive, asked, lines, told, state } = createAdminChat();
    // A part without a name: nobody writes one, and it must not open everything.
    state.groups.limit(office.id, { folders: [], tags: [] });
    await receive({ ...command('/hoi Ai?'), ...inOffice });
    await receive({ ...command('/nguon'), ...inOffice });
    expect(asked.map(({ within }) => within)).toEqual([nothingOfCorpus]);
    expect(heads.filter(createIsWithinOf(nothingOfCorpus))).toEqual([]);
    expect(told(office.id).at(-1)).toBe(messages.text('vi', 'bot.source-list-empty', {}));
    expect(lines.join()).toContain('it gets nothing');
    await receive({ ...command('/cauhinh'), ...inOffice });
    expect(told(office.id).at(-1)).toContain('bị hỏng nên nhóm chưa được hỏi bài nào (0 bài)');
  });
});

function createIsWithinOf(part: CorpusPart) {
  const isWithin = createIsWithin(part);
  return ({ id }: ArticleHead) => isWithin({ id, tags: [] });
}
