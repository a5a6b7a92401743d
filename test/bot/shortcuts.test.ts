import { describe, expect, test } from 'vitest';
import { command } from './command.ts';
import { createTestChat, messages, minh, office } from './test-chat.ts';

describe('a command that stands for a question', () => {
  test.each([
    ['/danhsach', 'Liệt kê các cuộc họp gần đây nhất'],
    ['/danhsach 2019', 'Liệt kê các cuộc họp năm 2019'],
    ['/chidao Sở Y tế', 'Liệt kê các chỉ đạo của Sở Y tế'],
  ])('%s asks "%s"', async (typed, question) => {
    const { receive, asked, sent } = createTestChat();
    await receive(command(typed));
    expect(asked).toMatchObject([{ text: question }]);
    expect(sent()).toMatchObject([{ text: `Trả lời: ${question}` }]);
  });

  test('is answered to its asker in a topic of a group', async () => {
    const { receive, sent } = createTestChat();
    await receive({
      ...{ chat: office, from: minh, message_id: 77, message_thread_id: 9, is_topic_message: true },
      ...command('/danhsach@thu_ky_bot 2019'),
    });
    expect(sent()).toMatchObject([{ message_thread_id: 9, reply_parameters: { message_id: 77 } }]);
  });

  test('is answered in Vietnamese, as a typed one, or in the language that was chosen', async () => {
    const english = { id: 9, is_bot: false, first_name: 'Ann', language_code: 'en' };
    const failing = createTestChat({ answer: () => Promise.reject(new Error('disk gone')) });
    await failing.receive({ ...command('/danhsach'), from: english });
    failing.state.preferences.setLanguage(english.id, 'en');
    await failing.receive({ ...command('/danhsach'), from: english });
    expect(failing.sent().map(({ text }) => text)).toEqual([
      messages.text('vi', 'bot.failed', {}),
      messages.text('en', 'bot.failed', {}),
    ]);
  });

  test('leans on nothing that was asked before', async () => {
    const turns: unknown[] = [];
    const chat = createTestChat({
      answer: async ({ text, conversation }) => {
        turns.push(chat.conversations.last(conversation ?? ''));
        return { kind: 'message', text };
      },
    });
    chat.conversations.remember('7:0:7', JSON.parse('{"question":"Trước"}'));
    await chat.receive(command('/danhsach 2019'));
    expect(turns).toEqual([undefined]);
  });

  test('is not asked where far too much stands behind it', async () => {
    const { receive, asked, sent } = createTestChat();
    await receive(command(`/chidao ${'a'.repeat(301)}`));
    expect(asked).toEqual([]);
    const values = { command: 'chidao', limit: 300, length: 301 };
    expect(sent()).toMatchObject([{ text: messages.text('vi', 'shortcut.too-long', values) }]);
  });
});
