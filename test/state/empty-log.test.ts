import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTestState } from './open-test-state.ts';

const day = 24 * 60 * 60 * 1000;

test('of what was answered and of what has had its time nothing stays on the disk', () => {
  let now = 0;
  const { path, inbox, outbox, questionLog, removeOld, emptyLog } = openTestState(() => now);
  const files = () => [path, `${path}-wal`].map((file) => readFileSync(file, 'utf8')).join('');
  const text = 'Chuyện riêng tư?';
  // Longer than a page of the file.
  inbox.accept([{ id: 1, received: 0, body: JSON.stringify({ text: text.repeat(500) }) }]);
  outbox.put(1, [text]);
  const asked = { person: 7, place: 'private', text, answer: null } as const;
  questionLog({ keepsTexts: true }).record({ ...asked, outcome: 'answered', milliseconds: 5 });
  outbox.end(1, 0);
  inbox.finish(1);
  emptyLog();
  expect(files()).toContain('riêng tư');
  now = 31 * day;
  removeOld(30);
  expect(files()).toContain('riêng tư');
  emptyLog();
  expect(files()).not.toMatch(/riêng tư|rieng tu/);
});
