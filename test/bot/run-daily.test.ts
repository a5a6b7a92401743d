import { expect, test } from 'vitest';
import { runDaily } from '../../src/bot/run-daily.ts';
import { createRecordingLogger } from './recording-logger.ts';

test('the work is done now and then every day; what fails is logged and tried again', () => {
  const { logger, lines } = createRecordingLogger();
  const repeated: { work(): void; milliseconds: number }[] = [];
  let times = 0;
  const work = () => {
    times += 1;
    if (times === 1) throw new Error('disk full');
  };
  let isStopped = false;
  const repeat = (again: () => void, milliseconds: number) => {
    repeated.push({ work: again, milliseconds });
    return () => {
      isStopped = true;
    };
  };
  const stop = runDaily(work, { logger, repeat });
  expect(lines.join()).toContain('disk full');
  expect(repeated.map(({ milliseconds }) => milliseconds)).toEqual([24 * 60 * 60 * 1000]);
  repeated[0]?.work();
  expect(times).toBe(2);
  stop();
  expect(isStopped).toBe(true);
});
