import { expect, test } from 'vitest';
import { openTestState } from './open-test-state.ts';

const day = 24 * 60 * 60 * 1000;
const update = (id: number) => ({ id, received: 1000 + id, body: `{"update_id":${id}}` });

test('what is accepted is pending until it is finished', () => {
  const { inbox } = openTestState();
  inbox.accept([update(8), update(7)]);
  expect(inbox.pending()).toEqual([
    { ...update(7), isAnswered: false },
    { ...update(8), isAnswered: false },
  ]);
  inbox.finish(7);
  expect(inbox.pending()).toEqual([{ ...update(8), isAnswered: false }]);
});

test('what comes twice is new only once, in work and finished', () => {
  const { inbox } = openTestState();
  expect(inbox.accept([update(1), update(2), update(1)])).toEqual([update(1), update(2)]);
  inbox.finish(1);
  expect(inbox.accept([update(1), update(2), update(3)])).toEqual([update(3)]);
});

test('what was finished is forgotten after two days, when Telegram has forgotten it, too', () => {
  let now = 0;
  const { inbox } = openTestState(() => now);
  inbox.accept([update(1), update(2)]);
  inbox.finish(1);
  now = 2 * day + 1;
  inbox.finish(2);
  expect(inbox.accept([update(1), update(2)])).toEqual([update(1)]);
});

test('an update whose answer is written down counts as answered', () => {
  const { inbox, outbox } = openTestState();
  inbox.accept([update(1)]);
  outbox.put(1, ['Trả lời']);
  expect(inbox.pending()).toEqual([{ ...update(1), isAnswered: true }]);
});
