import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { admin, createTestDoor, day, group, inGroup, lan, minh, privately } from './test-door.ts';

const question = 'Ai chủ trì hội nghị?';
const asked = `/hoi ${question}`;
const anonymous = {
  from: { id: 1087968824, is_bot: true, first_name: 'Group' },
  sender_chat: group,
};

describe('in a private chat', () => {
  test('admins and members are admitted, and nobody else', () => {
    const { admit, access } = createTestDoor();
    access.letIn(minh.id, 'member', 'Minh');
    expect(admit({ message: privately(admin, question) })).toBe('admitted');
    expect(admit({ message: privately(minh, question) })).toBe('admitted');
    expect(admit({ edited_message: privately(minh, question) })).toBe('admitted');
    expect(admit({ message: privately(lan, question) })).toBe('ignored');
    expect(admit({ edited_message: privately(lan, question) })).toBe('ignored');
  });

  test('everybody is admitted where access is open, but for the blocked', () => {
    const { admit, access, sent } = createTestDoor({ isOpen: true });
    access.block(lan.id, admin.id);
    expect(admit({ message: privately(minh, question) })).toBe('admitted');
    expect(admit({ message: privately(lan, question) })).toBe('ignored');
    expect(sent).toEqual([]);
  });

  test('the name on the list follows the one in Telegram', () => {
    const { admit, access, people } = createTestDoor();
    access.letIn(lan.id, 'member', '');
    admit({ message: privately({ ...lan, last_name: 'Bùi\n\u202E  Thị' }, question) });
    expect(people.find(lan.id)?.name).toBe('Lan Bùi Thị');
  });
});

describe('in a group', () => {
  test('everybody is admitted once the group is, without a word to the list', () => {
    const { admit, groups, people } = createTestDoor();
    groups.allow(group.id, '');
    expect(admit({ message: inGroup(lan, asked) })).toBe('admitted');
    expect(admit({ message: { ...inGroup(minh, asked), ...anonymous } })).toBe('admitted');
    expect(admit({ message: inGroup(lan, 'Chiều nay họp nhé') })).toBe('ignored');
    expect(people.count()).toBe(0);
  });

  test('that is not let in, not even members and admins are answered', () => {
    const { admit, access, sent } = createTestDoor();
    access.letIn(minh.id, 'member', 'Minh');
    expect(admit({ message: inGroup(minh, asked) })).toBe('ignored');
    expect(admit({ message: inGroup(admin, asked) })).toBe('ignored');
    expect(admit({ message: inGroup(admin, '/nguon') })).toBe('ignored');
    expect(sent).toHaveLength(1);
  });

  test('an admin may let the group in from within, and nobody else', () => {
    const { admit, access } = createTestDoor();
    access.letIn(minh.id, 'member', 'Minh');
    expect(admit({ message: inGroup(admin, '/duyet') })).toBe('admitted');
    expect(admit({ message: inGroup(minh, '/duyet') })).toBe('ignored');
    // Whoever hides behind the group is nobody's number, even if the number is on the list.
    access.letIn(anonymous.from.id, 'admin', '');
    expect(admit({ message: { ...inGroup(minh, '/duyet'), ...anonymous } })).toBe('ignored');
  });
});

describe('a blocked person', () => {
  test('is gone from every path, and told nothing', () => {
    const { admit, access, groups, invitations, sent } = createTestDoor();
    groups.allow(group.id, '');
    access.block(lan.id, admin.id);
    const code = invitations.issue()?.code ?? '';
    const updates = [
      { message: privately(lan, question) },
      { edited_message: privately(lan, question) },
      { message: inGroup(lan, asked) },
      { edited_message: inGroup(lan, asked) },
      { callback_query: { id: '1', from: lan, message: inGroup(admin, '') } },
      { inline_query: { id: '1', from: lan, query: question } },
      { message: privately(lan, code) },
      { message: inGroup(lan, `/start@thu_ky_bot ${code}`) },
    ];
    expect(updates.map(admit)).toEqual(updates.map(() => 'ignored'));
    expect(sent).toEqual([]);
    expect(access.roleOf(lan.id)).toBe('blocked');
  });

  test('lets no group in by a code', () => {
    const { admit, access, groups, invitations } = createTestDoor();
    access.block(lan.id, admin.id);
    admit({ message: inGroup(lan, `/start@thu_ky_bot ${invitations.issue()?.code}`) });
    expect(groups.standing(group.id)).toBeNull();
  });
});

