import { BotError, Context } from 'grammy';
import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { LeftForLater } from '../../src/bot/in-turn.ts';
import { createInboxWork } from '../../src/bot/work-off-inbox.ts';
import { openTestState } from '../state/open-test-state.ts';
import { createRecordingLogger } from './recording-logger.ts';

const minute = 60 * 1000;

interface Options {
  readonly handle?: (update: Update) => Promise<void>;
}

/** An inbox whose updates with an odd id are for this bot. */
function createTestWork({ handle }: Options = {}) {
  let now = 0;
  const { inbox, outbox } = openTestState(() => now);
  const { logger, lines } = createRecordingLogger();
  const handled: string[] = [];
  const resumed: number[] = [];
  const notices: unknown[] = [];
  const start = () =>
    createInboxWork({
      ...{ inbox, logger, now: () => now },
      delivery: {
        deliver: () => {},
        resume: (update) => {
          resumed.push(update);
          for (const { part } of outbox.of(update)) outbox.end(update, part);
        },
        settled: async () => {},
        idle: async () => {},
        close: () => {},
        isDelivered: (update) => outbox.of(update).length === 0,
      },
      takes: ({ update_id }) => {
        if (update_id === 13) throw new Error('not to be judged');
        return update_id % 2 === 1;
      },
      handle: async (update, lateness) => {
        handled.push(`${update.update_id} ${lateness}`);
        await handle?.(update);
      },
      removeNotice: (notice) => notices.push(notice),
    });
  const later = (minutes: number) => {
    now += minutes * minute;
  };
  return { start, inbox, outbox, handled, resumed, notices, lines, later };
}

const update = (update_id: number): Update => ({ update_id });

/** What grammY makes of an error in a handler. */
function botError(error: unknown): BotError {
  const me = JSON.parse('{"id":1,"is_bot":true,"first_name":"T","username":"t"}');
  return new BotError(error, new Context(update(1), JSON.parse('{}'), me));
}

test('what is for this bot is handled once and leaves the inbox; nothing else enters it', async () => {
  const { start, handled, inbox } = createTestWork();
  const work = start();
  work.accept([update(1), update(2), update(3)]);
  work.accept([update(3)]);
  await work.idle();
  expect(handled).toEqual(['1 timely', '3 timely']);
  expect(inbox.pending()).toEqual([]);
});

test('what fails is logged, tried once more by the next process, and leaves the inbox then', async () => {
  const { start, inbox, handled, lines } = createTestWork({
    handle: () => Promise.reject(botError(new Error('broken'))),
  });
  const work = start();
  work.accept([update(1)]);
  await work.idle();
  expect(inbox.pending()).toHaveLength(1);
  const next = start();
  next.resume();
  await next.idle();
  expect(inbox.pending()).toEqual([]);
  expect(handled).toEqual(['1 timely', '1 timely']);
  const fault = { update: 1, message: 'broken' };
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([fault, fault]);
});

test('what was written down and can not be read leaves the inbox, and the rest goes on', async () => {
  const { start, inbox, handled, lines } = createTestWork();
  inbox.accept([
    { id: 1, received: 0, body: '{"update' },
    { id: 3, received: 0, body: '{"update_id":3}' },
  ]);
  const work = start();
  work.resume();
  await work.idle();
  expect(handled).toEqual(['3 timely']);
  expect(inbox.pending()).toEqual([]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ update: 1, name: 'SyntaxError' }]);
});

test('what a full disk can not forget stays for the next process, and nobody waits for it', async () => {
  const { start, inbox, lines } = createTestWork();
  const { finish } = inbox;
  inbox.finish = () => {
    throw new Error('database or disk is full');
  };
  const work = start();
  work.accept([update(1)]);
  await work.idle();
  inbox.finish = finish;
  expect(inbox.pending()).toHaveLength(1);
  expect(lines.join()).toContain('disk is full');
});

test('what is left for later is handled by the next process; after ten minutes it is late', async () => {
  let isStopping = true;
  const { start, handled, later, inbox } = createTestWork({
    handle: async () => {
      if (isStopping) throw botError(new LeftForLater());
    },
  });
  const first = start();
  first.accept([update(1)]);
  later(8);
  first.accept([update(3)]);
  await first.idle();
  isStopping = false;
  later(3);
  const next = start();
  next.resume();
  await next.idle();
  expect(handled).toEqual(['1 timely', '3 timely', '1 late', '3 timely']);
  expect(inbox.pending()).toEqual([]);
});

test('an answer that was written down is sent on, and not thought out again', async () => {
  const { start, inbox, outbox, handled, resumed } = createTestWork();
  inbox.accept([
    { id: 1, received: 0, body: '{"update_id":1}' },
    { id: 3, received: 0, body: '{"update_id":3}' },
  ]);
  outbox.put(1, ['Trả lời']);
  outbox.put(3, ['Đã gửi']);
  outbox.end(3, 0);
  const work = start();
  work.resume();
  await work.idle();
  expect(handled).toEqual([]);
  expect(resumed).toEqual([1, 3]);
  expect(inbox.pending()).toEqual([]);
});

test('the notice of a place in the queue is taken away with the answer', async () => {
  const { start, inbox, notices } = createTestWork({
    handle: async ({ update_id: id }) => inbox.noteNotice(id, { chat: 7, message: 90 }),
  });
  const work = start();
  work.accept([update(1)]);
  await work.idle();
  expect(notices).toEqual([{ chat: 7, message: 90 }]);
});

test('an update that cannot be judged is left out, and those beside it are worked on', async () => {
  const { start, handled, inbox, lines } = createTestWork();
  const work = start();
  work.accept([update(13), update(15)]);
  await work.idle();
  expect(handled).toEqual(['15 timely']);
  expect(inbox.pending()).toEqual([]);
  expect(lines.join()).toContain('not to be judged');
});
