import { describe, expect, test } from 'vitest';
import { command } from './command.ts';
import { createTestChat, lan, messages, office } from './test-chat.ts';

const minh = { id: 8, is_bot: false, first_name: 'Minh' };
const minhsChat = { id: 8, type: 'private', first_name: 'Minh' } as const;
const day = 24 * 60 * 60 * 1000;

/** A chat of which Lan is an admin; others may ask only if they are let in. */
function createAdminChat(options: Parameters<typeof createTestChat>[0] = {}) {
  const chat = createTestChat({ admins: [lan.id], ...options });
  /** What the bot has sent to the chat, Lan's if none is named. */
  const told = (id: number = lan.id) =>
    chat
      .sent()
      .filter(({ chat_id: to }) => to === id)
      .map(({ text }) => String(text));
  return { ...chat, told };
}

describe('commands of admins', () => {
  const all = [
    ...['/duyet', '/duyet 9', '/chan 9', '/nguoidung', '/thongke', '/chualoi'],
    ...['/trangthai', '/capnhat'],
  ];

  test.each(all)('%s is none for a member', async (typed) => {
    const { receive, told, access } = createAdminChat();
    access.letIn(minh.id, 'member', 'Minh');
    await receive({ ...command(typed), from: minh, chat: minhsChat });
    expect(told(minh.id)).toEqual([messages.text('vi', 'bot.unknown-command', {})]);
    expect(access.roleOf(9)).toBeNull();
  });

  test.each([
    ['forwarded', { forward_origin: { type: 'hidden_user', sender_user_name: 'Minh', date: 1 } }],
    ['sent through another bot', { via_bot: { id: 99, is_bot: true, first_name: 'Hỏi' } }],
  ] as const)('%s are not carried out', async (_, origin) => {
    const { receive, told, access } = createAdminChat();
    await receive({ ...command('/duyet 9 quantri'), ...origin });
    expect(told()).toEqual([messages.text('vi', 'admin.only-typed', {})]);
    expect(access.roleOf(9)).toBeNull();
  });

  test.each(all.slice(1))('%s is not answered in a group', async (typed) => {
    const { receive, told, access, state } = createAdminChat();
    state.groups.allow(office.id, '');
    await receive({ ...command(typed), chat: office });
    expect(told(office.id)).toEqual([messages.text('vi', 'admin.only-in-private', {})]);
    expect(access.roleOf(9)).toBeNull();
  });
});

describe('/duyet', () => {
  test('gives a code that works once, with links for a person and a group, until when', async () => {
    const { receive, told, state } = createAdminChat({ now: () => Date.UTC(2026, 10, 22, 9, 5) });
    await receive(command('/duyet'));
    const [message = ''] = told();
    const code = /\b[A-Z\d]{4}-[A-Z\d]{4}-[A-Z\d]{4}\b/.exec(message)?.[0] ?? '';
    expect(message).toContain(`https://t.me/thu_ky_bot?start=${code}\n`);
    expect(message).toContain(`https://t.me/thu_ky_bot?startgroup=${code}\n`);
    expect(message).toContain('16:05 23-11-2026');
    expect(state.invitations.redeem(code, () => {})).toBe(true);
  });

  test('refuses an eleventh code while ten are pending', async () => {
    const { receive, told } = createAdminChat();
    for (let at = 0; at < 11; at += 1) await receive(command('/duyet'));
    expect(told().at(-1)).toBe(messages.text('vi', 'admin.too-many-codes', { limit: 10 }));
  });

  test('with a number lets the person in and welcomes them', async () => {
    const { receive, told, access } = createAdminChat();
    await receive(command('/duyet 8'));
    expect(access.roleOf(minh.id)).toBe('member');
    expect(told()).toEqual([messages.text('vi', 'admin.person-let-in', { id: 8 })]);
    expect(told(minh.id)).toEqual([messages.text('vi', 'access.welcome', {})]);
  });

  test('lets in although the welcome does not arrive', async () => {
    const { receive, told, access } = createAdminChat({
      refusal: ({ payload }) =>
        payload['chat_id'] === 8 ? { code: 400, description: 'chat not found' } : undefined,
    });
    await receive(command('/duyet 8'));
    expect(access.roleOf(minh.id)).toBe('member');
    expect(told()).toHaveLength(1);
  });

  test('with quantri makes an admin, who is offered the commands of admins', async () => {
    const { receive, told, access, calls } = createAdminChat();
    await receive(command('/duyet 8 quantri'));
    expect(access.roleOf(minh.id)).toBe('admin');
    expect(told(minh.id)).toEqual([messages.text('vi', 'access.welcome-admin', {})]);
    const announced = calls.filter(({ method }) => method === 'setMyCommands');
    expect(announced.map(({ payload }) => payload)).toMatchObject([
      { scope: { type: 'chat', chat_id: 8 } },
      { scope: { type: 'chat', chat_id: 8 }, language_code: 'en' },
    ]);
    expect(JSON.stringify(announced[0]?.payload['commands'])).toContain('"thongke"');
  });

  test('does not welcome again who is in already', async () => {
    const { receive, told, access } = createAdminChat();
    access.letIn(minh.id, 'member', 'Minh');
    await receive(command('/duyet 8'));
    expect(told(minh.id)).toEqual([]);
  });

  test('unblocks', async () => {
    const { receive, access } = createAdminChat();
    access.block(minh.id, lan.id);
    await receive(command('/duyet 8'));
    expect(access.roleOf(minh.id)).toBe('member');
  });

  test('with the number of a group lets the group in', async () => {
    const { receive, told, access } = createAdminChat();
    await receive(command('/duyet -100'));
    expect(access.isGroupAllowed(office.id)).toBe(true);
    expect(told()).toEqual([messages.text('vi', 'admin.group-let-in', { id: -100 })]);
  });

  test('in a group lets that group in, by its name', async () => {
    const { receive, told, state } = createAdminChat();
    await receive({ ...command('/duyet'), chat: office });
    expect(state.groups.list({ limit: 9, offset: 0 })).toMatchObject([{ name: 'Văn phòng' }]);
    expect(told(office.id)).toEqual([messages.text('vi', 'admin.group-let-in', { id: -100 })]);
  });

  test.each(['Minh', '8 chu', '8 quantri nhé', '0', '-0', '1e5', '1234567890123456', '８'])(
    '%s is not understood, and says how it is written',
    async (given) => {
      const { receive, told, state } = createAdminChat();
      await receive(command(`/duyet ${given}`));
      expect(told()).toEqual([messages.text('vi', 'admin.letting-in', { given })]);
      expect([state.people.count(), state.groups.count()]).toEqual([0, 0]);
    },
  );

  test('makes no admin of a group', async () => {
    const { receive, told, access } = createAdminChat();
    await receive(command('/duyet -100 quantri'));
    expect(told()).toEqual([messages.text('vi', 'admin.group-no-admin', {})]);
    expect(access.isGroupAllowed(office.id)).toBe(false);
  });
});

