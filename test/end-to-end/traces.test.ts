import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startBotApiServer } from './bot-api-server.ts';
import { buildIndex, startBot } from './bot-process.ts';
import { privateMessage } from './incoming.ts';

const lan = { id: 2001, first_name: 'Lan' };

/** Everything of the state that stands in the folder. */
function stateIn(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.startsWith('state.sqlite'));
  return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

test('where no texts are kept, the next process leaves nothing of what a killed one has answered', async () => {
  const folder = await buildIndex();
  const server = await startBotApiServer();
  const environment = { BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: folder };
  const start = () =>
    startBot({ ...environment, OPEN_ACCESS: 'true', LOG_QUESTIONS: 'false', ADMINS: '1' });
  const killed = start();
  server.receive(privateMessage(lan, 'Ai chủ trì hội nghị nuôi lươn?'));
  await server.nextMessage(lan.id);
  // When this is answered, the question before is done with.
  server.receive(privateMessage(lan, '/help'));
  await server.nextMessage(lan.id);
  killed.signal('SIGKILL');
  await killed.exited;
  expect(stateIn(folder)).toContain('nuôi lươn');
  const next = start();
  server.receive(privateMessage(lan, '/help'));
  await server.nextMessage(lan.id);
  next.signal('SIGKILL');
  await next.exited;
  expect(stateIn(folder)).not.toContain('nuôi lươn');
  await server.close();
  rmSync(folder, { recursive: true });
}, 120_000);
