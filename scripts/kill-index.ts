import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config.ts';
import type { Embedder } from '../src/embedding/embedder.ts';
import { openEmbedder } from '../src/open-embedder.ts';
import { runCommand } from '../src/run-command.ts';
import { indexPlaces } from '../src/search-index/index-places.ts';
import { openSnapshot } from '../src/search-index/open-snapshot.ts';
import { createRandom, generatedArticles } from './generated-corpus.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const kills = 10;
/** Enough for a graph over the vectors, so that kills fall into every phase of a build. */
const passages = 9_000;

await runCommand({
  usage: 'npm run test:kill -- [--seed NUMBER]',
  options: { seed: { type: 'string', default: '1' } },
  async run({ values }) {
    const folder = await mkdtemp(join(tmpdir(), 'kill-index-'));
    try {
      return await killBuilds(folder, Number(values.seed));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
});

/**
 * Builds an index, kills the process group of `npm run index` ten times at random moments, and
 * looks after each whether the index before still answers. Returns the exit code.
 */
async function killBuilds(folder: string, seed: number): Promise<number> {
  const articles = [...generatedArticles(passages, seed)];
  const corpus = join(folder, 'corpus.jsonl');
  await writeFile(corpus, articles.map((article) => JSON.stringify(article)).join('\n'));
  const dataFolder = join(folder, 'data');
  const embedder = await openEmbedder(readConfig({}).embeddingModel, dataFolder);
  const question = articles[articles.length >> 1]?.body.split('.')[0] ?? '';
  const wanted = articles[articles.length >> 1]?.id ?? '';
  const answers = () => answeringGeneration({ dataFolder, embedder, question, wanted });

  await timeBuild(corpus, dataFolder);
  // The second one has its vectors in the cache, as those that are killed have.
  const milliseconds = await timeBuild(corpus, dataFolder);
  let living = await answers();
  say(`Built twice, the second time in ${milliseconds} ms; ${living} answers. Seed ${seed}.`);

  const random = createRandom(seed);
  for (let round = 1; round <= kills; round++) {
    const moment = Math.floor(random() * milliseconds);
    const outcome = await killAfter(moment, corpus, dataFolder);
    const left = (await readdir(indexPlaces(dataFolder).generations)).length;
    const answering = await answers();
    const whose = answering === living ? 'the index before' : 'the new index';
    say(`${round}. ${outcome} after ${moment} ms, ${left} folders left: ${whose} answers.`);
    living = answering;
  }

  await timeBuild(corpus, dataFolder);
  const left = await readdir(indexPlaces(dataFolder).generations);
  const cleared = left.length === 2 && left.includes(await answers());
  say(`A build in peace answers; ${cleared ? 'nothing' : left.join(', ')} is left over.`);
  return cleared ? 0 : 1;
}

/** @throws when the living generation does not open or does not find the article. */
async function answeringGeneration({
  dataFolder,
  embedder,
  question,
  wanted,
}: {
  readonly dataFolder: string;
  readonly embedder: Embedder;
  readonly question: string;
  readonly wanted: string;
}): Promise<string> {
  const snapshot = await openSnapshot(dataFolder, embedder.model);
  const query = await embedder.embedQuery(question);
  const legs = [
    snapshot.marked.search(question, 1),
    snapshot.folded.search(question, 1),
    snapshot.dense.search(query, 20),
  ];
  for (const hits of legs) {
    const found = snapshot.passages(hits.map(({ passage }) => passage));
    if (found.some(({ articleId }) => articleId === wanted)) continue;
    throw new Error(`${snapshot.generation} does not find ${wanted}.`);
  }
  snapshot.close();
  return snapshot.generation;
}

async function timeBuild(corpus: string, dataFolder: string): Promise<number> {
  const startedAt = performance.now();
  const build = startBuild(corpus, dataFolder);
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error(`The build ended with ${code}.`);
  return Math.round(performance.now() - startedAt);
}

async function killAfter(
  moment: number,
  corpus: string,
  dataFolder: string,
): Promise<'killed' | 'finished'> {
  const build = startBuild(corpus, dataFolder);
  const ended = once(build, 'exit');
  await setTimeout(moment);
  if (build.exitCode !== null) return 'finished';
  killGroup(build);
  await ended;
  return 'killed';
}

function startBuild(corpus: string, dataFolder: string): ChildProcess {
  const options = ['--corpus', corpus, '--data', dataFolder, '--json'];
  return spawn('npm', ['run', '--silent', 'index', '--', ...options], {
    cwd: projectFolder,
    // A process group of its own, so that the kill hits npm, its shell and the build at once.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) throw new Error('The build did not start.');
  process.kill(-pid, 'SIGKILL');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
