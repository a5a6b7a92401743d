import { describe, expect, test } from 'vitest';
import { commands } from '../../src/bot/commands.ts';
import { head } from './fixtures.ts';
import { createTestChat, lan, messages, minh, office } from './test-chat.ts';

const command = (text: string) => ({
  text,
  entities: [{ type: 'bot_command' as const, offset: 0, length: text.split(' ')[0]?.length ?? 0 }],
});

/** Those that stand at the beginning of a line. */
function commandsIn(text: string): (string | undefined)[] {
  return Array.from(text.matchAll(/^\/(\w+): ./gm), ([, name]) => name);
}

describe('a question', () => {
  test('is answered in HTML without a preview of links, after the bot has shown as typing', async () => {
    const { receive, calls } = createTestChat();
    await receive({ text: 'Ai <b>chủ trì</b>?' });
    expect(calls).toEqual([
      { method: 'sendChatAction', payload: { chat_id: 7, action: 'typing' } },
      {
        method: 'sendMessage',
        payload: {
          chat_id: 7,
          text: 'Trả lời: Ai &lt;b&gt;chủ trì&lt;/b&gt;?',
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
        },
      },
    ]);
  });

  test('in a forum is answered to the asker, in its topic', async () => {
    const { receive, calls } = createTestChat();
    const place = { chat: office, message_thread_id: 9, is_topic_message: true };
    await receive({ ...place, ...command('/hoi Ai?'), message_id: 77 });
    expect(calls.map(({ payload }) => payload)).toMatchObject([
      { message_thread_id: 9 },
      {
        message_thread_id: 9,
        reply_parameters: { message_id: 77, allow_sending_without_reply: true },
      },
    ]);
  });

  test('belongs to the conversation of its chat, topic and asker', async () => {
    const { receive, asked } = createTestChat();
    await receive({ text: 'Một?' });
    await receive({ chat: office, ...command('/hoi Hai?') });
    await receive({ chat: office, ...command('/hoi Ba?'), message_thread_id: 9 });
    await receive({
      ...{ chat: office, message_thread_id: 9, is_topic_message: true },
      ...command('/hoi Bốn?'),
      from: { id: 8, is_bot: false, first_name: 'An' },
    });
    expect(asked.map(({ conversation }) => conversation)).toEqual([
      '7:0:7',
      '-100:0:7',
      '-100:0:7',
      '-100:9:8',
    ]);
  });

  test('that cannot be answered gets a kind sentence, and the log the reason', async () => {
    const failing = () => Promise.reject(new Error('disk gone'));
    const { receive, sent, lines } = createTestChat({ answer: failing });
    await receive({ text: 'Ai chủ trì?' });
    expect(sent()).toMatchObject([{ text: messages.text('vi', 'bot.failed', {}) }]);
    expect(lines.join()).toContain('disk gone');
    expect(lines.join()).not.toContain('Ai chủ trì');
  });

  test('in English is refused in English', async () => {
    const failing = () => Promise.reject(new Error('disk gone'));
    const { receive, sent } = createTestChat({ answer: failing });
    await receive({ text: 'Who was the chair of the meeting?' });
    expect(sent()).toMatchObject([{ text: messages.text('en', 'bot.failed', {}) }]);
  });

  test('is answered in plain text where Telegram refuses the markup', async () => {
    const description = "Bad Request: can't parse entities: Unsupported start tag";
    const { receive, sent } = createTestChat({
      refusal: ({ payload }) => (payload['parse_mode'] ? { code: 400, description } : undefined),
    });
    await receive({ text: 'A & B?' });
    expect(sent()).toMatchObject([
      { text: 'Trả lời: A &amp; B?', parse_mode: 'HTML' },
      { text: 'Trả lời: A & B?', link_preview_options: { is_disabled: true } },
    ]);
    expect(sent()[1]).not.toHaveProperty('parse_mode');
  });

  test('with a long answer gets it in parts, the first of them as a reply', async () => {
    const answer = async () => ({ kind: 'message', text: 'Một câu. '.repeat(600) }) as const;
    const { receive, sent } = createTestChat({ answer });
    await receive({ chat: office, ...command('/hoi Ai?') });
    expect(sent().map(({ reply_parameters: reply }) => reply !== undefined)).toEqual([true, false]);
  });

  test('is answered although the bot cannot be shown as typing', async () => {
    const { receive, sent } = createTestChat({
      refusal: ({ method }) =>
        method === 'sendChatAction' ? { code: 400, description: 'no rights' } : undefined,
    });
    await receive({ text: 'Ai?' });
    expect(sent()).toHaveLength(1);
  });
});

