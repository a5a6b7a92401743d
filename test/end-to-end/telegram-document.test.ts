import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BotApiServer, startBotApiServer } from './bot-api-server.ts';
import { buildIndex, type RunningProcess, startBot } from './bot-process.ts';
import { projectFolder } from './project-folder.ts';
import { kinds } from './telegram-document/kinds.ts';
import { admin, createStage, lan, office, type Stage } from './telegram-document/stage.ts';
import { type ShownKind, writeDocument } from './telegram-document/write-document.ts';

const page = join(projectFolder(), 'docs/telegram.md');

let corpus: string;
let dataFolder: string;
let server: BotApiServer;
let bot: RunningProcess;

beforeAll(async () => {
  corpus = syntheticArticles();
  dataFolder = await buildIndex({ CORPUS_DIR: corpus });
  server = await startBotApiServer();
  // The page needs more than a person may ask; what comes after the restart shows the limit.
  bot = startHere({ PERSON_QUESTIONS_PER_MINUTE: '1000', CHAT_QUESTIONS_PER_MINUTE: '1000' });
}, 120_000);

afterAll(async () => {
  bot.signal('SIGKILL');
  await bot.exited;
  await server.close();
  for (const folder of [corpus, dataFolder]) rmSync(folder, { recursive: true });
});

/** A folder of those articles of the shipped ones that are invented. */
function syntheticArticles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-corpus-'));
  mkdirSync(join(folder, 'corpus'));
  cpSync(join(projectFolder(), 'corpus'), join(folder, 'corpus'), {
    recursive: true,
    filter: (path) => !path.endsWith('.txt'),
  });
  return folder;
}

function startHere(environment: Readonly<Record<string, string>> = {}): RunningProcess {
  return startBot({
    ...{ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: dataFolder },
    ...{ CORPUS_DIR: corpus, ADMINS: String(admin.id), ...environment },
  });
}

const restart: Stage['restart'] = async (change) => {
  bot.signal('SIGKILL');
  await bot.exited;
  change(dataFolder);
  bot = startHere();
};

test('docs/telegram.md shows each kind of message as the bot sends it', async () => {
  const stage = createStage(server, restart);
  await stage.ask(admin, `/duyet ${lan.id}`);
  await stage.ask(admin, `/duyet ${office}`);
  const shown: ShownKind[] = [];
  for (const { heading, sentence, show } of kinds) {
    shown.push({ heading, sentence, steps: await show(stage) });
  }
  const document = writeDocument(shown);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, document);
  expect(readFileSync(page, 'utf8')).toBe(document);
}, 120_000);
