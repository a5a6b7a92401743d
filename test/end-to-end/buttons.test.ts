import { beforeAll, describe, expect, test } from 'vitest';
import type { SentMessage } from './bot-api-server.ts';
import { groupMessage, type Person } from './incoming.ts';
import { buttonPress } from './incoming-presses.ts';
import { openBot } from './open-bot.ts';
import { chair, createTalk, type Talk, whoChaired } from './talk.ts';

const open = openBot();
const whoChairedWhich = 'Ai chủ trì hội nghị Vụ Địa bàn?';
const everyMeeting = 'Liệt kê các hội nghị';
const gone = 'Tôi không còn lưu câu trả lời này';

let talk: Talk;

beforeAll(() => {
  talk = createTalk(open.server);
});

const edited = ({ chat_id: chat, message_id: id }: SentMessage) =>
  open.server.nextEdit(chat, ({ message_id }) => message_id === id);

/** What the button `Nguồn` under an answer carries. */
function sourceData(answer: SentMessage): string {
  return talk.shown(answer).reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? '';
}

async function askInGroup(chatId: number, from: Person, text: string): Promise<SentMessage> {
  open.server.receive(groupMessage({ chatId, from, text: `/hoi ${text}` }));
  return open.server.nextMessage(chatId);
}

describe('the sources of an answer', () => {
  test('are paged through, each quote with what surrounds it, and back', async () => {
    const lan = talk.somebody();
    const answer = await talk.ask(lan, whoChaired);
    expect(talk.labels(answer)).toEqual([['Nguồn', '👍', '👎']]);
    expect(await talk.press(lan, answer, 'Nguồn')).toBeUndefined();
    const first = await edited(answer);
    expect(first.plain).toMatch(/^Nguồn 1\/2\n\[1\] /);
    expect(first.text).toMatch(/<blockquote expandable>.+<b>[^<]*Ngô Đông Hải[^<]*<\/b>/s);
    expect(talk.labels(answer)).toEqual([['Quay lại', '▶']]);
    await talk.press(lan, answer, '▶');
    expect((await edited(answer)).plain).toMatch(/^Nguồn 2\/2\n\[2\] /);
    expect(talk.labels(answer)).toEqual([['◀', 'Quay lại']]);
    await talk.press(lan, answer, 'Quay lại');
    expect((await edited(answer)).plain).toBe(answer.plain);
    expect(talk.labels(answer)).toEqual([['Nguồn', '👍', '👎']]);
  });

  test('are shown to everybody who reads the answer in a group', async () => {
    const [chatId, lan, minh] = [talk.newGroup(), talk.somebody(), talk.somebody()];
    const answer = await askInGroup(chatId, lan, whoChaired);
    await talk.press(minh, answer, 'Nguồn');
    expect((await edited(answer)).plain).toContain('Nguồn 1/2');
  });
});

describe('an opinion', () => {
  test('is thanked for; a bad one is asked for its reason', async () => {
    const lan = talk.somebody();
    const answer = await talk.ask(lan, whoChaired);
    expect(await talk.press(lan, answer, '👍')).toContain('Cảm ơn');
    expect(await talk.press(lan, answer, '👎')).toContain('chưa đúng ở đâu');
    await edited(answer);
    expect(talk.labels(answer).flat()).toEqual([
      ...['Sai', 'Thiếu', 'Thông tin cũ', 'Nguồn không đúng', 'Quay lại'],
    ]);
    expect(await talk.press(lan, answer, 'Thông tin cũ')).toContain('Cảm ơn');
    await edited(answer);
    expect(talk.shown(answer).text).toBe(answer.plain);
    expect(talk.labels(answer)).toEqual([['Nguồn', '👍', '👎']]);
  });
});

describe('a question that fits several meetings', () => {
  test('is answered for the one whose button is pressed', async () => {
    const lan = talk.somebody();
    const choices = await talk.ask(lan, whoChairedWhich);
    const [first = '', second = ''] = talk.labels(choices).flat();
    expect([first.slice(0, 18), second.slice(0, 18)]).toEqual([
      ...['1. chiều 10-7-2018', '2. sáng 12-7-2019 '],
    ]);
    await talk.press(lan, choices, second);
    expect((await open.server.nextMessage(lan.id)).plain).toContain('Mạc Thị Thược');
    await talk.press(lan, choices, first);
    expect((await open.server.nextMessage(lan.id)).plain).not.toContain('Mạc Thị Thược');
  });

  test('may be answered for by its asker only, in a group where the answer stays', async () => {
    const [chatId, lan, minh] = [talk.newGroup(), talk.somebody(), talk.somebody()];
    const choices = await askInGroup(chatId, lan, whoChairedWhich);
    const [, second = ''] = talk.labels(choices).flat();
    expect(await talk.press(minh, choices, second)).toContain('dành cho người đã đặt câu hỏi');
    await talk.press(lan, choices, second);
    const answer = await open.server.nextMessage(chatId);
    expect(answer.plain).toContain('Mạc Thị Thược');
    expect(answer.reply_parameters?.message_id).toBe(choices.message_id);
    expect(talk.messagesTo(chatId)).toHaveLength(2);
  });
});

