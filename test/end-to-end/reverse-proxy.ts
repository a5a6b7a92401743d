import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConditions } from './conditions.ts';

/** What stands between Telegram and the bot and is reached by an address that stays. */
export interface ReverseProxy {
  /** Without a slash at the end. */
  readonly address: string;
  /** What each delivery got, in order; 502 where nothing listens behind the proxy. */
  readonly statuses: readonly number[];
  forwardTo(address: string): void;
  /** The bot answers the next delivery, and nobody hears it. */
  loseNextReply(): void;
  /** Resolves when a delivery has got the status. */
  answered(status: number): Promise<void>;
  close(): Promise<void>;
}

export async function startReverseProxy(): Promise<ReverseProxy> {
  const { until, changed } = createConditions();
  const statuses: number[] = [];
  let target: string | null = null;
  let isReplyLost = false;
  const server = createServer(async (request, response) => {
    const status = target === null ? 502 : await forward(request, target);
    if (isReplyLost && status === 200) response.destroy();
    else response.writeHead(status).end();
    if (status === 200) isReplyLost = false;
    statuses.push(status);
    changed();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ address: `http://127.0.0.1:${port}`, statuses },
    forwardTo: (address) => {
      target = address;
    },
    loseNextReply: () => {
      isReplyLost = true;
    },
    answered: async (status) => {
      await until(() => (statuses.includes(status) ? true : undefined));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function forward(request: IncomingMessage, target: string): Promise<number> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const secret = request.headers['x-telegram-bot-api-secret-token'];
  const headers = typeof secret === 'string' ? { 'x-telegram-bot-api-secret-token': secret } : {};
  try {
    const response = await fetch(`${target}${request.url}`, { method: 'POST', headers, body });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 502;
  }
}
