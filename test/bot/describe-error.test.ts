import { GrammyError, HttpError } from 'grammy';
import { describe, expect, test } from 'vitest';
import { describeError } from '../../src/bot/describe-error.ts';
import { AppError } from '../../src/errors.ts';
import { withoutSecrets } from '../../src/logger.ts';

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

test('a token that reaches the log all the same is taken out, in an address too', () => {
  const token = '123456:TEST-aBcDeFgHiJkLmNoPqRsTuVwXyZ';
  const line = `{"message":"request to https://api.example/bot${token}/getMe failed, ${token}"}`;
  expect(withoutSecrets(line)).toBe(
    '{"message":"request to https://api.example/bot<bot token>/getMe failed, <bot token>"}',
  );
});