describe('/chan', () => {
  test('blocks at once and without a word to the person', async () => {
    const { receive, told, access, asked } = createAdminChat();
    access.letIn(minh.id, 'member', 'Minh');
    await receive(command('/chan 8'));
    await receive({ text: 'Ai chủ trì?', from: minh, chat: minhsChat });
    expect(told()).toEqual([messages.text('vi', 'admin.person-blocked', { id: 8 })]);
    expect(asked).toEqual([]);
    expect(told(minh.id)).toEqual([]);
  });

  test('takes the commands of admins away from an admin', async () => {
    const { receive, access, calls } = createAdminChat();
    access.letIn(minh.id, 'admin', 'Minh');
    await receive(command('/chan 8'));
    expect(access.roleOf(minh.id)).toBe('blocked');
    const withdrawn = calls.filter(({ method }) => method === 'deleteMyCommands');
    expect(withdrawn.map(({ payload }) => payload)).toMatchObject([
      { scope: { chat_id: 8 } },
      { scope: { chat_id: 8 }, language_code: 'en' },
    ]);
  });

  test('refuses oneself, and an admin of the settings', async () => {
    const { receive, told } = createAdminChat({ admins: [lan.id, minh.id] });
    await receive(command('/chan 7'));
    await receive(command('/chan 8'));
    expect(told()).toEqual([
      messages.text('vi', 'admin.not-oneself', {}),
      messages.text('vi', 'admin.not-fixed-admin', {}),
    ]);
  });

  test('with the number of a group removes it; one that is not in is told', async () => {
    const { receive, told, access, state } = createAdminChat();
    state.groups.allow(office.id, '');
    await receive(command('/chan -100'));
    await receive(command('/chan -100'));
    expect(access.isGroupAllowed(office.id)).toBe(false);
    expect(told()).toEqual([
      messages.text('vi', 'admin.group-removed', { id: -100 }),
      messages.text('vi', 'admin.group-unknown', { id: -100 }),
    ]);
  });

  test.each(['', 'Minh', '8 9'])('“%s” is not understood', async (given) => {
    const { receive, told } = createAdminChat();
    await receive(command(`/chan ${given}`));
    expect(told()).toEqual([messages.text('vi', 'admin.blocking', { given })]);
  });
});

