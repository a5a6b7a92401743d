import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkHtml } from './check-html.ts';
import { createConditions } from './conditions.ts';
import { createUpdateQueue } from './update-queue.ts';

/** One request of the bot, in the order of arrival. */
export interface ApiCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A message that the server took. */
export interface SentMessage {
  readonly chat_id: number;
  readonly text: string;
  /** The text as readers see it. */
  readonly plain: string;
  readonly parse_mode?: string;
  readonly message_thread_id?: number;
  readonly reply_parameters?: { readonly message_id: number };
  readonly link_preview_options?: { readonly is_disabled?: boolean };
}

/** An answer that refuses a call. */
interface Refusal {
  readonly code: number;
  readonly description: string;
  readonly retryAfterSeconds?: number;
}

/** What goes wrong with a call: a refusal, a gateway's page instead, or no answer once it was taken. */
export type Fault = Refusal | 'html-502' | 'drop-after-accept';

/** Keeps the replies to one call back. */
export interface Hold {
  /** Resolves when the call has arrived. */
  readonly reached: Promise<ApiCall>;
  release(): void;
}

/** A Bot API server on loopback that plays Telegram by a test's script. */
export interface BotApiServer {
  readonly apiRoot: string;
  readonly token: string;
  readonly calls: readonly ApiCall[];
  readonly messages: readonly SentMessage[];
  /** A message for the bot; returns the id of its update. */
  receive(message: object): number;
  /** The next message to the chat that no call of this has returned yet, of those that fit. */
  nextMessage(chatId: number, fits?: (message: SentMessage) => boolean): Promise<SentMessage>;
  /** Resolves when the bot has called the method so many times. */
  called(method: string, times?: number): Promise<void>;
  confirmed(updateId: number): Promise<void>;
  isConfirmed(updateId: number): boolean;
  /** Resolves when the bot waits for updates, or no longer does. */
  polled(isPolled: boolean): Promise<void>;
  /** The next calls of the method meet these faults, one each. */
  fail(method: string, ...faults: readonly Fault[]): void;
  /** Resolves when calls of the method have met all its faults. */
  faultsMet(method: string): Promise<void>;
  /** The reply to the next call of the method is kept back until it is released. */
  hold(method: string): Hold;
  close(): Promise<void>;
}

type Reply = { readonly result: unknown } | Refusal | 'html-502';

export const botIdentity = {
  id: 123456,
  is_bot: true,
  first_name: 'Thư Ký',
  username: 'thu_ky_test_bot',
} as const;

/** Of the form of a real one, so that whatever redacts tokens must know it. */
const validToken = `${botIdentity.id}:TEST-aBcDeFgHiJkLmNoPqRsTuVwXyZ_0123`;

export async function startBotApiServer(): Promise<BotApiServer> {
  const conditions = createConditions();
  const updates = createUpdateQueue(conditions);
  const calls: ApiCall[] = [];
  const messages: SentMessage[] = [];
  const seenMessages = new Set<SentMessage>();
  const faults = new Map<string, Fault[]>();
  const holds = new Map<string, { reach(call: ApiCall): void; released: Promise<void> }>();

  const server = createServer((request, response) => {
    void serve(request, response);
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const call = { method, payload: await readBody(request) };
    if (token !== validToken) return answer(response, { code: 401, description: 'Unauthorized' });
    calls.push(call);
    const fault = faults.get(method)?.shift();
    const isRefused = fault !== undefined && fault !== 'drop-after-accept';
    const reply = isRefused ? fault : await carryOut(call, closedSignal(response));
    conditions.changed();
    const hold = holds.get(method);
    holds.delete(method);
    hold?.reach(call);
    await hold?.released;
    if (fault === 'drop-after-accept') response.destroy();
    else answer(response, reply);
  }
  async function carryOut(call: ApiCall, closed: AbortSignal): Promise<Reply> {
    switch (call.method) {
      case 'getMe':
        return { result: botIdentity };
      case 'getUpdates': {
        const reply = await updates.poll(call.payload, closed);
        return reply === 'terminated-by-other'
          ? { code: 409, description: 'Conflict: terminated by other getUpdates request' }
          : { result: reply };
      }
      case 'sendMessage':
        return takeMessage(call.payload, messages);
      case 'deleteWebhook':
      case 'setMyCommands':
      case 'sendChatAction':
        return { result: true };
      default:
        return { code: 404, description: 'Not Found: method not found' };
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token: validToken,
    calls,
    messages,
    receive: (message) => updates.add(message),
    nextMessage: async (chatId, fits = () => true) => {
      const isNext = (sent: SentMessage) =>
        sent.chat_id === chatId && !seenMessages.has(sent) && fits(sent);
      const message = await conditions.until(() => messages.find(isNext));
      seenMessages.add(message);
      return message;
    },
    called: async (method, times = 1) => {
      const count = () => calls.filter((call) => call.method === method).length;
      await conditions.until(() => (count() >= times ? true : undefined));
    },
    confirmed: async (id) => {
      await conditions.until(() => (updates.isConfirmed(id) ? true : undefined));
    },
    isConfirmed: (id) => updates.isConfirmed(id),
    polled: async (isPolled) => {
      await conditions.until(() => (updates.isPolled() === isPolled ? true : undefined));
    },
    fail: (method, ...added) => {
      faults.set(method, [...(faults.get(method) ?? []), ...added]);
    },
    faultsMet: async (method) => {
      await conditions.until(() => (faults.get(method)?.length ? undefined : true));
    },
    hold: (method) => {
      const { promise: reached, resolve: reach } = withResolvers<ApiCall>();
      const { promise: released, resolve: release } = withResolvers<void>();
      holds.set(method, { reach, released });
      return { reached, release };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function takeMessage(payload: ApiCall['payload'], messages: SentMessage[]): Reply {
  const { chat_id: chat, text, parse_mode: mode } = payload;
  if (typeof chat !== 'number' || typeof text !== 'string') return badRequest('wrong parameters');
  const checked = mode === 'HTML' ? checkHtml(text) : { plain: text };
  if ('problem' in checked) return badRequest(`can't parse entities: ${checked.problem}`);
  if (checked.plain.trim() === '') return badRequest('message text is empty');
  if (checked.plain.length > 4096) return badRequest('message is too long');
  messages.push({ ...payload, chat_id: chat, text, plain: checked.plain });
  return { result: { message_id: 5000 + messages.length, chat: { id: chat }, date: 1, text } };
}

function badRequest(problem: string): Reply {
  return { code: 400, description: `Bad Request: ${problem}` };
}

async function readBody(request: IncomingMessage): Promise<ApiCall['payload']> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body === '' ? {} : JSON.parse(body);
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'html-502') {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
    return;
  }
  const isRefusal = 'code' in reply;
  response.writeHead(isRefusal ? reply.code : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(isRefusal ? refusalOf(reply) : { ok: true, result: reply.result }));
}

function refusalOf({ code, description, retryAfterSeconds }: Refusal): object {
  const parameters = retryAfterSeconds === undefined ? {} : { retry_after: retryAfterSeconds };
  return { ok: false, error_code: code, description, parameters };
}

/** Aborted when the client has gone away. */
function closedSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  return controller.signal;
}

function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
