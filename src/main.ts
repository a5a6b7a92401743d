import { join } from 'node:path';
import { createConversationsInWork } from './bot/conversations-in-work.ts';
import { createBot } from './bot/create-bot.ts';
import { describeError } from './bot/describe-error.ts';
import { endWhenOutputCloses } from './closed-output.ts';
import { type Config, readConfig } from './config.ts';
import { AppError } from './errors.ts';
import { loadEnvironment } from './load-environment.ts';
import { logFaults } from './log-faults.ts';
import { createLogger, type Logger, withoutSecrets } from './logger.ts';
import { languages, loadMessages } from './messages.ts';
import { openApp } from './open-app.ts';
import { createReindex } from './reindex.ts';
import { openState, type State } from './state/open-state.ts';
import { runTerminalChat } from './terminal-chat.ts';
import { readVersion } from './version.ts';
import { warmUp } from './warm-up.ts';

const messages = loadMessages();
// Said aloud, because an answer that did not end within its grace would keep the process alive.
process.exit(await main());

/** The bot; without a token the way to one, and the same chat in the terminal. */
async function main(): Promise<number> {
  try {
    loadEnvironment();
    const config = readConfig(process.env);
    const logger = createLogger(config);
    if (config.botToken !== null) return await serveTelegram(config.botToken, config, logger);
    explainToken();
    return isTerminal() ? await chatInTerminal(config, logger) : 1;
  } catch (error) {
    report(error);
    return 1;
  }
}

async function serveTelegram(token: string, config: Config, logger: Logger): Promise<number> {
  logFaults({ logger, source: process, exit: process.exit });
  const stopped = stopSignal(logger);
  const state = openState(join(config.dataFolder, 'state.sqlite'));
  try {
    return await answerFromState(token, state, { config, logger, stopped });
  } finally {
    state.close();
  }
}

interface Serving {
  readonly config: Config;
  readonly logger: Logger;
  readonly stopped: AbortSignal;
}

async function answerFromState(
  token: string,
  state: State,
  { config, logger, stopped }: Serving,
): Promise<number> {
  const conversations = createConversationsInWork(config.keepsTexts ? state.conversations : null);
  const app = await openApp(config, { logger, messages, conversations });
  try {
    await warmUp(app.answer);
    const reindex = createReindex(config, logger);
    const dependencies = { ...app, messages, logger, state, conversations, reindex };
    const options = { token, access: config, version: readVersion(), ...config };
    await createBot(options, dependencies).run(stopped);
    return 0;
  } finally {
    await app.close();
  }
}

async function chatInTerminal(config: Config, logger: Logger): Promise<number> {
  endWhenOutputCloses();
  const app = await openApp(config, { logger, messages });
  try {
    return await runTerminalChat(app, messages);
  } finally {
    await app.close();
  }
}

// The parts of the story that need no reading.

/** Aborted by the first SIGINT or SIGTERM; the second ends the process at once. */
function stopSignal(logger: Logger): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(1);
    logger.info('stopping: running answers may finish');
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}

function isTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

function explainToken(): void {
  const explanations = languages.map((language) => messages.text(language, 'bot.no-token', {}));
  process.stderr.write(`${explanations.join('\n\n')}\n`);
}

function report(error: unknown): void {
  if (error instanceof AppError) {
    process.stderr.write(`${messages.problem('vi', error)}\n`);
    return;
  }
  const details = withoutSecrets(JSON.stringify(describeError(error)));
  process.stderr.write(`${messages.text('vi', 'error.unexpected', {})}\n${details}\n`);
}
