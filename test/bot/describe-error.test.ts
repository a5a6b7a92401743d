import { inspect } from 'node:util';
import { GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { describeError } from '../../src/bot/describe-error.ts';
import { AppError } from '../../src/errors.ts';
import { createLogger, withoutSecrets } from '../../src/logger.ts';

describe('what a log may know of an error', () => {
  test('of a lost connection: what was called and the code, not the address', () => {
    const cause = Object.assign(
      new Error('request to https://api.example/bot123456:secret/getMe failed'),
      { code: 'ECONNRESET' },
    );
    const described = describeError(new HttpError("Network request for 'getMe' failed!", cause));
    expect(described).toEqual({
      name: 'HttpError',
      message: "Network request for 'getMe' failed!",
      code: 'ECONNRESET',
    });
  });

  test.each([
    ['request to https://a.example/bot1:x/getMe failed, reason: getaddrinfo ENOTFOUND a.example'],
    ['getaddrinfo ENOTFOUND a.example'],
  ])('of a failed look-up: the host', (message) => {
    const cause = Object.assign(new Error(message), { code: 'ENOTFOUND' });
    expect(describeError(new HttpError("Network request for 'getMe' failed!", cause))).toEqual({
      name: 'HttpError',
      message: "Network request for 'getMe' failed!",
      code: 'ENOTFOUND',
      reason: 'getaddrinfo ENOTFOUND a.example',
    });
  });

  test.each([
    'maximum redirect reached at: https://a.example/bot1:x/getMe',
    'request to https://a.example failed, reason: redirected to https://a.example/bot1:x',
  ])('of any failure: no address (%s)', (message) => {
    expect(describeError(new HttpError('failed', new Error(message)))).not.toHaveProperty('reason');
  });

  test('of a refusal: what Telegram said, not the message that was to be sent', () => {
    const response = { ok: false, error_code: 403, description: 'Forbidden: blocked' } as const;
    const refusal = new GrammyError('Call failed', response, 'sendMessage', { text: 'bí mật' });
    expect(describeError(refusal)).toEqual({
      name: 'GrammyError',
      method: 'sendMessage',
      code: 403,
      description: 'Forbidden: blocked',
    });
  });

  test('of our own errors: the code with its values', () => {
    const error = new AppError('bot-runs-elsewhere', { seconds: 60 });
    expect(describeError(error)).toMatchObject({
      code: 'bot-runs-elsewhere',
      values: { seconds: 60 },
    });
  });

  test('of what is no error: only its type', () => {
    expect(describeError('anything')).toEqual({ name: 'string' });
  });
});

describe('what reaches the log all the same', () => {
  const token = '123456:TEST-aBcDeFgHiJkLmNoPqRsTuVwXyZ';

  test.each([
    token,
    token.replace(':', '%3A'),
    token.replace(':', '%3a'),
    token.replace(':', '%253A'),
  ])('is without the token, in an address too (%s)', (written) => {
    const line = `{"message":"request to https://api.example/bot${written}/getMe failed, ${written}"}`;
    expect(withoutSecrets(line)).toBe(
      '{"message":"request to https://api.example/bot<bot token>/getMe failed, <bot token>"}',
    );
  });

  test.each([
    ['http://lan:bí@mật@proxy.example:3128/', 'http://<credentials>@proxy.example:3128/'],
    ['{"proxy":"socks5://lan@[::1]:1080"}', '{"proxy":"socks5://<credentials>@[::1]:1080"}'],
    ['https://a.example/@lan?to=minh@b.example', 'https://a.example/@lan?to=minh@b.example'],
    ['minh@b.example, https://a.example', 'minh@b.example, https://a.example'],
  ])('is without the credentials of addresses (%s)', (text, expected) => {
    expect(withoutSecrets(text)).toBe(expected);
  });

  test('is without them when a whole error of grammY is logged', () => {
    const cause = new Error(`request to https://api.example/bot${token}/getMe failed`);
    const error = new HttpError('Network request failed', cause);
    const lines: string[] = [];
    const logger = createLogger({ logLevel: 'info' }, { write: (line) => void lines.push(line) });
    logger.error(error, inspect(error));
    logger.error({ error, cause, deep: { inspected: inspect(error, { showHidden: true }) } });
    expect(inspect(error)).toContain(token);
    expect(lines).toHaveLength(2);
    expect(lines.join()).toContain('<bot token>');
    expect(lines.join()).not.toContain(token);
  });
});
