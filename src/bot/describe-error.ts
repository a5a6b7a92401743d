import { BotError, GrammyError, HttpError } from 'grammy';
import { AppError } from '../errors.ts';

/**
 * What a log may know of an error. Only named fields are taken: grammY's `HttpError` carries the
 * address of the call, and with it the bot's token, inside its cause; its `GrammyError` carries the
 * whole message that was to be sent.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof BotError) return describeError(error.error);
  if (error instanceof GrammyError) return describeRefusal(error);
  if (error instanceof HttpError) {
    const reason = reasonOf(error.error);
    const { name, message } = error;
    return { name, message, code: systemCode(error) ?? 'unknown', ...(reason && { reason }) };
  }
  if (error instanceof AppError) {
    return { name: error.name, code: error.code, values: error.values, stack: error.stack };
  }
  if (error instanceof Error)
    return { name: error.name, message: error.message, stack: error.stack };
  return { name: typeof error };
}

/** The code that the operating system gave for a failed call, e.g. `ECONNREFUSED`. */
export function systemCode({ error }: HttpError): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * What stands behind the address of the call in the message of node-fetch, such as `getaddrinfo
 * ENOTFOUND api.telegram.org`; the whole message of other errors, unless it could hold an address.
 */
function reasonOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const [, behindAddress] = /\breason: (.*)$/s.exec(cause.message) ?? [];
  const reason = behindAddress ?? cause.message;
  return reason.includes('://') ? undefined : reason;
}

function describeRefusal(error: GrammyError): Readonly<Record<string, unknown>> {
  const { name, method, error_code: code, description } = error;
  return { name, method, code, description };
}
