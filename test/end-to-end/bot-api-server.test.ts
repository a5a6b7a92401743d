import { beforeEach, describe, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { callMethod } from './call-method.ts';
import { groupMessage, privateMessage } from './incoming.ts';
import { botBlocked, botInGroup, migration, notes } from './incoming-notes.ts';
import { buttonPress, inlineQuery } from './incoming-presses.ts';

const lan = { id: 501, first_name: 'Lan' };
const chatId = -601;

let server: BotApiServer;

beforeEach(async () => {
  server = await startBotApiServer();
  server.receive(privateMessage(lan, 'Chào'));
  return () => server.close();
});

const call = (method: string, payload?: object) => callMethod(server, method, payload);
const send = (payload: object) =>
  call('sendMessage', { chat_id: lan.id, text: 'Chào', ...payload });

function keyboard(...buttons: object[]) {
  return { inline_keyboard: [buttons] };
}

describe('a message is refused', () => {
  test.each([
    ['that is too long', { text: 'x'.repeat(4097) }, 'message is too long'],
    ['that is empty', { text: '<b> </b>', parse_mode: 'HTML' }, 'message text is empty'],
    ['to nobody known', { chat_id: 1 }, 'chat not found'],
    ['to an unknown topic', { message_thread_id: 9 }, 'message thread not found'],
    [
      'that replies to nothing',
      { reply_parameters: { message_id: 1 } },
      'message to be replied not found',
    ],
    [
      'with an open tag',
      { text: '<b>x', parse_mode: 'HTML' },
      'can\'t parse entities: Can\'t find end tag corresponding to "b"',
    ],
    [
      'with tags that cross',
      { text: '<b><i>x</b></i>', parse_mode: 'HTML' },
      'can\'t parse entities: Unexpected end tag "b"',
    ],
    [
      'with a quote in a quote',
      {
        text: '<blockquote expandable>a<blockquote>b</blockquote></blockquote>',
        parse_mode: 'HTML',
      },
      "can't parse entities: Quotes can't be nested",
    ],
    [
      'with a link to nowhere',
      { text: '<a>x</a>', parse_mode: 'HTML' },
      'can\'t parse entities: Wrong attributes of "a"',
    ],
    [
      'with a button that says nothing',
      { reply_markup: keyboard({ text: ' ', callback_data: 'x' }) },
      "can't parse inline keyboard button: Text must be non-empty",
    ],
    [
      'with a button that does nothing',
      { reply_markup: keyboard({ text: 'x' }) },
      'Text buttons are unallowed in the inline keyboard',
    ],
    [
      'with more than 64 bytes behind a button',
      { reply_markup: keyboard({ text: 'x', callback_data: 'đ'.repeat(33) }) },
      'BUTTON_DATA_INVALID',
    ],
    [
      'with more than 100 buttons',
      { reply_markup: keyboard(...Array(101).fill({ text: 'x', callback_data: 'x' })) },
      'REPLY_MARKUP_TOO_LONG',
    ],
  ])('%s', async (_, payload, problem) => {
    const refusal = { ok: false, error_code: 400, description: `Bad Request: ${problem}` };
    expect(await send(payload)).toEqual(refusal);
    expect(server.messages).toEqual([]);
  });

  test('where the bot may not write: blocked, thrown out, or moved to another chat', async () => {
    server.receive(groupMessage({ chatId, from: lan, text: 'Chào' }));
    server.receiveUpdate(botBlocked(lan));
    server.receiveUpdate(botInGroup(chatId, lan, 'kicked'));
    for (const note of migration(-7, -1007, lan)) server.receive(note);
    expect([
      await send({}),
      await send({ chat_id: chatId }),
      await send({ chat_id: -7 }),
      (await send({ chat_id: -1007 })).ok,
    ]).toMatchObject([
      { error_code: 403, description: 'Forbidden: bot was blocked by the user' },
      { error_code: 403, description: 'Forbidden: bot was kicked from the supergroup chat' },
      { error_code: 400, parameters: { migrate_to_chat_id: -1007 } },
      true,
    ]);
    server.receiveUpdate(botBlocked(lan, 'member'));
    expect((await send({})).ok).toBe(true);
  });
});

test('a message is taken up to 4096 units after its entities, with its markup read', async () => {
  const text = `<a href="https://example.vn/?a=1&amp;b=2">${'&lt;'.repeat(4096)}</a>`;
  const { result } = await send({ text, parse_mode: 'HTML' });
  expect(result).toMatchObject({
    entities: [{ type: 'text_link', offset: 0, length: 4096, url: 'https://example.vn/?a=1&b=2' }],
  });
  expect(server.messages[0]?.plain).toBe('<'.repeat(4096));
});

test('a topic is known from its first message until it is deleted', async () => {
  const note = notes.topicCreated(chatId, lan);
  server.receive(note);
  const message = { chat_id: chatId, message_thread_id: note.message_thread_id };
  expect((await send(message)).result).toMatchObject({ is_topic_message: true });
  server.deleteTopic(chatId, note.message_thread_id);
  expect((await send(message)).description).toContain('message thread not found');
});

test('a message is edited only where something changes, and no more once it is deleted', async () => {
  const reply_markup = keyboard({ text: 'Nguồn', callback_data: 'n' });
  const { result } = await send({ reply_markup });
  const message = { chat_id: lan.id, message_id: result?.message_id };
  const edits = [
    await call('editMessageText', { ...message, text: 'Chào', reply_markup }),
    await call('editMessageReplyMarkup', { ...message, reply_markup }),
    await call('editMessageText', { ...message, text: 'Chào chị', reply_markup }),
    await call('editMessageReplyMarkup', message),
    await call('editMessageText', { ...message, message_id: 1, text: 'Chào' }),
    await call('deleteMessage', message),
    await call('deleteMessage', message),
  ];
  expect(edits.map(({ description = 'done' }) => description.split(':')[1] ?? description)).toEqual(
    [
      ' message is not modified',
      ' message is not modified',
      'done',
      'done',
      ' message to edit not found',
      'done',
      ' message to delete not found',
    ],
  );
  expect(server.edits.map(({ plain }) => plain)).toEqual(['Chào chị', 'Chào chị']);
  expect(server.messages[0]).toMatchObject({ plain: 'Chào', reply_markup });
});

describe('a query', () => {
  test('of a pressed button is answered once', async () => {
    const reply_markup = keyboard({ text: 'Nguồn', callback_data: 'n' });
    const { result } = await send({ reply_markup });
    const shown = server.shown(lan.id, result?.message_id ?? 0);
    const press = buttonPress(lan, shown, 'Nguồn');
    server.receiveUpdate(press);
    expect(press.callback_query).toMatchObject({ data: 'n', message: { reply_markup } });
    const answer = { callback_query_id: press.callback_query.id, text: 'Vâng' };
    expect((await call('answerCallbackQuery', answer)).ok).toBe(true);
    expect((await call('answerCallbackQuery', answer)).description).toContain('query is too old');
    expect(await server.callbackAnswer(answer.callback_query_id)).toEqual(answer);
    expect(() => buttonPress(lan, shown, 'Xem thêm')).toThrow('only: Nguồn');
  });

  test('of the inline mode is answered with articles that are complete', async () => {
    const query = inlineQuery(lan, 'Ai chủ trì?');
    server.receiveUpdate(query);
    const article = (id: string, message_text = 'x', title = 'x') => ({
      ...{ type: 'article', id, title },
      input_message_content: { message_text, parse_mode: 'HTML' },
    });
    const answerWith = async (...results: object[]) => {
      const payload = { inline_query_id: query.inline_query.id, results };
      return (await call('answerInlineQuery', payload)).description;
    };
    expect([
      await answerWith(...Array.from({ length: 51 }, (_, at) => article(String(at)))),
      await answerWith(article('1'), article('1')),
      await answerWith(article('x'.repeat(65))),
      await answerWith(article('1', '<b>')),
      await answerWith(article('1', 'x', '')),
      await answerWith({ type: 'article', id: '1', title: 'x' }),
      await answerWith(article('1')),
      await answerWith(article('1')),
    ]).toEqual([
      'Bad Request: RESULTS_TOO_MUCH',
      'Bad Request: RESULT_ID_DUPLICATE',
      'Bad Request: RESULT_ID_INVALID',
      'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to "b"',
      "Bad Request: can't parse inline query result",
      "Bad Request: can't parse inline query result",
      undefined,
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    ]);
  });
});

test('a chat takes no more messages a second than it is set to', async () => {
  await server.close();
  server = await startBotApiServer({ messagesPerSecondInChat: 1 });
  server.receive(privateMessage(lan, 'Chào'));
  await send({});
  expect(await send({})).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
});

test('commands are kept for each scope and language', async () => {
  const commands = [{ command: 'hoi', description: 'Hỏi' }];
  const scope = { type: 'chat', chat_id: 1 };
  await call('setMyCommands', { commands, scope, language_code: 'en' });
  expect(server.commandNames(scope, 'en')).toEqual(['hoi']);
  expect(server.commandNames({ type: 'default' }, '')).toBeUndefined();
  const wrong = { commands: [{ command: 'Hỏi', description: 'Hỏi' }] };
  expect(await call('setMyCommands', wrong)).toMatchObject({ error_code: 400 });
  await call('deleteMyCommands', { scope, language_code: 'en' });
  expect(server.commandNames(scope, 'en')).toBeUndefined();
});

test('members of a chat are those that were set', async () => {
  server.receive(groupMessage({ chatId, from: lan, text: '/hoi Ai?' }));
  server.setMember(chatId, lan.id, 'administrator');
  const member = { chat_id: chatId, user_id: lan.id };
  expect((await call('getChatMember', member)).result).toMatchObject({ status: 'administrator' });
  expect((await call('getChatAdministrators', member)).result).toMatchObject([
    { user: { id: lan.id } },
  ]);
  expect((await call('getChat', member)).result).toMatchObject({ id: chatId });
  expect(await call('getChat', { chat_id: 5 })).toMatchObject({ error_code: 400 });
});

test('a wrong token and an unknown method are refused', async () => {
  const response = await fetch(`${server.apiRoot}/bot1:x/getMe`, { method: 'POST' });
  expect(response.status).toBe(401);
  expect(await call('sendPigeon')).toMatchObject({ error_code: 404 });
});
