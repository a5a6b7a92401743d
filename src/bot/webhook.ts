import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Update } from 'grammy/types';
import type { Route } from './http-server.ts';

export interface WebhookDependencies {
  readonly secret: string;
  /** Whether updates can be taken over already. */
  isReady(): boolean;
  /** Takes the updates over for good: Telegram forgets them when it returns. */
  accept(updates: readonly Update[]): void;
}

/** An update is a few kilobytes; the longest message has 4,096 characters. */
const longestBodyBytes = 1024 * 1024;

/**
 * Takes deliveries of Telegram, which name the secret. They are answered as soon as they are written
 * down: Telegram delivers what is not answered in time again and again. What can't be taken over now
 * gets 5xx for the same reason.
 */
export function webhook({ secret, isReady, accept }: WebhookDependencies): Route {
  return {
    methods: ['POST'],
    answer: async (request) => {
      if (!isSecret(request.headers['x-telegram-bot-api-secret-token'], secret)) {
        return { status: 401 };
      }
      const body = await readBody(request);
      if (body === null) return { status: 413 };
      const update = updateIn(body);
      if (update === null) return { status: 400 };
      if (!isReady()) return { status: 503 };
      accept([update]);
      return { status: 200 };
    },
  };
}

/** Of the hashes, so that the time tells neither where the first difference is nor the length. */
function isSecret(given: string | readonly string[] | undefined, secret: string): boolean {
  return typeof given === 'string' && timingSafeEqual(hashOf(given), hashOf(secret));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/**
 * @returns null for a longer one, of which nothing is kept; it is read to its end all the same, as
 * who is still sending would not read the answer.
 */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= longestBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > longestBodyBytes ? null : Buffer.concat(chunks).toString('utf8');
}

function updateIn(body: string): Update | null {
  try {
    const value: unknown = JSON.parse(body);
    return isUpdate(value) ? value : null;
  } catch {
    return null;
  }
}

/** What the number names is Telegram's business: only who has the secret comes as far as here. */
function isUpdate(value: unknown): value is Update {
  return (
    typeof value === 'object' &&
    value !== null &&
    'update_id' in value &&
    Number.isSafeInteger(value.update_id)
  );
}
