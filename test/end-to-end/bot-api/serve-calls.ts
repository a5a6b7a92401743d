import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Conditions } from '../conditions.ts';
import { type Fault, type Faults, isCarriedOut } from './faults.ts';
import { validToken } from './identity.ts';
import { type Payload, type Refusal, Refused, refusalBody } from './refused.ts';

/** One request of the bot, in the order of arrival. */
export interface ApiCall {
  readonly method: string;
  readonly payload: Payload;
  /** What it met. */
  readonly fault: Fault | null;
  /** The message that it sent, once it has. */
  readonly messageId?: number;
  /** What its caller heard: `nothing` where the connection was closed before an answer was out. */
  readonly heard: 'not-yet' | 'answer' | 'page' | 'nothing';
  /** `performance.now()` when that was settled. */
  readonly heardAt?: number;
}

/** Keeps the replies to one call back. */
export interface Hold {
  /** Resolves when the call has arrived. */
  readonly reached: Promise<ApiCall>;
  release(): void;
}

export interface CallServer {
  readonly server: Server;
  readonly calls: readonly ApiCall[];
  /** The reply to the next call of the method is kept back until it is released. */
  hold(method: string): Hold;
  /** Calls that hang are answered. */
  releaseHung(): void;
}

export interface CallServerDependencies {
  readonly conditions: Conditions;
  readonly faults: Faults;
  /** @throws Refused */
  carryOut(method: string, payload: Payload, closed: AbortSignal): unknown;
}

type Reply = { readonly result: unknown } | { readonly refusal: Refusal } | 'page';
type OpenCall = { -readonly [Field in keyof ApiCall]: ApiCall[Field] };

/** Takes calls by HTTP, gives them to what carries them out, and lets faults come between. */
export function createCallServer(dependencies: CallServerDependencies): CallServer {
  const { conditions, faults } = dependencies;
  const calls: OpenCall[] = [];
  const holds = new Map<string, { reach(call: ApiCall): void; released: Promise<void> }>();
  let hung = withResolvers<void>();

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const payload = await readBody(request);
    if (token !== validToken) {
      return answer(response, { refusal: { code: 401, description: 'Unauthorized' } });
    }
    const fault = faults.next(method);
    const call: OpenCall = { method, payload, fault, heard: 'not-yet' };
    calls.push(call);
    noteHearing(call, response, conditions);
    const reply = await replyTo(call, closedSignal(response), dependencies);
    conditions.changed();
    const hold = holds.get(method);
    holds.delete(method);
    hold?.reach(call);
    await hold?.released;
    if (fault === 'hang') await hung.promise;
    if (fault === 'drop-before-accept' || fault === 'drop-after-accept') response.destroy();
    else answer(response, reply);
  };
  const server = createServer((request, response) => {
    // A caller that was killed in the middle of its request ends here.
    serve(request, response).catch(() => response.destroy());
  });
  return {
    server,
    calls,
    hold: (method) => {
      const { promise: reached, resolve: reach } = withResolvers<ApiCall>();
      const { promise: released, resolve: release } = withResolvers<void>();
      holds.set(method, { reach, released });
      return { reached, release };
    },
    releaseHung: () => {
      hung.resolve();
      hung = withResolvers<void>();
    },
  };
}

async function replyTo(
  call: OpenCall,
  closed: AbortSignal,
  { carryOut }: CallServerDependencies,
): Promise<Reply> {
  const { method, payload, fault } = call;
  if (!isCarriedOut(fault)) return typeof fault === 'object' && fault ? { refusal: fault } : 'page';
  try {
    const result = await carryOut(method, payload, closed);
    const messageId = method === 'sendMessage' ? messageIdOf(result) : undefined;
    if (messageId !== undefined) call.messageId = messageId;
    return fault === 'html-502-after-accept' ? 'page' : { result };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

function messageIdOf(result: unknown): number | undefined {
  if (typeof result !== 'object' || result === null || !('message_id' in result)) return undefined;
  return typeof result.message_id === 'number' ? result.message_id : undefined;
}

function noteHearing(call: OpenCall, response: ServerResponse, conditions: Conditions): void {
  const settle = (heard: ApiCall['heard']) => {
    if (call.heard !== 'not-yet') return;
    call.heard = heard;
    call.heardAt = performance.now();
    conditions.changed();
  };
  response.once('finish', () => settle(response.statusCode === 502 ? 'page' : 'answer'));
  response.once('close', () => settle('nothing'));
}

async function readBody(request: IncomingMessage): Promise<Payload> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body === '' ? {} : JSON.parse(body);
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === 'page') {
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
    return;
  }
  const isRefusal = 'refusal' in reply;
  const code = isRefusal ? reply.refusal.code : 200;
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify(isRefusal ? refusalBody(reply.refusal) : { ok: true, result: reply.result }),
  );
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
