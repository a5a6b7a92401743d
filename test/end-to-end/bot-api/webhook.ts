import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { badRequest, type Payload, Refused } from './refused.ts';
import type { PendingUpdate, UpdateQueue } from './update-queue.ts';

const parameters = z.looseObject({
  url: z.string(),
  secret_token: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  max_connections: z.number().int().min(1).max(100).default(40),
  allowed_updates: z.array(z.string()).optional(),
  drop_pending_updates: z.boolean().optional(),
});
type Hook = z.infer<typeof parameters>;

/** Delivers updates to the address that the bot has named, each again and again until a 2xx. */
export interface Webhook {
  set(payload: Payload): true;
  remove(payload: Payload): true;
  info(): object;
  /** @throws Refused 409 while an address is set: updates go there and nowhere else. */
  refusePolling(): void;
  /** To be called when an update was added. */
  deliver(): void;
  close(): void;
}

export function createWebhook(queue: UpdateQueue, pauseMilliseconds: number): Webhook {
  const closed = new AbortController();
  const inFlight = new Set<number>();
  let hook: Hook | null = null;
  let lastError: string | undefined;
  let isPausing = false;

  const deliver = () => {
    if (hook === null || isPausing || closed.signal.aborted) return;
    const waiting = queue.pending().filter(({ update_id }) => !inFlight.has(update_id));
    for (const update of waiting.slice(0, hook.max_connections - inFlight.size)) {
      inFlight.add(update.update_id);
      void deliverOne(update, hook);
    }
  };
  const deliverOne = async (update: PendingUpdate, to: Hook) => {
    const problem = await post(update, to, closed.signal);
    inFlight.delete(update.update_id);
    if (problem === null) queue.confirm(update.update_id);
    else await pause(problem);
    deliver();
  };
  const pause = async (problem: string) => {
    lastError = problem;
    isPausing = true;
    await sleep(pauseMilliseconds, undefined, { signal: closed.signal }).catch(() => {});
    isPausing = false;
  };
  const dropIfAsked = (payload: Payload) => {
    if (payload['drop_pending_updates'] === true) queue.dropPending();
  };
  return {
    set: (payload) => {
      hook = readHook(payload);
      lastError = undefined;
      queue.allow(hook?.allowed_updates);
      dropIfAsked(payload);
      deliver();
      return true;
    },
    remove: (payload) => {
      hook = null;
      dropIfAsked(payload);
      return true;
    },
    info: () => ({
      url: hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: queue.pending().length,
      ...(lastError === undefined ? {} : { last_error_message: lastError }),
      ...(hook === null ? {} : { max_connections: hook.max_connections }),
      allowed_updates: queue.allowed,
    }),
    refusePolling: () => {
      if (hook === null) return;
      const description =
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
      throw new Refused({ code: 409, description });
    },
    deliver,
    close: () => closed.abort(),
  };
}

/** An empty address takes the webhook away. Plain http is fine, as with a server of one's own. */
function readHook(payload: Payload): Hook | null {
  const hook = parameters.safeParse(payload);
  if (!hook.success) throw badRequest('wrong parameters of a webhook');
  if (hook.data.url === '') return null;
  if (!URL.canParse(hook.data.url)) throw badRequest('bad webhook: invalid URL');
  return hook.data;
}

/** @returns null where the update was taken, else why not */
async function post(update: PendingUpdate, to: Hook, signal: AbortSignal): Promise<string | null> {
  const secret =
    to.secret_token === undefined ? {} : { 'x-telegram-bot-api-secret-token': to.secret_token };
  try {
    const response = await fetch(to.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...secret },
      body: JSON.stringify(update),
      signal,
    });
    await response.arrayBuffer();
    return response.ok ? null : `Wrong response from the webhook: ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
