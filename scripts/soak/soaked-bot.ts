import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BotApiServer } from '../../test/end-to-end/bot-api-server.ts';
import { buildIndex, type RunningProcess, startBot } from '../../test/end-to-end/bot-process.ts';

/** The real bot, one process after the other on one data folder. */
export interface SoakedBot {
  /** `performance.now()` of each kill. */
  readonly kills: readonly number[];
  /** Kills the process with signal 9 and starts the next at once. */
  killAndRestart(): Promise<void>;
  /** Asks the process to stop and starts the next. */
  restart(): Promise<void>;
  /** Memory of the process in mebibytes: the middle one of five looks within a second. */
  residentMebibytes(): Promise<number>;
  /** Ends the process, and leaves nothing on disk. */
  end(): Promise<void>;
}

/** Nothing holds the questions of a soak back. */
export const noLimits = {
  PERSON_QUESTIONS_PER_MINUTE: '100000',
  CHAT_QUESTIONS_PER_MINUTE: '100000',
};

/** Builds the index of the shipped articles in a new folder and starts a bot on it. */
export async function startSoakedBot(
  server: BotApiServer,
  environment: Readonly<Record<string, string>>,
): Promise<SoakedBot> {
  const dataFolder = await buildIndex();
  const kills: number[] = [];
  const start = () =>
    startBot({
      ...{ BOT_TOKEN: server.token, API_ROOT: server.apiRoot, DATA_DIR: dataFolder },
      ...{ OPEN_ACCESS: 'true', LOG_LEVEL: 'error', ...environment },
    });
  let bot = start();
  failLoudly(bot);
  const next = async () => {
    await bot.exited;
    bot = start();
    failLoudly(bot);
  };
  await server.polled(true);
  return {
    kills,
    killAndRestart: async () => {
      kills.push(performance.now());
      bot.signal('SIGKILL');
      await next();
    },
    restart: async () => {
      bot.signal('SIGTERM');
      await next();
    },
    residentMebibytes: async () => {
      const looks: number[] = [];
      while (looks.length < 5) {
        looks.push(residentOf(bot.pid));
        await sleep(200);
      }
      return looks.toSorted((one, other) => one - other)[2] ?? 0;
    },
    end: async () => {
      bot.signal('SIGTERM');
      await bot.exited;
      rmSync(dataFolder, { recursive: true });
    },
  };
}

/** A bot that gives up by itself ends the soak: there would be no end of waiting for it. */
function failLoudly(bot: RunningProcess): void {
  void bot.exited.then((code) => {
    if (code === null || code === 0) return;
    process.stderr.write(`The bot ended with ${code}:\n${bot.output()}\n`);
    process.exit(1);
  });
}

/** Small images of Linux have no `ps`, other systems no `/proc`. */
function residentOf(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kibibytes = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kibibytes) / 1024;
}
