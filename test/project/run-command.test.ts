import { expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { exitCodeOf, wrongUsage } from '../../src/run-command.ts';

const usage = 'npm run bake -- [--loaves NUMBER]';

/** Runs a command that takes `--loaves`, and keeps what it complains of. */
async function bake(words: readonly string[], run: () => Promise<number> = async () => 0) {
  const complaints: string[] = [];
  const given: unknown[] = [];
  const command = {
    usage,
    options: { loaves: { type: 'string' } },
    run: ({ values, positionals }: { values: { loaves?: string }; positionals: unknown }) => {
      given.push(values.loaves, positionals);
      return run();
    },
  } as const;
  const code = await exitCodeOf(command, words, (complaint) => complaints.push(complaint));
  return { code, complaints, given };
}

test('a command is given its options and words, and its exit code is kept', async () => {
  const outcome = await bake(['--loaves', '3', 'rye'], async () => 7);
  expect(outcome).toEqual({ code: 7, complaints: [], given: ['3', ['rye']] });
});

test('an unknown option is wrong usage, and the command does not run', async () => {
  const { code, complaints, given } = await bake(['--rolls']);
  expect({ code, given }).toEqual({ code: 2, given: [] });
  expect(complaints).toEqual([expect.stringMatching(/'--rolls'.*\nCách dùng: npm run bake/s)]);
});

test('arguments that make no sense together are wrong usage', async () => {
  const { code, complaints } = await bake([], () => Promise.reject(wrongUsage('0 loaves', usage)));
  expect(code).toBe(2);
  expect(complaints).toEqual([`Lệnh chưa đúng: 0 loaves\nCách dùng: ${usage}`]);
});

test('an error that can be mended ends with 1 and its text alone', async () => {
  const missing = new AppError('index-missing', { folder: 'kho', command: 'npm run index' });
  const { code, complaints } = await bake([], () => Promise.reject(missing));
  expect(code).toBe(1);
  expect(complaints).toEqual(['Chưa có chỉ mục trong kho. Hãy chạy: npm run index']);
});

test('an unexpected error ends with 1 and says where it happened', async () => {
  const { code, complaints } = await bake([], () => Promise.reject(new Error('oven is cold')));
  expect(code).toBe(1);
  expect(complaints).toEqual([
    expect.stringMatching(/^Có lỗi không lường trước.*oven is cold\n\s+at /s),
  ]);
});