describe('a command', () => {
  test.each([
    ['/start', 'bot.start'],
    ['/hoi', 'bot.usage'],
    ['/gi_do', 'bot.unknown-command'],
  ] as const)('%s is explained', async (text, key) => {
    const { receive, sent, asked } = createTestChat();
    await receive(command(text));
    expect(sent()).toHaveLength(1);
    expect(sent()[0]?.['text']).toContain(messages.text('vi', key, {}).slice(0, 30));
    expect(asked).toEqual([]);
  });

  test('/help tells the ways to ask and every command, to admins theirs as well', async () => {
    const chat = createTestChat({ admins: [lan.id], isOpen: true });
    await chat.receive(command('/help'));
    await chat.receive({ ...command('/help'), from: minh });
    await chat.receive({ ...command('/help'), chat: office });
    const [toAdmin, toMember, inGroup] = chat.sent().map(({ text }) => commandsIn(String(text)));
    const named = (wanted: (command: (typeof commands)[number]) => boolean) =>
      commands
        .filter(({ name }) => name !== 'help' && name !== 'start')
        .filter(wanted)
        .map(({ name }) => name);
    expect(toAdmin).toEqual(named(() => true));
    expect(toMember).toEqual(named(({ audience }) => audience === 'everyone'));
    expect(inGroup).toEqual(named(({ audience, inGroups }) => audience === 'everyone' && inGroups));
    expect(chat.sent()[0]?.['text']).toContain('@thu_ky_bot');
  });

  test('/help tells of inline questions only where they are turned on', async () => {
    const inline = messages.text('vi', 'bot.help-inline', { username: 'thu_ky_bot' });
    for (const supportsInline of [true, false]) {
      const { receive, sent } = createTestChat({ supportsInline });
      await receive(command('/help'));
      expect(String(sent()[0]?.['text']).includes(inline)).toBe(supportsInline);
    }
  });

  test('is explained in English to who uses Telegram in English', async () => {
    const { receive, sent } = createTestChat();
    const from = { id: 7, is_bot: false, first_name: 'Ann', language_code: 'en-GB' };
    await receive({ ...command('/start'), from });
    expect(sent()[0]?.['text']).toContain('Hello!');
  });

  test('/nguon lists the newest articles and tells how many there are', async () => {
    const heads = Array.from({ length: 12 }, (_, at) => head({ title: `Bài ${at}` }));
    const { receive, sent } = createTestChat({ heads });
    await receive(command('/nguon'));
    const lines = String(sent()[0]?.['text']).split('\n');
    expect(lines[0]).toBe('Kho có 12 bài. 10 bài mới nhất:');
    expect(lines.slice(1)).toEqual(heads.slice(0, 10).map(({ title }) => `• ${title}`));
  });

  test('/nguon that fails is answered with a kind sentence, and the log tells the reason', async () => {
    const articleHeads = () => Promise.reject(new Error('the index is gone'));
    const { receive, sent, lines } = createTestChat({ instead: { articleHeads } });
    await receive(command('/nguon'));
    expect(sent()).toMatchObject([{ text: messages.text('vi', 'bot.failed', {}) }]);
    expect(lines.join()).toContain('the index is gone');
  });

  test('/nguon says that there are no articles', async () => {
    const { receive, sent } = createTestChat();
    await receive(command('/nguon'));
    expect(sent()).toMatchObject([{ text: messages.text('vi', 'bot.source-list-empty', {}) }]);
  });
});

test('an album is told once that only text is read', async () => {
  const { receive, sent } = createTestChat();
  await receive({ photo: [], media_group_id: 'a' });
  await receive({ photo: [], media_group_id: 'a' });
  await receive({ photo: [] });
  await receive({ photo: [] });
  expect(sent().map(({ text }) => text)).toEqual(
    Array.from({ length: 3 }, () => messages.text('vi', 'bot.unreadable', {})),
  );
});

test.each(['voice', 'sticker', 'document', 'photo'])(
  'a %s that replies to the bot in a group is told so, an album once',
  async (kind) => {
    const { receiveUpdate, sent } = createTestChat();
    const from = { id: 42, is_bot: true, first_name: 'Thư Ký' };
    const reply_to_message = { message_id: 1, date: 1, chat: office, from };
    const message = { date: 1, chat: office, from: lan, reply_to_message, media_group_id: kind };
    await receiveUpdate({ message: { ...message, message_id: 77, [kind]: {} } });
    await receiveUpdate({ message: { ...message, message_id: 78, [kind]: {} } });
    expect(sent()).toMatchObject([
      {
        text: messages.text('vi', 'bot.unreadable', {}),
        reply_parameters: { message_id: 77 },
      },
    ]);
  },
);