describe('a press on a button', () => {
  const press = (from: object, chat: object) => ({
    callback_query: { id: '1', from, message: { message_id: 5, date: 1, chat } },
  });
  const own = { id: lan.id, type: 'private' };

  test('of admins and members is admitted, and in a group that is let in everybody’s', () => {
    const { admit, access, groups } = createTestDoor();
    access.letIn(minh.id, 'member', 'Minh');
    expect(admit(press(minh, own))).toBe('admitted');
    expect(admit(press(lan, own))).toBe('ignored');
    expect(admit(press(lan, group))).toBe('ignored');
    expect(admit({ callback_query: { id: '1', from: lan, inline_message_id: 'x' } })).toBe(
      'ignored',
    );
    groups.allow(group.id, '');
    expect(admit(press(lan, group))).toBe('admitted');
  });

  test('in a group that is not let in any more is ignored, whoever presses', () => {
    const { admit, access, groups } = createTestDoor();
    access.letIn(minh.id, 'member', 'Minh');
    groups.allow(group.id, '');
    expect([minh, admin].map((from) => admit(press(from, group)))).toEqual([
      'admitted',
      'admitted',
    ]);
    groups.remove(group.id);
    expect([minh, admin].map((from) => admit(press(from, group)))).toEqual(['ignored', 'ignored']);
  });
});

test('inline queries are for admins and members only, for all where access is open', () => {
  const inline = (from: object) => ({ inline_query: { id: '1', from, query: question } });
  const { admit, access } = createTestDoor();
  access.letIn(minh.id, 'member', 'Minh');
  expect([admin, minh, lan].map((from) => admit(inline(from)))).toEqual([
    ...['admitted', 'admitted', 'ignored'],
  ]);
  expect(createTestDoor({ isOpen: true }).admit(inline(lan))).toBe('admitted');
});

test('channels, other bots and notes of Telegram are ignored without a word', () => {
  const { admit, groups, sent } = createTestDoor();
  groups.allow(group.id, '');
  const channel = { id: -1009, type: 'channel', title: 'Tin' };
  const updates = [
    { channel_post: { ...inGroup(lan, asked), chat: channel } },
    { message: inGroup({ ...lan, is_bot: true }, asked) },
    { message: { ...inGroup({ ...lan, is_bot: true }, asked), sender_chat: channel } },
    { message: { ...inGroup(lan, asked), is_automatic_forward: true } },
    { message: { message_id: 5, date: 1, chat: group, from: lan, new_chat_members: [minh] } },
  ];
  expect(updates.map(admit)).toEqual(updates.map(() => 'ignored'));
  expect(sent).toEqual([]);
});

