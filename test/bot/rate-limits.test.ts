import { expect, test } from 'vitest';
import { createRateLimits } from '../../src/bot/rate-limits.ts';

function createLimits(ofPerson: number, inChat: number) {
  let now = 0;
  const limits = createRateLimits({ ofPerson, inChat }, () => now);
  const later = (seconds: number) => {
    now += seconds * 1000;
  };
  return { take: limits.take, later };
}

test('a person is refused what is above their limit, in all chats together, and told once', () => {
  const { take, later } = createLimits(2, 100);
  expect(take(7, 7).kind).toBe('taken');
  later(20);
  expect(take(7, -1).kind).toBe('taken');
  expect(take(7, -2)).toEqual({
    ...{ kind: 'refused', by: 'person', limit: 2, afterSeconds: 40, isFirst: true },
  });
  expect(take(7, 7)).toMatchObject({ isFirst: false });
  expect(take(8, -1).kind).toBe('taken');
  later(40);
  expect(take(7, 7).kind).toBe('taken');
});

test('a chat is refused what is above its limit, whoever asks', () => {
  const { take } = createLimits(100, 2);
  expect([take(1, -1), take(2, -1)].map(({ kind }) => kind)).toEqual(['taken', 'taken']);
  expect(take(3, -1)).toMatchObject({ by: 'chat', limit: 2, isFirst: true });
  expect(take(4, -1)).toMatchObject({ by: 'chat', isFirst: false });
  expect(take(3, -2).kind).toBe('taken');
});
