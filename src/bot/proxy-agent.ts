import type { Agent } from 'node:http';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { SocksProxyAgent } from 'socks-proxy-agent';

/** The options of the library depend on the address; what is passed here fits both kinds. */
type HttpProxy = 'http://proxy';
type Connect = HttpsProxyAgent<HttpProxy>['connect'];
type Request = Parameters<Connect>[0];
type Destination = Parameters<Connect>[1];
type Connection = Awaited<ReturnType<Connect>>;

/** The code of an error that says: no connection was made, so Telegram has seen nothing of the call. */
export const proxyFailure = 'EPROXY';

/**
 * Shorter than a call may take: the outcome of one that is cut off while it connects is known. The
 * library for SOCKS has half a minute of its own.
 */
const connectMilliseconds = 20_000;

/**
 * Leads every connection through the proxy, by CONNECT (http, https) or SOCKS, also those to plain
 * http; connections are kept for the next call. The proxy looks names up, for `socks5:` and `socks4:`
 * too: where Telegram is blocked, its name often is as well. No field that libraries print holds the
 * user or the password of the address.
 */
export function createProxyAgent(proxy: string, patienceMilliseconds = connectMilliseconds): Agent {
  const url = new URL(proxy);
  return url.protocol.startsWith('socks')
    ? new SocksAgent(url)
    : new TunnelAgent(url, patienceMilliseconds);
}

/** Tells why no way leads through the proxy; its message may be logged. */
class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly code = proxyFailure;

  constructor(reason: string) {
    super(`no way through the proxy: ${reason}`);
  }
}

/** The library waits for ever for a proxy that says nothing, and lets one that refuses play Telegram. */
class TunnelAgent extends HttpsProxyAgent<HttpProxy> {
  readonly #headers: () => Record<string, string>;
  readonly #patienceMilliseconds: number;

  constructor(url: URL, patienceMilliseconds: number) {
    super(withoutCredentials(url), { keepAlive: true });
    this.#patienceMilliseconds = patienceMilliseconds;
    this.#headers = () => authorizationOf(url);
  }

  override async connect(request: Request, destination: Destination): Promise<Connection> {
    const cut = new AbortController();
    const timer = setTimeout(() => cut.abort(), this.#patienceMilliseconds);
    try {
      return await this.#openTunnel(request, destination, cut.signal);
    } catch (error) {
      throw new ProxyError(cut.signal.aborted ? 'it does not answer' : reasonOf(error));
    } finally {
      clearTimeout(timer);
    }
  }

  /** An agent a tunnel: only so can the signal end one connection, and the status belong to it. */
  async #openTunnel(
    request: Request,
    destination: Destination,
    signal: AbortSignal,
  ): Promise<Connection> {
    const options = { keepAlive: true, headers: this.#headers, signal };
    const tunnel = new HttpsProxyAgent<HttpProxy>(this.proxy, options);
    let status = 0;
    tunnel.once('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      status = statusCode;
    });
    const connection = await tunnel.connect(request, destination);
    if (status === 200) return connection;
    connection.destroy();
    throw new Error(`it answers ${status} instead of 200`);
  }
}

class SocksAgent extends SocksProxyAgent {
  constructor(url: URL) {
    super(resolvingRemotely(url), { keepAlive: true });
    Object.defineProperty(this, 'proxyUrl', { value: withoutCredentials(url).href });
    // Written with brackets in addresses, without in calls of the system.
    this.proxy.host = url.hostname.replace(/^\[|\]$/g, '');
  }

  override async connect(request: Request, destination: Destination): Promise<Connection> {
    try {
      return await super.connect(request, destination);
    } catch (error) {
      throw new ProxyError(reasonOf(error));
    }
  }
}

function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}

function authorizationOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'Proxy-Authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}

function resolvingRemotely(url: URL): URL {
  const remote = new URL(url);
  if (url.protocol === 'socks5:') remote.protocol = 'socks5h:';
  if (url.protocol === 'socks4:') remote.protocol = 'socks4a:';
  return remote;
}

/** Where several addresses were tried, the error has a code and no message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.message || ('code' in error ? String(error.code) : error.name);
}
