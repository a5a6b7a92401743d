import { describe, expect, test } from 'vitest';
import type { Reindex, ReindexOutcome } from '../../src/bot/reindex.ts';
import { problem } from '../../src/errors.ts';
import { createConditions } from '../end-to-end/conditions.ts';
import { command } from './command.ts';
import { head } from './fixtures.ts';
import { createTestChat, lan, messages } from './test-chat.ts';

const done: ReindexOutcome = {
  kind: 'done',
  report: {
    generation: '20260131T000000000Z-0123456789abcdef',
    articles: 3,
    milliseconds: 1234,
    refused: [],
  },
};

/** An admin's chat with an indexing that goes on until the test ends it. */
function createAdminChat(options: Parameters<typeof createTestChat>[0] = {}) {
  const runs: { end(outcome: ReindexOutcome): void; readonly tell: Parameters<Reindex>[0] }[] = [];
  const { until, changed } = createConditions();
  const chat = createTestChat({
    ...{ admins: [lan.id], heads: [head({ id: 'a/một' })] },
    reindex: (tell) =>
      new Promise((end) => {
        runs.push({ tell, end });
        changed();
      }),
    ...options,
  });
  const shown = () => chat.edits().map(({ text }) => String(text));
  return { ...chat, runs, until, shown };
}

/** Lets everything that waits for nothing run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('/capnhat', () => {
  test('is answered when it begins, and its update is done with', async () => {
    const { receive, sent, runs, state } = createAdminChat();
    await receive(command('/capnhat'));
    expect(sent().map(({ text }) => text)).toEqual([messages.text('vi', 'reindex.begun', {})]);
    expect(runs).toHaveLength(1);
    expect(state.inbox.pending()).toMatchObject([{ isAnswered: true }]);
    expect(state.outbox.of(1)).toEqual([]);
  });

  test('tells in the same message what has changed', async () => {
    const { receive, runs, edits, shown, sent } = createAdminChat();
    await receive(command('/capnhat'));
    runs[0]?.end(done);
    await settled();
    expect(edits()).toMatchObject([{ chat_id: 7, message_id: 9001 }]);
    expect(shown()[0]).toBe(
      'Đã lập lại chỉ mục trong 1.2 giây: 3 bài (trước đó 1 bài). Vài giây nữa tôi trả lời từ chỉ mục mới.\nMã chỉ mục: 20260131T000000000Z-0123456789abcdef',
    );
    expect(sent()).toHaveLength(1);
  });

  test('tells how far it is, never within three seconds of the edit before', async () => {
    const { receive, runs, shown, clock } = createAdminChat();
    await receive(command('/capnhat'));
    const read = (articles: number) =>
      runs[0]?.tell({ phase: 'reading', bytesTotal: 10, bytesDone: 5, passages: 9, articles });
    read(1);
    await clock.wait(3000, new AbortController().signal);
    const { length } = clock.waits;
    read(2);
    read(3);
    await settled();
    runs[0]?.tell({ phase: 'publishing' });
    await settled();
    runs[0]?.end(done);
    await settled();
    expect(shown().slice(0, -1)).toEqual([
      'Đang lập lại chỉ mục: đã đọc 3 bài (50%).',
      messages.text('vi', 'reindex.publishing', {}),
    ]);
    expect(clock.waits.slice(length)).toEqual([3000, 3000]);
  });

  test('names ten refused articles with the reason, and counts the others', async () => {
    const { receive, runs, shown } = createAdminChat();
    await receive(command('/capnhat'));
    const refused = Array.from({ length: 12 }, (_, at) => ({
      source: at === 0 ? '<b>.txt' : `${'dài'.repeat(90)}${at}.txt`,
      problem: problem('article-empty', {}),
    }));
    runs[0]?.end({ ...done, report: { ...done.report, refused } });
    await settled();
    const [told = ''] = shown();
    expect(told).toContain('Không đọc được 12 mục:\n• &lt;b&gt;.txt: ');
    expect(told).toContain(messages.problem('vi', problem('article-empty', {})).slice(0, 30));
    expect(told.match(/^•/gm)).toHaveLength(10);
    expect(told).toMatch(/… và 2 mục khác$/);
    expect(told.length).toBeLessThan(4096);
  });

  test.each([
    [
      problem('corpus-missing', { corpus: 'kho' }),
      messages.problem('vi', problem('corpus-missing', { corpus: 'kho' })),
    ],
    [null, 'ngoài dự kiến'],
  ])('tells why nothing has changed (%#)', async (why, words) => {
    const { receive, runs, shown } = createAdminChat();
    await receive(command('/capnhat'));
    runs[0]?.end({ kind: 'failed', problem: why });
    await settled();
    expect(shown()[0]).toContain('tôi vẫn trả lời từ chỉ mục cũ');
    expect(shown()[0]).toContain(words);
  });

  test('runs once at a time, and may run again when it has ended', async () => {
    const { receive, runs, sent } = createAdminChat({ now: () => Date.UTC(2026, 10, 22, 9, 5) });
    await receive(command('/capnhat'));
    await receive(command('/capnhat'));
    expect(sent()[1]?.['text']).toContain('từ 16:05 22-11-2026');
    expect(runs).toHaveLength(1);
    runs[0]?.end(done);
    await settled();
    await receive(command('/capnhat'));
    expect(runs).toHaveLength(2);
  });

  test('tells the end in a new message where the first one is gone', async () => {
    const { receive, runs, sent } = createAdminChat({
      refusal: ({ method }) =>
        method === 'editMessageText'
          ? { code: 400, description: 'Bad Request: message to edit not found' }
          : undefined,
    });
    await receive(command('/capnhat'));
    runs[0]?.end(done);
    await settled();
    expect(sent()[1]?.['text']).toContain('Đã lập lại chỉ mục');
  });

  test('waits as long as Telegram asks before it tells the end', async () => {
    let refusals = 0;
    const { receive, runs, shown } = createAdminChat({
      refusal: ({ method }) => {
        if (method !== 'editMessageText' || refusals > 0) return undefined;
        refusals += 1;
        return { code: 429, description: 'Too Many Requests' };
      },
    });
    await receive(command('/capnhat'));
    runs[0]?.end(done);
    await settled();
    expect(shown()).toHaveLength(2);
  });

  test('is ended with the bot, and nobody is told', async () => {
    const ended: AbortSignal[] = [];
    const { receive, reindexing, calls, lines } = createAdminChat({
      reindex: (_, signal) =>
        new Promise((end) => {
          ended.push(signal);
          signal.addEventListener('abort', () => end({ kind: 'failed', problem: null }));
        }),
    });
    await receive(command('/capnhat'));
    const before = calls.length;
    await reindexing.close();
    expect(ended[0]?.aborted).toBe(true);
    expect(calls).toHaveLength(before);
    expect(lines.join()).toContain('indexing the corpus anew has ended');
  });
});
