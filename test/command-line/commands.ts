import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const runner = fileURLToPath(new URL('../../scripts/run.mjs', import.meta.url));

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly date?: string;
  readonly url?: string;
}

/** What a command has left behind. */
export interface Outcome {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that reads its questions one by one. */
export interface Dialogue {
  /** Resolves to the next line of standard output. */
  ask(line: string): Promise<string>;
  /** Ends the input; resolves to the exit code. */
  end(): Promise<number | null>;
}

/** A folder in which commands run as at a user's: nothing in it but what the test puts there. */
export interface Office {
  readonly folder: string;
  /** The articles in a `.jsonl` file of that name; returns its path. */
  write(name: string, articles: readonly (Article | string)[]): Promise<string>;
  run(words: readonly string[], options?: RunOptions): Promise<Outcome>;
  start(words: readonly string[]): Dialogue;
  /** Starts a command and stops reading its output after the first piece of it. */
  runAndLeave(words: readonly string[], input: string): Promise<Omit<Outcome, 'stdout'>>;
  close(): Promise<void>;
}

export interface RunOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export async function openOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'thu-ky-office-'));
  const start = (words: readonly string[], environment: RunOptions['environment'] = {}) =>
    spawn(process.execPath, [runner, ...words], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  return {
    folder,
    write: async (name, articles) => {
      const lines = articles.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
      await writeFile(join(folder, name), lines.join('\n'));
      return join(folder, name);
    },
    run: async (words, { input = '', environment } = {}) => {
      const child = start(words, environment);
      child.stdin.end(input);
      const [code, stdout, stderr] = await Promise.all([
        exitOf(child),
        text(child.stdout),
        text(child.stderr),
      ]);
      return { code, stdout, stderr };
    },
    start: (words) => dialogueWith(start(words)),
    runAndLeave: async (words, input) => {
      const child = start(words);
      child.stdin.on('error', ignoreClosedPipe).write(input);
      child.stdout.once('data', () => {
        child.stdout.destroy();
        child.stdin.end(input);
      });
      const [code, stderr] = await Promise.all([exitOf(child), text(child.stderr)]);
      return { code, stderr };
    },
    close: () => rm(folder, { recursive: true }),
  };
}

function dialogueWith(child: ReturnType<typeof spawn>): Dialogue {
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('The command has no pipes.');
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  return {
    ask: async (line) => {
      stdin.write(`${line}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('The command ended without an answer.');
      return value;
    },
    end: () => {
      stdin.end();
      return exitOf(child);
    },
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

/** The command may end before it has read everything: that is what the test is about. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
