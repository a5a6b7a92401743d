import { afterEach, expect, test, vi } from 'vitest';
import { today } from '../../src/today.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('the day begins at midnight in Vietnam, seven hours before it does in UTC', () => {
  vi.useFakeTimers({ now: new Date('2023-12-31T16:59:59Z') });
  expect(today()).toBe('2023-12-31');
  vi.setSystemTime(new Date('2023-12-31T17:00:00Z'));
  expect(today()).toBe('2024-01-01');
});
