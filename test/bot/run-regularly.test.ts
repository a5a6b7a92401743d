import { expect, test } from 'vitest';
import { runRegularly } from '../../src/bot/run-regularly.ts';
import { createRecordingLogger } from './recording-logger.ts';

test('the work is done now and then again and again; what fails is logged and tried again', () => {
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
  const stop = runRegularly(work, 5000, { logger, repeat });
  expect(lines.join()).toContain('disk full');
  expect(repeated.map(({ milliseconds }) => milliseconds)).toEqual([5000]);
  repeated[0]?.work();
  expect(times).toBe(2);
  stop();
  expect(isStopped).toBe(true);
});
