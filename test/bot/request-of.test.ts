import type { Message } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { requestOf } from '../../src/bot/request-of.ts';

const me = { id: 42, username: 'Thu_Ky_Bot' };
const lan = { id: 7, is_bot: false, first_name: 'Lan' };
const group = { id: -100, type: 'supergroup', title: 'Văn phòng' } as const;
const own = { id: 7, type: 'private', first_name: 'Lan' } as const;

function inGroup(text: string, more: Partial<Message> = {}): Message {
  return { ...common, chat: group, text, entities: entitiesOf(text), ...more };
}

function inPrivate(text: string, more: Partial<Message> = {}): Message {
  return { ...common, chat: own, text, entities: entitiesOf(text), ...more };
}

const common = { message_id: 1, date: 1, from: lan };

function entitiesOf(text: string): NonNullable<Message['entities']> {
  const kinds = [
    ['bot_command', /\/\w+(?:@\w+)?/g],
    ['mention', /(?<=^|\s)@\w+/g],
  ] as const;
  return kinds.flatMap(([type, pattern]) =>
    Array.from(text.matchAll(pattern), ({ index: offset, 0: { length } }) => ({
      type,
      offset,
      length,
    })),
  );
}

const question = (text: string) => ({ kind: 'question', text });

describe('in a private chat', () => {
  test.each([
    ['a text is a question', inPrivate('Ai chủ trì?'), question('Ai chủ trì?')],
    [
      'a mention of the bot is left out',
      inPrivate('@thu_ky_bot ai chủ trì?'),
      question('ai chủ trì?'),
    ],
    [
      '/start asks for the introduction',
      inPrivate('/start tham_so'),
      { kind: 'command', name: 'start', rest: 'tham_so' },
    ],
    ['/help asks for help', inPrivate('/help'), { kind: 'command', name: 'help', rest: '' }],
    [
      '/nguon asks for the sources',
      inPrivate('/nguon'),
      { kind: 'command', name: 'nguon', rest: '' },
    ],
    ['/hoi announces a question', inPrivate('/Hoi Ai chủ trì?'), question('Ai chủ trì?')],
    ['/hoi alone needs explaining', inPrivate('/hoi  '), { kind: 'usage' }],
    ['another command is unknown', inPrivate('/mo_cua'), { kind: 'unknown-command' }],
    ['a command in the middle is text', inPrivate('Lệnh /nguon?'), question('Lệnh /nguon?')],
    [
      'what stands under a picture is a question',
      { ...common, chat: own, photo: [], caption: 'Ai chủ trì?' } satisfies Message,
      question('Ai chủ trì?'),
    ],
    [
      'a picture cannot be read',
      { ...common, chat: own, photo: [] } satisfies Message,
      { kind: 'unreadable' },
    ],
    [
      'what this bot has answered inline is no question',
      inPrivate('Ông An chủ trì.', { via_bot: { id: 42, is_bot: true, first_name: 'Thư Ký' } }),
      null,
    ],
    [
      "a note of Telegram's is for nobody",
      { ...common, chat: own, message_auto_delete_timer_changed: { message_auto_delete_time: 5 } },
      null,
    ],
  ])('%s', (_, message, request) => {
    expect(requestOf(message, me)).toEqual(request);
  });
});

describe('in a group', () => {
  // grammY's type asks a replied-to message for a field set to undefined, which the field itself
  // forbids under `exactOptionalPropertyTypes`.
  const reply = (from: NonNullable<Message['from']>, more: Partial<Message> = {}) =>
    ({
      reply_to_message: { message_id: 1, date: 1, chat: group, from, ...more },
    }) as unknown as Partial<Message>;
  const bot = { id: me.id, is_bot: true, first_name: 'Thư Ký' };

  test.each([
    ['chatter is for others', inGroup('Chiều nay họp nhé'), null],
    ['/hoi asks', inGroup('/hoi Ai chủ trì?'), question('Ai chủ trì?')],
    ["/hoi with the bot's name asks", inGroup('/hoi@thu_ky_bot Ai?'), question('Ai?')],
    ["/hoi with another bot's name is for that one", inGroup('/hoi@bot_khac Ai?'), null],
    ['/hoi alone needs explaining', inGroup('/hoi'), { kind: 'usage' }],
    ['an unknown command is for another bot', inGroup('/thoi_tiet'), null],
    ['unless it names this one', inGroup('/thoi_tiet@Thu_Ky_Bot'), { kind: 'unknown-command' }],
    ['a mention asks', inGroup('Theo @thu_ky_bot ai chủ trì?'), question('Theo ai chủ trì?')],
    ['a mention at the end asks', inGroup('Ai chủ trì? @Thu_Ky_Bot'), question('Ai chủ trì?')],
    ['a bare mention needs explaining', inGroup('@thu_ky_bot'), { kind: 'usage' }],
    ['a mention of another is for that one', inGroup('@thu_ky_bot_2 ai chủ trì?'), null],
    [
      'a mention behind an emoji is cut at the right place',
      inGroup('😀 @thu_ky_bot ai?'),
      question('😀 ai?'),
    ],
    [
      'a mention by id asks',
      inGroup('Thư Ký ơi, ai?', {
        entities: [{ type: 'text_mention', offset: 0, length: 9, user: bot }],
      }),
      question(', ai?'),
    ],
    ['a name without an entity is only text', inGroup('@thu_ky_bot ai?', { entities: [] }), null],
    ['a reply to the bot asks', inGroup('Còn năm nay?', reply(bot)), question('Còn năm nay?')],
    ['a reply to another is for that one', inGroup('Đúng vậy', reply({ ...bot, id: 43 })), null],
    [
      'the note that opens a topic is not replied to',
      inGroup('Chào cả nhà', reply(bot, { forum_topic_created: { name: 'A', icon_color: 1 } })),
      null,
    ],
    ['another bot is not answered', inGroup('/hoi Ai?', { from: { ...lan, is_bot: true } }), null],
    [
      'an administrator who hides behind the group is',
      inGroup('/hoi Ai?', { from: { ...lan, is_bot: true }, sender_chat: group }),
      question('Ai?'),
    ],
    [
      'a post forwarded from a channel is not',
      inGroup('/hoi Ai?', { is_automatic_forward: true }),
      null,
    ],
    ['a picture is for others', { ...common, chat: group, photo: [] } satisfies Message, null],
  ])('%s', (_, message, request) => {
    expect(requestOf(message, me)).toEqual(request);
  });
});

test('a mention under a picture asks in a group, other words there do not', () => {
  const under = (caption: string): Message => ({
    ...{ ...common, chat: group, photo: [], caption },
    caption_entities: entitiesOf(caption),
  });
  expect(requestOf(under('@thu_ky_bot ai chủ trì?'), me)).toEqual(question('ai chủ trì?'));
  expect(requestOf(under('Ảnh cuộc họp'), me)).toBeNull();
});
