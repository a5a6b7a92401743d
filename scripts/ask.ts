import { existsSync } from 'node:fs';
import type { Answer } from '../src/answering/answer.ts';
import type { Answered } from '../src/answering/answering-steps.ts';
import { type Config, readConfig } from '../src/config.ts';
import { explainAnswer } from '../src/explain-answer.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import { createLogger } from '../src/logger.ts';
import type { Language, Messages } from '../src/messages.ts';
import { type App, openApp } from '../src/open-app.ts';
import { openEmbedder } from '../src/open-embedder.ts';
import { renderPlainAnswer } from '../src/render-plain-answer.ts';
import { questionLanguage } from '../src/retrieval/question-language.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { buildIndex } from '../src/search-index/build-index.ts';
import { indexPlaces } from '../src/search-index/index-places.ts';
import { runTerminalChat } from '../src/terminal-chat.ts';
import {
  type LineId,
  type MalformedLine,
  type QuestionLine,
  readQuestionLines,
} from './read-question-lines.ts';
import { refusalLines } from './refusal-lines.ts';
import { showBuildProgress } from './show-build-progress.ts';

const usage = 'npm run ask -- [--data DIR] [--json] [--explain] ["câu hỏi"] [--stdin]';

await runCommand({
  usage,
  options: {
    data: { type: 'string' },
    json: { type: 'boolean' },
    stdin: { type: 'boolean' },
    explain: { type: 'boolean' },
  },
  async run({ values, positionals, messages }) {
    loadEnvironment();
    const config = readConfig({ ...process.env, ...(values.data && { DATA_DIR: values.data }) });
    const { stdin = false, json = false, explain = false } = values;
    if (stdin && positionals.length > 0) throw wrongUsage('--stdin', usage);
    if (json && !stdin && positionals.length === 0) throw wrongUsage('--json', usage);
    if (explain && (json || positionals.length === 0)) throw wrongUsage('--explain', usage);
    await buildFirstIndex(config, messages);
    const app = await openApp(config, {
      logger: createLogger({ logLevel: 'warn' }),
      messages,
      ...(explain && { onAnswered: (answered) => printExplanation(answered, messages) }),
    });
    try {
      if (stdin) return await answerLines(app, messages, json);
      if (positionals.length === 0) return await runTerminalChat(app, messages);
      return await answerOne(app, positionals.join(' '), messages, json);
    } finally {
      await app.close();
    }
  },
});

/** Only where nobody has said where the data is: a new user's first question needs no other step. */
async function buildFirstIndex(config: Config, messages: Messages): Promise<void> {
  const { corpus, dataFolder, dataFolderIsDefault, embeddingModel } = config;
  if (!dataFolderIsDefault || existsSync(indexPlaces(dataFolder).current)) return;
  warn(messages.text('vi', 'terminal.first-index', { corpus }));
  const progress = showBuildProgress(messages);
  try {
    const embedder = await openEmbedder(embeddingModel, dataFolder);
    const options = { corpus, dataFolder, embedder, onProgress: progress.show };
    const { refused } = await buildIndex(options);
    progress.stop();
    for (const line of refusalLines(refused, messages)) warn(line);
  } finally {
    progress.stop();
  }
}

async function answerOne(
  app: App,
  text: string,
  messages: Messages,
  json: boolean,
): Promise<number> {
  const reply = await answerTo(app, { id: null, question: text, conversation: null });
  print(json ? jsonLine(reply) : plainText(reply, messages));
  return reply.code;
}

function printExplanation(answered: Answered, messages: Messages): void {
  const lines = explainAnswer(answered, { messages, language: answered.language });
  print(`${lines.join('\n')}\n`);
}

/** One answer a line in, in order: conversations need the turn before. */
async function answerLines(app: App, messages: Messages, json: boolean): Promise<number> {
  let code = 0;
  for await (const line of readQuestionLines(process.stdin)) {
    const reply = line.kind === 'question' ? await answerTo(app, line) : refuse(line, messages);
    print(json ? jsonLine(reply) : plainText(reply, messages));
    code = Math.max(code, reply.code);
  }
  return code;
}

interface Reply {
  readonly id: LineId;
  readonly answer: Answer;
  readonly language: Language;
  readonly milliseconds: number;
  /** What the process is to end with, unless another line was worse. */
  readonly code: number;
}

async function answerTo(app: App, { id, question, conversation }: QuestionLine): Promise<Reply> {
  const startedAt = performance.now();
  const answer = await app.answer({ text: question, conversation });
  const milliseconds = Math.round((performance.now() - startedAt) * 10) / 10;
  const code = answer.kind === 'unavailable' ? 1 : 0;
  return { id, answer, language: questionLanguage(question), milliseconds, code };
}

/** A line that is no question takes its place among the answers, so that they can be counted off. */
function refuse({ problem }: MalformedLine, messages: Messages): Reply {
  const answer: Answer = { kind: 'message', text: messages.problem('vi', problem) };
  return { id: null, answer, language: 'vi', milliseconds: 0, code: 2 };
}

function plainText({ answer, language }: Reply, messages: Messages): string {
  return renderPlainAnswer(answer, { messages, language });
}

function jsonLine({ id, answer, milliseconds }: Reply): string {
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

function warn(text: string): void {
  process.stderr.write(`${text}\n`);
}
