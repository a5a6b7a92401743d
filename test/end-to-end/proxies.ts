import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createConditions } from './conditions.ts';

/** What a client asked the proxy to connect to. */
export interface Tunnel {
  /** As the client wrote it: a name that it did not look up itself. */
  readonly host: string;
  readonly port: number;
  /** `user:password`; empty if none was given. */
  readonly credentials: string;
  /** What the client sent first. */
  firstBytes: Buffer;
}

/** A proxy on loopback that leads every name to loopback, as one that knows more names than we do. */
export interface TestProxy {
  readonly port: number;
  readonly tunnels: readonly Tunnel[];
  /** Resolves when the client has sent something through its first tunnel. */
  used(): Promise<Tunnel>;
  close(): Promise<void>;
}

interface Traffic {
  readonly tunnels: Tunnel[];
  readonly sockets: Set<Socket>;
  changed(): void;
}

/** By CONNECT; answers with the status instead of connecting if one is given. */
export async function startConnectProxy(refusal?: number): Promise<TestProxy> {
  const server = createHttpServer();
  const { traffic, proxy } = await open(server);
  server.on('connect', ({ url = '', headers }, socket: Socket) => {
    const { hostname: host, port } = new URL(`http://${url}`);
    const [, encoded = ''] = (headers['proxy-authorization'] ?? '').split('Basic ');
    const credentials = Buffer.from(encoded, 'base64').toString();
    const tunnel = { host, port: Number(port), credentials, firstBytes: Buffer.alloc(0) };
    if (refusal !== undefined) {
      traffic.tunnels.push(tunnel);
      traffic.changed();
      socket.end(`HTTP/1.1 ${refusal} No\r\nContent-Length: 2\r\n\r\nno`);
      return;
    }
    lead(socket, tunnel, traffic);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
  });
  return proxy;
}

/** By SOCKS 5 (RFC 1928), with user and password (RFC 1929) if the client offers them. */
export async function startSocksProxy(): Promise<TestProxy> {
  const server = createServer();
  const { traffic, proxy } = await open(server);
  server.on('connection', (socket) => {
    void negotiate(socket, traffic).catch(() => socket.destroy());
  });
  return proxy;
}

async function negotiate(socket: Socket, traffic: Traffic): Promise<void> {
  const read = reader(socket);
  const [, offered = 0] = await read(2);
  const methods = await read(offered);
  const hasPassword = methods.includes(2);
  socket.write(Buffer.from([5, hasPassword ? 2 : 0]));
  const credentials = hasPassword ? await readCredentials(socket, read) : '';
  const [, , , type = 0] = await read(4);
  const host = type === 3 ? await readText(read) : [...(await read(4))].join('.');
  const port = (await read(2)).readUInt16BE();
  lead(socket, { host, port, credentials, firstBytes: Buffer.alloc(0) }, traffic);
  socket.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
}

async function readCredentials(socket: Socket, read: Read): Promise<string> {
  await read(1);
  const credentials = `${await readText(read)}:${await readText(read)}`;
  socket.write(Buffer.from([1, 0]));
  return credentials;
}

async function readText(read: Read): Promise<string> {
  const [length = 0] = await read(1);
  return (await read(length)).toString();
}

type Read = (bytes: number) => Promise<Buffer>;

function reader(socket: Socket): Read {
  return async (bytes) => {
    for (;;) {
      const chunk: Buffer | null = bytes === 0 ? Buffer.alloc(0) : socket.read(bytes);
      if (chunk !== null) return chunk;
      await new Promise((resolve, reject) => {
        socket.once('readable', resolve).once('close', reject);
      });
    }
  };
}

function lead(client: Socket, tunnel: Tunnel, { tunnels, sockets, changed }: Traffic): void {
  tunnels.push(tunnel);
  const target = connect(tunnel.port, '127.0.0.1');
  sockets.add(target);
  client.once('data', (chunk: Buffer) => {
    tunnel.firstBytes = chunk;
    changed();
  });
  for (const [one, other] of [[client, target] as const, [target, client] as const]) {
    one.on('error', () => other.destroy()).on('close', () => other.destroy());
    one.pipe(other);
  }
}

async function open(server: Server): Promise<{ traffic: Traffic; proxy: TestProxy }> {
  const { until, changed } = createConditions();
  const traffic: Traffic = { tunnels: [], sockets: new Set(), changed };
  server.on('connection', (socket) => traffic.sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const used = () => until(() => traffic.tunnels.find(({ firstBytes }) => firstBytes.length > 0));
  const close = () => {
    for (const socket of traffic.sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { traffic, proxy: { port, tunnels: traffic.tunnels, used, close } };
}
