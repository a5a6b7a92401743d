import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { AppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { describeError } from './describe-error.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is served at a path, by the method of the request. */
export interface Route {
  readonly methods: readonly string[];
  answer(request: IncomingMessage): HttpAnswer | Promise<HttpAnswer>;
}

/** By path, as `URL` writes it. */
export type Routes = ReadonlyMap<string, Route>;

export interface HttpServer {
  /** The real one where 0 was asked for. */
  readonly port: number;
  /** Takes no more connections; resolves when running answers have ended. */
  close(): Promise<void>;
}

export interface Listen {
  readonly host: string;
  readonly port: number;
}

/**
 * Who sends slowly is cut off, and so is who asks for nothing; a delivery of Telegram takes
 * milliseconds. More connections than Telegram opens (100) are somebody else's.
 */
const limits: ServerOptions = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8 * 1024,
};
const mostConnections = 150;

/**
 * Serves the routes and nothing else: 404 for other paths, 405 for other methods, 500 for an answer
 * that fails.
 *
 * @throws AppError `cannot-listen`
 */
export async function openHttpServer(
  listen: Listen,
  routes: Routes,
  logger: Logger,
  options: ServerOptions = limits,
): Promise<HttpServer> {
  const server = createServer(options, (request, response) => {
    void answerSafely(request, routes, logger).then((answer) => {
      // A connection that is kept would hold the end of the server up.
      if (!server.listening) response.setHeader('connection', 'close');
      send(response, answer);
    });
  });
  server.maxConnections = mostConnections;
  const port = await startListening(server, listen);
  // From here on a connection that can't be taken must not end the bot.
  server.on('error', (error) => logger.error(describeError(error), 'the HTTP server has a fault'));
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          logger.info('the HTTP server is closed');
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function startListening(server: Server, { host, port }: Listen): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code ?? error.message;
      reject(new AppError('cannot-listen', { host, port, reason }, { cause: error }));
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function answerSafely(
  request: IncomingMessage,
  routes: Routes,
  logger: Logger,
): Promise<HttpAnswer> {
  try {
    return await answerOf(request, routes);
  } catch (error) {
    // Who has gone away while sending is no fault.
    if (!request.errored) logger.error(describeError(error), 'a request could not be answered');
    return { status: 500 };
  }
}

async function answerOf(request: IncomingMessage, routes: Routes): Promise<HttpAnswer> {
  const route = routes.get(pathOf(request));
  if (route === undefined) return { status: 404 };
  const { methods } = route;
  if (!methods.includes(request.method ?? '')) {
    return { status: 405, headers: { allow: methods.join(', ') } };
  }
  return route.answer(request);
}

/** Written as `URL` writes it, so that letters that one side encodes and the other does not agree. */
function pathOf({ url = '' }: IncomingMessage): string {
  return URL.canParse(url, 'http://bot') ? new URL(url, 'http://bot').pathname : '';
}

function send(response: ServerResponse, { status, body = '', headers }: HttpAnswer): void {
  const length = { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { 'content-type': 'text/plain', ...headers, ...length }).end(body);
}
