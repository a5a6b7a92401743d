import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Answer } from '../src/answering/answer.ts';
import { type Config, readConfig } from '../src/config.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import { createLogger } from '../src/logger.ts';
import type { Messages } from '../src/messages.ts';
import { type App, openApp } from '../src/open-app.ts';
import { openEmbedder } from '../src/open-embedder.ts';
import { renderPlainAnswer } from '../src/render-plain-answer.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { buildIndex } from '../src/search-index/build-index.ts';
import { runTerminalChat } from '../src/terminal-chat.ts';
import { parseQuestionLine } from './parse-question-line.ts';
import { showBuildProgress } from './show-build-progress.ts';

const usage = 'npm run ask -- [--data DIR] [--json] ["câu hỏi"] [--stdin]';

await runCommand({
  usage,
  options: {
    data: { type: 'string' },
    json: { type: 'boolean' },
    stdin: { type: 'boolean' },
  },
  async run({ values, positionals, messages }) {
    loadEnvironment();
    const config = readConfig({ ...process.env, ...(values.data && { DATA_DIR: values.data }) });
    if (values.stdin && positionals.length > 0) throw wrongUsage('--stdin', usage);
    await buildFirstIndex(config, messages);
    const app = await openApp(config, { logger: createLogger({ logLevel: 'warn' }), messages });
    try {
      if (values.stdin) return await answerLines(app, messages, values.json ?? false);
      if (positionals.length === 0) return await runTerminalChat(app, messages);
      return await answerOne(app, positionals.join(' '), messages, values.json ?? false);
    } finally {
      await app.close();
    }
  },
});

/** Only where nobody has said where the data is: a new user's first question needs no other step. */
async function buildFirstIndex(config: Config, messages: Messages): Promise<void> {
  const { corpus, dataFolder, dataFolderIsDefault, embeddingModel } = config;
  if (!dataFolderIsDefault || existsSync(join(dataFolder, 'index', 'current'))) return;
  process.stderr.write(`${messages.text('vi', 'terminal.first-index', { corpus })}\n`);
  const progress = showBuildProgress(messages);
  try {
    const embedder = await openEmbedder(embeddingModel, dataFolder);
    await buildIndex({ corpus, dataFolder, embedder, onProgress: progress.show });
  } finally {
    progress.stop();
  }
}

async function answerOne(
  app: App,
  question: string,
  messages: Messages,
  json: boolean,
): Promise<number> {
  const { answer, milliseconds } = await timed(app, question, null);
  print(json ? answerLine(null, answer, milliseconds) : renderPlainAnswer(answer, messages));
  return answer.kind === 'unavailable' ? 1 : 0;
}

/** One answer a line in, in order: conversations need the turn before. */
async function answerLines(app: App, messages: Messages, json: boolean): Promise<number> {
  let code = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, question, conversation } = parseQuestionLine(line, usage);
    const { answer, milliseconds } = await timed(app, question, conversation);
    if (answer.kind === 'unavailable') code = 1;
    print(json ? answerLine(id, answer, milliseconds) : renderPlainAnswer(answer, messages));
  }
  return code;
}

async function timed(app: App, text: string, conversation: string | null) {
  const startedAt = performance.now();
  const answer = await app.answer({ text, conversation });
  return { answer, milliseconds: Math.round((performance.now() - startedAt) * 10) / 10 };
}

function answerLine(id: string | null, answer: Answer, milliseconds: number): string {
  const answered = answer.kind === 'answered' ? answer : null;
  return JSON.stringify({
    id,
    kind: answer.kind,
    text: answer.text,
    mode: answered?.mode ?? null,
    citations: answered?.citations ?? [],
    choices: answer.kind === 'clarify' ? answer.choices : [],
    nearest: answer.kind === 'not-found' ? answer.nearest : [],
    milliseconds,
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
