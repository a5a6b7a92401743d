import { describe, expect, test } from 'vitest';
import type { Answer, AnswerQuestion } from '../../src/answering/answer.ts';
import { citation } from './fixtures.ts';
import { buttonData, createTestChat, messages, minh, office } from './test-chat.ts';

const answered: Answer = {
  ...{ kind: 'answered', text: 'Ông An chủ trì. [1][2]', mode: 'facts', more: 3 },
  citations: [
    citation({ n: 1, title: 'Họp giao ban', quote: 'Ông An chủ trì.' }),
    citation({ n: 2, title: 'Họp tổng kết', quote: 'Ông An dự.' }),
  ],
};
const clarify: Answer = {
  kind: 'clarify',
  text: 'Hội nghị nào?',
  choices: ['Sở Y tế', 'Sở Nội vụ'],
};

/** Answers with the same whatever is asked, and leaves a turn that names the question. */
function createAnswering(answer: Answer, keepsTexts = true) {
  const chat = createTestChat({
    keepsTexts,
    answer: async ({ text, conversation }) => {
      if (conversation !== null) chat.conversations.remember(conversation, turn(text));
      return answer;
    },
    surroundings: async ({ quote, n }) =>
      n === 1 ? { before: 'Sáng nay họp.', quote, after: 'Cuộc họp kết thúc.' } : null,
  });
  return chat;
}

const turn = (question: string) => ({
  ...{ question, people: [], meetings: [], choices: [], items: [], shown: null },
});

const inOffice = { chat: office, from: minh };
const command = (text: string) => ({
  text,
  entities: [{ type: 'bot_command' as const, offset: 0, length: 4 }],
});

describe('the sources of an answer', () => {
  test('are paged through with the sentences around each quote, and back', async () => {
    const { receive, press, sent, edits } = createAnswering(answered);
    await receive({ text: 'Ai?' });
    await press(buttonData(sent()[0], 'Nguồn'));
    expect(edits()[0]).toMatchObject({
      chat_id: 7,
      message_id: 9001,
      text: '<b>Nguồn 1/2</b>\n[1] Họp giao ban\n<blockquote expandable>Sáng nay họp. <b>Ông An chủ trì.</b> Cuộc họp kết thúc.</blockquote>',
      link_preview_options: { is_disabled: true },
    });
    await press(buttonData(edits()[0], '▶'));
    expect(edits()[1]?.['text']).toContain('<b>Nguồn 2/2</b>\n[2] Họp tổng kết');
    expect(edits()[1]?.['text']).toContain(messages.text('vi', 'bot.source-changed', {}));
    await press(buttonData(edits()[1], 'Quay lại'));
    expect(edits()[2]).toMatchObject({
      text: sent()[0]?.['text'],
      reply_markup: sent()[0]?.['reply_markup'],
    });
  });

  test('may be read by everybody in the group', async () => {
    const { receive, press, sent, edits, pressAnswers } = createAnswering(answered);
    await receive({ chat: office, ...command('/hoi Ai?') });
    await press(buttonData(sent()[0], 'Nguồn'), inOffice);
    expect(edits()).toHaveLength(1);
    expect(pressAnswers()).toHaveLength(1);
  });
});

describe('where no texts are kept', () => {
  test('the sources come in a message of their own, and the state holds no word of the answer', async () => {
    const { receive, press, sent, edits, state } = createAnswering(answered, false);
    await receive({ text: 'Ai?' });
    expect(state.answersGiven.byMessage(7, 9001)?.body).not.toContain('Ông An chủ trì. [1][2]');
    await press(buttonData(sent()[0], 'Nguồn'));
    expect(sent()[1]?.['text']).toContain('<b>Nguồn 1/2</b>');
    expect(() => buttonData(sent()[1], 'Quay lại')).toThrow();
    await press(buttonData(sent()[1], '▶'), { message_id: 9002 });
    expect(edits()[0]).toMatchObject({ message_id: 9002 });
    expect(edits()[0]?.['text']).toContain('<b>Nguồn 2/2</b>');
  });

  test('a choice can only be asked again', async () => {
    const { receive, press, sent, asked, pressAnswers } = createAnswering(clarify, false);
    await receive({ text: 'Ai?' });
    await press(buttonData(sent()[0], '1.'));
    expect(asked).toHaveLength(1);
    expect(pressAnswers()).toMatchObject([{ text: messages.text('vi', 'button.forgotten', {}) }]);
  });
});

