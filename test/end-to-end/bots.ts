import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotApiServer } from './bot-api-server.ts';
import { type RunningProcess, startBot } from './bot-process.ts';

/** Bots of one test: each has the index, and a state of its own. */
export interface Bots {
  /** In a data folder of its own unless another is named. */
  start(environment?: Readonly<Record<string, string>>): RunningProcess;
  /** Ends all and takes their folders away; gives what they have written. */
  end(): Promise<string>;
}

export function createBots(indexedFolder: string, server: BotApiServer): Bots {
  const folders: string[] = [];
  const running: RunningProcess[] = [];
  return {
    start: (environment = {}) => {
      const folder = mkdtempSync(join(tmpdir(), 'thu-ky-bot-'));
      folders.push(folder);
      cpSync(indexedFolder, folder, { recursive: true });
      const bot = startBot({
        ...{ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: folder },
        ...{ OPEN_ACCESS: 'true', ...environment },
      });
      running.push(bot);
      return bot;
    },
    end: async () => {
      for (const bot of running) {
        bot.signal('SIGKILL');
        await bot.exited;
      }
      for (const folder of folders) rmSync(folder, { recursive: true });
      return running.map((bot) => bot.output()).join('\n');
    },
  };
}
