import { expect, test } from 'vitest';
import { openTestState } from './open-test-state.ts';

function createOutbox() {
  const { inbox, outbox } = openTestState();
  inbox.accept([{ id: 1, received: 0, body: '{}' }]);
  return { inbox, outbox };
}

test('parts are kept in order until they are told to have ended', () => {
  const { outbox } = createOutbox();
  outbox.put(1, ['a', 'b']);
  outbox.put(1, ['c']);
  outbox.end(1, 0);
  expect(outbox.of(1)).toEqual([
    { part: 1, payload: 'b', state: 'ready' },
    { part: 2, payload: 'c', state: 'ready' },
  ]);
});

test('a part that was begun is told from one that was begun twice', () => {
  const { outbox } = createOutbox();
  outbox.put(1, ['a']);
  outbox.begin(1, 0);
  expect(outbox.of(1)).toEqual([{ part: 0, payload: 'a', state: 'sending' }]);
  outbox.begin(1, 0);
  expect(outbox.of(1)).toEqual([{ part: 0, payload: 'a', state: 'repeating' }]);
});

test('what is finished leaves nothing to send', () => {
  const { inbox, outbox } = createOutbox();
  outbox.put(1, ['a']);
  inbox.finish(1);
  expect(outbox.of(1)).toEqual([]);
});
