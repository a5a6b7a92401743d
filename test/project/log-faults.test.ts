import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { logFaults } from '../../src/log-faults.ts';
import { createLogger } from '../../src/logger.ts';

const token = '123456:TEST-aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123';

function watch() {
  const lines: string[] = [];
  const exits: number[] = [];
  const source = new EventEmitter();
  const logger = createLogger({ logLevel: 'info' }, { write: (line) => lines.push(line) });
  logFaults({ logger, source, exit: (code) => exits.push(code) });
  return { source, lines, exits };
}

test('a promise that failed unheard is logged without the token, and the process goes on', () => {
  const { source, lines, exits } = watch();
  source.emit('unhandledRejection', new Error(`https://api.example/bot${token}/getMe failed`));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('https://api.example/bot<bot token>/getMe failed');
  expect(lines[0]).not.toContain(token);
  expect(exits).toEqual([]);
});

test('an exception that nobody caught is logged without the token, and the process ends', () => {
  const { source, lines, exits } = watch();
  source.emit('uncaughtException', new TypeError(`${token} is not a function`));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 60,
    name: 'TypeError',
    message: '<bot token> is not a function',
  });
  expect(lines[0]).not.toContain(token);
  expect(exits).toEqual([1]);
});
