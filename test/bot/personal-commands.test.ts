import { describe, expect, test } from 'vitest';
import { createConditions } from '../end-to-end/conditions.ts';
import { command } from './command.ts';
import { createTestChat, lan, messages, office } from './test-chat.ts';
import { stillClock } from './test-clock.ts';

const code = 'K7QF-2MXT-9XHC';

/** The texts that the bot has sent. */
function told({ sent }: Pick<ReturnType<typeof createTestChat>, 'sent'>): string[] {
  return sent().map(({ text }) => String(text));
}

describe('who has come in with a code', () => {
  test.each([code, `/start ${code}`])('is welcomed (%s)', async (typed) => {
    const chat = createTestChat();
    await chat.receive(typed.startsWith('/') ? command(typed) : { text: typed });
    expect(told(chat)).toEqual([messages.text('vi', 'access.welcome', {})]);
    expect(chat.asked).toEqual([]);
  });

  test('as the first admin is told the commands of admins, and offered them', async () => {
    const chat = createTestChat({ admins: [lan.id] });
    await chat.receive({ text: code });
    expect(told(chat)).toEqual([messages.text('vi', 'access.welcome-admin', {})]);
    const announced = chat.calls.filter(({ method }) => method === 'setMyCommands');
    expect(announced.map(({ payload }) => payload['scope'])).toEqual([
      ...[
        { type: 'chat', chat_id: 7 },
        { type: 'chat', chat_id: 7 },
      ],
    ]);
  });

  test('for a group is welcomed with the group', async () => {
    const chat = createTestChat();
    await chat.receive({ ...command(`/start@thu_ky_bot ${code}`), chat: office });
    expect(told(chat)).toEqual([messages.text('vi', 'access.welcome-group', {})]);
  });
});

test('who is no longer let in when the turn comes gets no answer', async () => {
  const chat = createTestChat({ admins: [1] });
  await chat.receive({ text: 'Ai chủ trì?' });
  await chat.receive({ ...command('/hoi Ai?'), chat: office });
  expect(chat.asked).toEqual([]);
  expect(chat.calls).toEqual([]);
});

test('who is blocked while a question waits for its turn gets no answer to it', async () => {
  const { until, changed } = createConditions();
  const answers: (() => void)[] = [];
  const chat = createTestChat({
    // The place of who waits would be told again and again on a clock that waits for nobody.
    instead: { clock: stillClock },
    ...{ admins: [1], isOpen: true },
    answer: () =>
      new Promise((resolve) => {
        answers.push(() => resolve({ kind: 'message', text: 'Xong' }));
        changed();
      }),
  });
  const first = chat.receive({ text: 'Một?' });
  const second = chat.receive({ text: 'Hai?' });
  const finish = await until(() => answers[0]);
  chat.access.block(lan.id, 1);
  finish();
  await Promise.all([first, second]);
  expect(chat.asked.map(({ text }) => text)).toEqual(['Một?']);
});

describe('/quyenriengtu', () => {
  test('tells what is kept and how long', async () => {
    const chat = createTestChat();
    await chat.receive(command('/quyenriengtu'));
    expect(told(chat)[0]).toContain('30 ngày');
    expect(told(chat)[0]).toContain('/xoa');
  });

  test('tells that texts are not kept where they are not', async () => {
    const chat = createTestChat({ keepsTexts: false });
    await chat.receive(command('/quyenriengtu'));
    expect(told(chat)[0]).toContain('Nội dung câu hỏi: không lưu');
  });
});

describe('/xoa', () => {
  test('erases what is kept of the person at once, and tells what', async () => {
    const chat = createTestChat();
    const asked = { place: 'private', text: 'Ai?', answer: null } as const;
    const fate = { outcome: 'answered', milliseconds: 1 } as const;
    chat.questionLog.record({ ...asked, ...fate, person: lan.id });
    chat.questionLog.record({ ...asked, ...fate, person: 8 });
    chat.state.preferences.setLanguage(lan.id, 'en');
    await chat.receive(command('/xoa'));
    const none = { answers: 0, feedback: 0, conversations: 0 };
    expect(told(chat)).toEqual([messages.text('en', 'privacy.erased', { questions: 1, ...none })]);
    expect(chat.state.preferences.languageOf(lan.id)).toBeNull();
    expect(chat.state.statistics(0)).toMatchObject({ questions: 1 });
  });
});

describe('/ngonngu', () => {
  test('chooses the language in which the bot speaks from then on', async () => {
    const chat = createTestChat();
    await chat.receive(command('/ngonngu EN'));
    await chat.receive(command('/hoi'));
    await chat.receive(command('/ngonngu vi'));
    await chat.receive(command('/hoi'));
    expect(told(chat)).toEqual([
      messages.text('en', 'privacy.language-chosen', {}),
      messages.text('en', 'bot.usage', {}),
      messages.text('vi', 'privacy.language-chosen', {}),
      messages.text('vi', 'bot.usage', {}),
    ]);
  });

  test('counts for more than the language of the question', async () => {
    const failing = () => Promise.reject(new Error('disk gone'));
    const chat = createTestChat({ answer: failing });
    chat.state.preferences.setLanguage(lan.id, 'vi');
    await chat.receive({ text: 'Who was the chair of the meeting?' });
    expect(told(chat)).toEqual([messages.text('vi', 'bot.failed', {})]);
  });

  test.each(['', 'pháp'])('“%s” tells the language and how to change it', async (typed) => {
    const chat = createTestChat();
    await chat.receive(command(`/ngonngu ${typed}`));
    expect(told(chat)).toEqual([messages.text('vi', 'privacy.language-usage', {})]);
  });
});
