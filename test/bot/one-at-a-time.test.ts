import { expect, test } from 'vitest';
import { createOneAtATime } from '../../src/bot/one-at-a-time.ts';

test('work of different kinds shares one line, and what fails holds up nothing', async () => {
  const oneAtATime = createOneAtATime();
  const done: string[] = [];
  const ends: (() => void)[] = [];
  const slow = oneAtATime((name: string) => {
    done.push(`${name} begins`);
    return new Promise<void>((_, reject) => ends.push(() => reject(new Error('gone'))));
  });
  const quick = oneAtATime(async (name: string) => {
    done.push(name);
    return name.length;
  });
  const failed = expect(slow('A')).rejects.toThrow('gone');
  const answered = quick('BB');
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).toEqual(['A begins']);
  ends[0]?.();
  await failed;
  expect(await answered).toBe(2);
});
