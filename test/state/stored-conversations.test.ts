import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Turn } from '../../src/answering/conversations.ts';
import { conversationName, personOfConversation } from '../../src/state/conversation-name.ts';
import { createPseudonyms } from '../../src/state/pseudonyms.ts';
import { openStateDatabase } from '../../src/state/state-database.ts';
import { createStoredConversations } from '../../src/state/stored-conversations.ts';
import { articleId } from './article-id.ts';

const here = conversationName({ chat: -1001, topic: 7, person: 42 });
const place = { articleId: articleId('họp/a'), ordinal: 0 };
const turn: Turn = {
  question: 'Ai chủ trì hội nghị?',
  people: ['Lan'],
  meetings: [place],
  choices: [{ label: '9-7-2018 · Hội nghị', meetings: [place] }],
  items: [[place, { ...place, ordinal: null }]],
  shown: 8,
};

test('a conversation goes on after the process has ended', () => {
  const path = newPath();
  withConversations(path, ({ conversations }) => conversations.remember(here, turn));
  withConversations(path, ({ conversations }) => {
    expect(conversations.last(here)).toEqual(turn);
    expect(conversations.last(conversationName({ chat: -1001, topic: 7, person: 43 }))).toBe(
      undefined,
    );
  });
});

test('only the last turn is kept, with its time', () => {
  withConversations(newPath(), ({ conversations, database }) => {
    conversations.remember(here, turn);
    conversations.remember(here, { ...turn, question: 'Ở đâu?' });
    expect(conversations.last(here)?.question).toBe('Ở đâu?');
    expect(database.prepare('SELECT at FROM conversations').pluck().all()).toEqual([5]);
  });
});

test('a forgotten conversation begins anew, another one goes on', () => {
  const other = conversationName({ chat: 42, topic: 0, person: 42 });
  withConversations(newPath(), ({ conversations }) => {
    conversations.remember(here, turn);
    conversations.remember(other, turn);
    conversations.forget(here);
    expect(conversations.last(here)).toBe(undefined);
    expect(conversations.last(other)).toEqual(turn);
  });
});

test('neither the numbers of Telegram nor the name of the conversation are written down', () => {
  withConversations(newPath(), ({ conversations, database, pseudonyms }) => {
    conversations.remember(here, turn);
    const row = database.prepare('SELECT key, person FROM conversations').get();
    expect(row).toEqual({
      key: pseudonyms.ofConversation(here),
      person: pseudonyms.ofPerson(42),
    });
  });
});

const written = { version: 1, turn };

test.each([
  ['no JSON', '{"version":1'],
  ['another version', JSON.stringify({ ...written, version: 2 })],
  ['a field that is missing', JSON.stringify({ ...written, turn: { ...turn, items: undefined } })],
  ['a field too many', JSON.stringify({ ...written, turn: { ...turn, more: 1 } })],
  [
    'an id that no article has',
    JSON.stringify({ ...written, turn: { ...turn, meetings: [{ ...place, articleId: '../a' }] } }),
  ],
])('a row with %s is forgotten', (_, json) => {
  withConversations(newPath(), ({ conversations, database }) => {
    conversations.remember(here, turn);
    database.prepare('UPDATE conversations SET turn = ?').run(json);
    expect(conversations.last(here)).toBe(undefined);
    expect(database.prepare('SELECT count(*) FROM conversations').pluck().get()).toBe(0);
  });
});

test('a turn as version 1 writes it is read by all versions that say so', () => {
  const json =
    '{"version":1,"turn":{"question":"Ai?","people":[],"meetings":[{"articleId":"a","ordinal":null}],' +
    '"choices":[],"items":[],"shown":null}}';
  withConversations(newPath(), ({ conversations, database }) => {
    conversations.remember(here, turn);
    database.prepare('UPDATE conversations SET turn = ?').run(json);
    expect(conversations.last(here)).toMatchObject({ question: 'Ai?', shown: null });
  });
});

test('the name of a conversation tells its person, and nothing else is one', () => {
  expect(personOfConversation(here)).toBe(42);
  expect(() => personOfConversation('terminal')).toThrow(RangeError);
  expect(() => personOfConversation('1:2:3:4')).toThrow(RangeError);
});

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-conversations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'state.sqlite');
}

function withConversations(path: string, work: (opened: ReturnType<typeof open>) => void): void {
  const opened = open(path);
  try {
    work(opened);
  } finally {
    opened.database.close();
  }
}

function open(path: string) {
  const database = openStateDatabase(path);
  const pseudonyms = createPseudonyms(database);
  const conversations = createStoredConversations(database, { pseudonyms, now: () => 5 });
  return { database, pseudonyms, conversations };
}
