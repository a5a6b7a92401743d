import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect } from 'vitest';
import {
  type BotApiServer,
  type BotApiServerOptions,
  startBotApiServer,
} from './bot-api-server.ts';
import { buildIndex, type RunningProcess, startBot } from './bot-process.ts';

/** One bot for all tests of a file. */
export interface OpenBot {
  readonly server: BotApiServer;
  readonly dataFolder: string;
  bot(): RunningProcess;
  /** Ends the process at once, as a crash does, and starts the next on the same state. */
  killAndStart(): Promise<void>;
  /** The same after the process has ended as it was asked to. */
  stop(): Promise<number | null>;
}

/**
 * Starts a bot that everybody may ask before the tests of the file, and ends it after them. The
 * fields may be read in tests only.
 */
export function openBot(
  environment: Readonly<Record<string, string>> = {},
  options: Partial<BotApiServerOptions> = {},
): OpenBot {
  let parts: { server: BotApiServer; dataFolder: string; bot: RunningProcess } | undefined;
  const opened = () => {
    if (parts === undefined) throw new Error('The bot is started before the tests.');
    return parts;
  };
  const start = (server: BotApiServer, dataFolder: string) =>
    startBot({
      ...{ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: dataFolder },
      ...{ OPEN_ACCESS: 'true', ...environment },
    });
  beforeAll(async () => {
    const dataFolder = await buildIndex();
    const server = await startBotApiServer(options);
    parts = { server, dataFolder, bot: start(server, dataFolder) };
  }, 120_000);
  afterAll(async () => {
    const { server, dataFolder, bot } = opened();
    bot.signal('SIGKILL');
    await bot.exited;
    await server.close();
    rmSync(dataFolder, { recursive: true });
    expect(bot.output()).not.toContain(server.token);
    expect(bot.output()).not.toContain('"level":50');
  });
  return {
    get server() {
      return opened().server;
    },
    get dataFolder() {
      return opened().dataFolder;
    },
    bot: () => opened().bot,
    killAndStart: async () => {
      const { server, dataFolder, bot } = opened();
      bot.signal('SIGKILL');
      await bot.exited;
      parts = { server, dataFolder, bot: start(server, dataFolder) };
    },
    stop: async () => {
      opened().bot.signal('SIGTERM');
      return opened().bot.exited;
    },
  };
}
