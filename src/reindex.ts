import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Reindex, ReindexOutcome } from './bot/reindex.ts';
import { type Config, configVariables } from './config.ts';
import { readIndexEvent } from './index-events.ts';
import type { Logger } from './logger.ts';

/** How the child is started: as `npm run index` starts it. */
const runner = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url));

/** What a program needs of its surroundings; of everything else the child gets nothing. */
const surroundings = [
  ...['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LC_ALL', 'TZ'],
  ...['NODE_OPTIONS', 'SystemRoot'],
];

type ReindexConfig = Pick<Config, 'corpus' | 'dataFolder' | 'embeddingModel'>;

/**
 * Runs `npm run index` as a child of low priority, without the secrets of the bot. It ends with this
 * process; where that is killed, the child notices when it next tells something, or goes on and
 * publishes a whole index.
 */
export function createReindex(config: ReindexConfig, logger: Logger): Reindex {
  return async (onProgress, signal) => {
    const child = spawn(process.execPath, [runner, 'index', '--events'], {
      env: environmentOf(config),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = () => void child.kill();
    signal.addEventListener('abort', end, { once: true });
    process.once('exit', end);
    try {
      return await followed(child, onProgress, logger);
    } finally {
      signal.removeEventListener('abort', end);
      process.removeListener('exit', end);
    }
  };
}

/** Empty rather than absent, so that the child's own look into `.env` does not fill them in. */
function environmentOf({ corpus, dataFolder, embeddingModel }: ReindexConfig) {
  const names = configVariables.flatMap((name) => [name, name.toLowerCase()]);
  return {
    ...Object.fromEntries(surroundings.flatMap((name) => entryOf(name))),
    ...Object.fromEntries(names.map((name) => [name, ''])),
    ...{ CORPUS_DIR: corpus, DATA_DIR: dataFolder, EMBEDDING_MODEL: embeddingModel },
  };
}

function entryOf(name: string): [string, string][] {
  const value = process.env[name];
  return value === undefined ? [] : [[name, value]];
}

async function followed(
  child: ChildProcess,
  onProgress: Parameters<Reindex>[0],
  logger: Logger,
): Promise<ReindexOutcome> {
  const told: { outcome?: ReindexOutcome } = {};
  lowerPriority(child, logger);
  const complaint = tailOf(child);
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      const event = readIndexEvent(line);
      if (event?.event === 'progress') onProgress(event.progress);
      if (event?.event === 'done') told.outcome = { kind: 'done', report: event.report };
      if (event?.event === 'failed') told.outcome = { kind: 'failed', problem: event.problem };
    });
  }
  try {
    const [code, killedBy] = await once(child, 'close');
    if (code !== 0) logger.warn({ code, killedBy, complaint: complaint() }, 'npm run index failed');
    const { outcome } = told;
    // A child that ends otherwise than it told has not ended well.
    const isBelieved = outcome !== undefined && (outcome.kind === 'done') === (code === 0);
    return isBelieved ? outcome : { kind: 'failed', problem: null };
  } catch (error) {
    logger.error({ err: error }, 'npm run index could not be started');
    return { kind: 'failed', problem: null };
  }
}

/** Questions go first. */
function lowerPriority({ pid }: ChildProcess, logger: Logger): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch (error) {
    logger.debug({ err: error }, 'npm run index runs with the usual priority');
  }
}

const longestComplaint = 2000;

/** The end of what it has written to standard error. */
function tailOf({ stderr }: ChildProcess): () => string {
  let tail = '';
  stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    tail = (tail + chunk).slice(-longestComplaint);
  });
  return () => tail.trim();
}