describe('a long list', () => {
  test('goes on at each press until all of it was shown', async () => {
    const lan = talk.somebody();
    const pages = [await talk.ask(lan, everyMeeting)];
    const counts = [];
    for (;;) {
      const page = pages.at(-1);
      const label = page && talk.labels(page)[0]?.[0];
      if (!page || !label?.startsWith('Xem thêm')) break;
      counts.push(label);
      await talk.press(lan, page, label);
      pages.push(await open.server.nextMessage(lan.id));
    }
    expect(counts).toEqual(['Xem thêm (8)', 'Xem thêm (2)']);
    const meetings = pages.flatMap(({ plain }) => plain.match(/^• \S.*/gm) ?? []);
    expect(meetings).toHaveLength(15);
    expect(new Set(meetings).size).toBe(15);
    expect(pages[1]?.plain).toMatch(/^Từ mục 8 trong số 15 hội nghị/);
  });

  test('goes on from its own answer, whatever was asked since, and by words', async () => {
    const lan = talk.somebody();
    const first = await talk.ask(lan, everyMeeting);
    await talk.ask(lan, whoChaired);
    await talk.press(lan, first, 'Xem thêm (8)');
    const second = await open.server.nextMessage(lan.id);
    expect(second.plain).toMatch(/^Từ mục 8 /);
    expect((await talk.ask(lan, 'xem tiếp')).plain).toMatch(/^Từ mục 14 /);
  });
});

describe('after the process was killed', () => {
  test('all buttons of answers before it work', async () => {
    const [lan, minh, hoa] = [talk.somebody(), talk.somebody(), talk.somebody()];
    const answer = await talk.ask(lan, whoChaired);
    const choices = await talk.ask(minh, whoChairedWhich);
    const list = await talk.ask(hoa, everyMeeting);
    // What comes after them has been sent, so they are known to have arrived.
    for (const person of [lan, minh, hoa]) await talk.nothingMoreCame(person);
    await open.killAndStart();
    await talk.press(lan, answer, 'Nguồn');
    expect((await edited(answer)).plain).toContain('Nguồn 1/2');
    const [, second = ''] = talk.labels(choices).flat();
    await talk.press(minh, choices, second);
    const isAnswer = ({ plain }: SentMessage) => plain.includes('Mạc Thị Thược');
    await open.server.nextMessage(minh.id, isAnswer);
    expect(await talk.press(hoa, list, '👎')).toContain('chưa đúng ở đâu');
    await edited(list);
    await talk.press(hoa, list, 'Thiếu');
    await edited(list);
    await talk.press(hoa, list, 'Xem thêm (8)');
    await open.server.nextMessage(hoa.id, ({ plain }) => /^Từ mục 8 /.test(plain));
  });
});

describe('a press', () => {
  test('on an answer that is no longer kept is told so kindly', async () => {
    const lan = talk.somebody();
    const answer = await talk.ask(lan, whoChaired);
    await talk.ask(lan, '/xoa');
    for (const label of ['Nguồn', '👍', '👎']) {
      expect(await talk.press(lan, answer, label)).toContain(gone);
    }
    expect(talk.shown(answer).text).toBe(answer.plain);
  });

  test.each([
    ['of an answer that never was', () => 'source:999999:0', gone],
    ['of a source that never was', (own: string) => own.replace(/0$/, '77'), ''],
    ['that is none of the bot', () => 'xyz', ''],
    ['with more in it', (own: string) => own.replace(/:0$/, "' OR 1=1:0"), ''],
  ])('on a button %s is answered all the same', async (_, dataOf, told) => {
    const lan = talk.somebody();
    const answer = await talk.ask(lan, whoChaired);
    const said = await talk.pressData(lan, answer, dataOf(sourceData(answer)));
    expect(said ?? '').toContain(told);
    expect(talk.shown(answer).text).toBe(answer.plain);
  });

  test('on an answer of another chat shows nothing of it', async () => {
    const [lan, minh] = [talk.somebody(), talk.somebody()];
    const answer = await talk.ask(lan, whoChaired);
    const other = await talk.ask(minh, '/help');
    expect(await talk.pressData(minh, other, sourceData(answer))).toContain(gone);
    expect(talk.shown(other).text).toBe(other.plain);
  });

  test('that Telegram no longer lets the bot answer does its work', async () => {
    const lan = talk.somebody();
    const answer = await talk.ask(lan, whoChaired);
    const press = buttonPress(lan, talk.shown(answer), 'Nguồn');
    open.server.fail('answerCallbackQuery', {
      code: 400,
      description:
        'Bad Request: query is too old and response timeout expired or query ID is invalid',
    });
    open.server.receiveUpdate(press);
    expect((await edited(answer)).plain).toContain('Nguồn 1/2');
    expect((await talk.ask(lan, whoChaired)).plain).toContain(chair);
  });
});