describe('/nguoidung', () => {
  test('lists people with role, name, number and day, and groups', async () => {
    const { receive, told, access, state } = createAdminChat({ now: () => 4 * day });
    access.letIn(minh.id, 'member', 'Minh <b>');
    access.letIn(9, 'admin', '');
    access.block(10, lan.id);
    state.groups.allow(office.id, 'Văn phòng');
    await receive(command('/nguoidung'));
    expect(told()[0]?.split('\n')).toEqual([
      'Người dùng: 3',
      'Quản trị viên theo cài đặt ADMINS: 7',
      '• 9 · quản trị viên · 5-1-1970',
      '• Minh &lt;b&gt; · 8 · thành viên · 5-1-1970',
      '• 10 · bị chặn · 5-1-1970',
      'Nhóm: 1',
      '• Văn phòng · -100 · 5-1-1970',
    ]);
  });

  test('comes in pages of fifty', async () => {
    const { receive, told, access } = createAdminChat();
    for (let id = 101; id <= 151; id += 1) access.letIn(id, 'member', '');
    await receive(command('/nguoidung'));
    await receive(command('/nguoidung 2'));
    await receive(command('/nguoidung 3'));
    const [first = '', second = '', third = ''] = told();
    expect(first.match(/^•/gm)).toHaveLength(50);
    expect(first).toMatch(/Trang 1\/2$/);
    expect(second.match(/^•.*/gm)).toEqual(['• 151 · thành viên · 1-1-1970']);
    expect(third).toContain('Không có trang này');
  });
});

describe('/thongke', () => {
  test('tells of seven and of thirty days', async () => {
    const { receive, told, questionLog } = createAdminChat({ now: () => 40 * day });
    const asked = { person: 8, text: 'Ai?', answer: null } as const;
    questionLog.record({ ...asked, place: 'group', outcome: 'answered', milliseconds: 12.4 });
    questionLog.record({ ...asked, place: 'private', outcome: 'not-found', milliseconds: 8 });
    await receive(command('/thongke'));
    const [week = '', month = ''] = (told()[0] ?? '').split('\n\n');
    expect(week.split('\n')).toEqual([
      'Trong 7 ngày qua: 2 câu hỏi của 1 người',
      '• Trả lời được: 1; không tìm thấy: 1; hỏi lại cho rõ: 0; trò chuyện: 0; trục trặc: 0',
      '• Riêng: 1; trong nhóm: 1; qua @: 0',
      '• Đánh giá: 👍 0, 👎 0',
      '• Thời gian trả lời: một nửa dưới 8 ms, 95% dưới 12 ms',
    ]);
    expect(month).toMatch(/^Trong 30 ngày qua: 2/);
  });

  test('of more days than are kept says so', async () => {
    const { receive, told } = createAdminChat();
    await receive(command('/thongke 90'));
    expect(told()[0]).toMatch(/^Trong 90 ngày qua: 0 [\s\S]*\(Số liệu chỉ được giữ 30 ngày\.\)$/);
  });

  test.each(['0', 'tuần', '3651', '-7'])('%s is not understood', async (given) => {
    const { receive, told } = createAdminChat();
    await receive(command(`/thongke ${given}`));
    expect(told()).toEqual([messages.text('vi', 'admin.statistics-usage', { given, limit: 3650 })]);
  });
});

describe('/chualoi', () => {
  const asked = { person: 8, place: 'private', milliseconds: 1, answer: null } as const;

  test('lists unanswered questions as they were typed, never as markup', async () => {
    const { receive, told, questionLog } = createAdminChat({ now: () => Date.UTC(2026, 10, 1) });
    questionLog.record({ ...asked, text: '<b>Ai</b>\nchủ trì?', outcome: 'not-found' });
    questionLog.record({ ...asked, text: 'dài '.repeat(200), outcome: 'unavailable' });
    await receive(command('/chualoi'));
    expect(told()[0]).toContain(
      '• &lt;b&gt;Ai&lt;/b&gt; chủ trì? (1 lần, gần nhất 07:00 1-11-2026)',
    );
    expect(told()[0]).toMatch(/(dài ){75}… \(1 lần/);
  });

  test('comes in pages of twenty', async () => {
    const { receive, told, questionLog } = createAdminChat();
    for (let at = 1; at <= 21; at += 1) {
      questionLog.record({ ...asked, text: `Câu ${at}?`, outcome: 'not-found' });
    }
    await receive(command('/chualoi 2'));
    expect(told()[0]?.match(/^•/gm)).toHaveLength(1);
    expect(told()[0]).toMatch(/: 21\n[\s\S]*Trang 2\/2$/);
  });

  test('says that there are none, or that texts are not kept', async () => {
    const keeping = createAdminChat();
    await keeping.receive(command('/chualoi'));
    expect(keeping.told()).toEqual([messages.text('vi', 'admin.none-unanswered', {})]);
    const forgetting = createAdminChat({ keepsTexts: false });
    await forgetting.receive(command('/chualoi'));
    expect(forgetting.told()).toEqual([messages.text('vi', 'admin.texts-not-kept', {})]);
  });
});