describe('a choice and the rest of a list', () => {
  test.each([
    ['2. Sở Nội vụ', clarify, '2'],
    ['Xem thêm (3)', answered, 'xem tiếp'],
  ])('%s is asked in the conversation as the answer left it', async (button, answer, words) => {
    const { receive, press, sent, asked, conversations } = createAnswering(answer);
    await receive({ text: 'Một?' });
    await receive({ text: 'Hai?' });
    const data = buttonData(sent()[0], button);
    conversations.forget('7:0:7');
    await press(data);
    expect(asked.at(-1)).toMatchObject({ text: words, conversation: '7:0:7' });
    expect(sent()).toHaveLength(3);
  });

  test('go on from the answer whose button it is, not from the last one', async () => {
    const turns: unknown[] = [];
    const answer: AnswerQuestion = async ({ text, conversation }) => {
      turns.push(conversation && chat.conversations.last(conversation)?.question);
      if (conversation) chat.conversations.remember(conversation, turn(text));
      return clarify;
    };
    const chat = createTestChat({ answer });
    await chat.receive({ text: 'Một?' });
    await chat.receive({ text: 'Hai?' });
    await chat.press(buttonData(chat.sent()[0], '1.'));
    expect(turns).toEqual([undefined, 'Một?', 'Một?']);
  });

  test('are only for who asked', async () => {
    const { receive, press, sent, asked, pressAnswers } = createAnswering(clarify);
    await receive({ chat: office, ...command('/hoi Ai?') });
    await press(buttonData(sent()[0], '1.'), inOffice);
    expect(asked).toHaveLength(1);
    expect(pressAnswers()).toMatchObject([{ text: messages.text('vi', 'button.not-yours', {}) }]);
  });
});

describe('an opinion', () => {
  test('is kept with its reason, and the last one counts', async () => {
    const { receive, press, sent, keyboards, state, pressAnswers } = createAnswering(answered);
    await receive({ text: 'Ai?' });
    await press(buttonData(sent()[0], '👎'));
    await press(buttonData(keyboards()[0], 'Thiếu'));
    expect(keyboards()[1]?.['reply_markup']).toEqual(sent()[0]?.['reply_markup']);
    expect(pressAnswers().map(({ text }) => text)).toEqual([
      messages.text('vi', 'button.why', {}),
      messages.text('vi', 'button.thanks', {}),
    ]);
    const unanswered = state.questionLog({ keepsTexts: true });
    expect(unanswered.unanswered({ limit: 5, offset: 0 })).toMatchObject([{ text: 'Ai?' }]);
    await press(buttonData(sent()[0], '👍'));
    expect(unanswered.countUnanswered()).toBe(0);
  });
});

describe('a button', () => {
  test('of an answer that is not kept any more is explained kindly', async () => {
    const { press, pressAnswers, calls } = createAnswering(answered);
    await press('source:77:0');
    expect(pressAnswers()).toMatchObject([{ text: messages.text('vi', 'button.gone', {}) }]);
    expect(calls).toHaveLength(1);
  });

  test('cannot reach an answer that was given in another chat', async () => {
    const { receive, press, sent, pressAnswers } = createAnswering(answered);
    await receive({ text: 'Ai?' });
    await press(buttonData(sent()[0], 'Nguồn'), inOffice);
    expect(pressAnswers()).toMatchObject([{ text: messages.text('vi', 'button.gone', {}) }]);
  });

  test.each(['', 'x', 'source', 'source:-1:0', 'choice:1:9e9', 'reason:1:because', ':::'])(
    'with data that nobody wrote (%j) is answered and does nothing',
    async (data) => {
      const { press, calls } = createAnswering(answered);
      await press(data);
      expect(calls.map(({ method }) => method)).toEqual(['answerCallbackQuery']);
    },
  );

  test('is answered although its work fails', async () => {
    const { receive, press, sent, pressAnswers, lines } = createTestChat({
      answer: async () => answered,
      surroundings: () => Promise.reject(new Error('disk gone')),
    });
    await receive({ text: 'Ai?' });
    await expect(press(buttonData(sent()[0], 'Nguồn'))).rejects.toThrow('disk gone');
    expect([pressAnswers().length, lines.join().includes('Ai?')]).toEqual([1, false]);
  });
});

test('a press that asks and was left for long gets an apology in place of an answer', async () => {
  const { press, sent, asked } = createTestChat({ isLate: true });
  await press('choice:1:2');
  expect(sent()).toMatchObject([{ text: messages.text('vi', 'bot.too-late', {}) }]);
  expect(asked).toEqual([]);
});
