import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConditions } from './conditions.ts';
import { projectFolder } from './project-folder.ts';

/** A process of the product, from its start to its end. */
export interface RunningProcess {
  readonly pid: number;
  /** Everything that it has written to standard output and standard error. */
  output(): string;
  /** Resolves when the process has written the text. */
  printed(text: string): Promise<void>;
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
  /** The exit code; null when a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** Starts the bot as `npm start` does. */
export function startBot(environment: Readonly<Record<string, string>>): RunningProcess {
  return start('start', environment);
}

/**
 * Builds the index of the shipped articles, or of those that the environment names, in a new folder
 * and returns the folder.
 */
export async function buildIndex(
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-'));
  const build = start('index', { DATA_DIR: folder, ...environment });
  const code = await build.exited;
  if (code !== 0) throw new Error(`The index was not built (${code}):\n${build.output()}`);
  return folder;
}

/** A new data folder with a copy of the index: one bot's state must not be another's. */
export function newDataFolder(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-'));
  cpSync(join(built, 'index'), join(folder, 'index'), { recursive: true });
  return folder;
}

function start(script: string, environment: Readonly<Record<string, string>>): RunningProcess {
  const child = spawn(process.execPath, ['scripts/run.mjs', script], {
    cwd: projectFolder(),
    // Empty rather than absent, so that a developer's own .env does not fill it in.
    env: { PATH: process.env['PATH'], BOT_TOKEN: '', LOG_LEVEL: 'debug', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { until, changed } = createConditions();
  let output = '';
  collect(child, (chunk) => {
    output += chunk;
    changed();
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    printed: async (text) => {
      await until(() => (output.includes(text) ? true : undefined));
    },
    signal: (name) => child.kill(name),
    exited: new Promise((resolve) => child.once('close', resolve)),
  };
}

function collect({ stdout, stderr }: ChildProcess, take: (chunk: string) => void): void {
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', take);
}