describe('a stranger', () => {
  test('is told once a day that the bot is closed, with the number that an admin needs', () => {
    const { admit, sent, later } = createTestDoor();
    admit({ message: privately(lan, question) });
    admit({ message: privately(lan, '/start') });
    expect(sent).toMatchObject([{ chat_id: 7, text: expect.stringContaining('/duyet 7') }]);
    later(day);
    admit({ message: privately(lan, question) });
    expect(sent).toHaveLength(2);
  });

  test('is told in English where Telegram speaks it', () => {
    const { admit, sent } = createTestDoor();
    admit({ message: privately({ ...lan, language_code: 'en' }, question) });
    expect(sent).toMatchObject([{ text: expect.stringContaining('Your Telegram number is 7') }]);
  });

  test('in a group is told as an answer, in the topic, once a day for the whole group', () => {
    const { admit, sent } = createTestDoor();
    const topic = { message_thread_id: 9, is_topic_message: true };
    admit({ message: inGroup(lan, 'Chiều nay họp nhé') });
    admit({ message: { ...inGroup(lan, asked), ...topic } });
    admit({ message: inGroup(minh, asked) });
    expect(sent).toMatchObject([
      {
        chat_id: group.id,
        text: expect.stringContaining(`/duyet ${group.id}`),
        message_thread_id: 9,
        reply_parameters: { message_id: 5 },
      },
    ]);
  });

  test('leaves nothing but a pseudonym and the time of the notice', () => {
    const { admit, close, path, lines } = createTestDoor();
    admit({ message: privately(lan, question) });
    admit({ message: inGroup(lan, asked) });
    admit({ my_chat_member: { ...membership('kicked'), chat: { id: lan.id, type: 'private' } } });
    close();
    const database = new Database(path);
    const rows = ['people', 'chats', 'gone_chats', 'updates', 'strangers'].map((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    );
    database.close();
    expect(rows.slice(0, 4)).toEqual([[], [], [], []]);
    expect(rows[4]).toHaveLength(2);
    expect(JSON.stringify(rows[4])).toMatch(/^\[(\{"key":"[\w-]{43}","noticed":1000\},?){2}\]$/);
    expect(lines).toEqual([]);
  });

  test('is not told while five others are being told, and not counted as told', async () => {
    const release: (() => void)[] = [];
    const { admit, sent } = createTestDoor({
      send: () => new Promise((resolve) => release.push(resolve)),
    });
    const strangers = Array.from({ length: 7 }, (_, at) => ({ ...lan, id: 100 + at }));
    for (const stranger of strangers) admit({ message: privately(stranger, question) });
    expect(sent).toHaveLength(5);
    for (const end of release) end();
    // The sends end in their own time, a few turns of the event loop later.
    await new Promise((resolve) => setImmediate(resolve));
    for (const stranger of strangers) admit({ message: privately(stranger, question) });
    expect(sent.map(({ chat_id: chat }) => chat)).toEqual([100, 101, 102, 103, 104, 105, 106]);
  });

  test('whom the notice does not reach troubles nobody, and the log tells no number', async () => {
    const { admit, lines } = createTestDoor({
      send: () => Promise.reject(new Error('socket hang up')),
    });
    admit({ message: privately({ ...lan, id: 987654 }, question) });
    await new Promise((resolve) => setImmediate(resolve));
    expect(lines.join()).toContain('a notice was not sent');
    expect(lines.join()).not.toContain('987654');
  });
});

function membership(status: string) {
  const bot = { id: 42, is_bot: true, first_name: 'Thư Ký' };
  return {
    ...{ from: lan, date: 1, old_chat_member: { status: 'member', user: bot } },
    new_chat_member: { status, user: bot },
  };
}

describe('a chat that', () => {
  const own = { id: minh.id, type: 'private' };

  test('puts the bot out is gone until it takes it back', () => {
    const { admit, access, groups, goneChats } = createTestDoor();
    access.letIn(minh.id, 'member', 'Minh');
    groups.allow(group.id, '');
    expect(admit({ my_chat_member: { ...membership('kicked'), chat: own } })).toBe('ignored');
    admit({ my_chat_member: { ...membership('left'), chat: group } });
    expect([goneChats.isGone(minh.id), goneChats.isGone(group.id)]).toEqual([true, true]);
    admit({ my_chat_member: { ...membership('member'), chat: own } });
    admit({ my_chat_member: { ...membership('administrator'), chat: group } });
    expect([goneChats.isGone(minh.id), goneChats.isGone(group.id)]).toEqual([false, false]);
  });

  test('is written in is there', () => {
    const { admit, access, goneChats } = createTestDoor();
    access.letIn(minh.id, 'member', 'Minh');
    goneChats.add(minh.id);
    admit({ message: privately(minh, question) });
    expect(goneChats.isGone(minh.id)).toBe(false);
  });

  test.each([['to'], ['from']])('becomes a supergroup stays let in (migrate_%s first)', (first) => {
    const { admit, groups } = createTestDoor();
    groups.allow(-5, 'Văn phòng');
    const old = { id: -5, type: 'group', title: 'Văn phòng' };
    const note = { message_id: 5, date: 1, from: lan };
    const notes = [
      { message: { ...note, chat: old, migrate_to_chat_id: group.id } },
      { message: { ...note, chat: group, migrate_from_chat_id: -5 } },
    ];
    for (const update of first === 'to' ? notes : notes.toReversed()) admit(update);
    expect(groups.standing(-5)).toBeNull();
    expect(groups.standing(group.id)).toBe('allowed');
    expect(admit({ message: inGroup(lan, asked) })).toBe('admitted');
  });
});
