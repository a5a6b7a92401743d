import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../src/config.ts';
import type { Embedder } from '../src/embedding/embedder.ts';
import { openEmbedder } from '../src/open-embedder.ts';
import { runCommand } from '../src/run-command.ts';
import { indexPlaces } from '../src/search-index/index-places.ts';
import { openSnapshot } from '../src/search-index/open-snapshot.ts';
import { generatedArticles } from './generated-corpus.ts';
import { createRandom } from './seeded-random.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const kills = 10;
/** Enough for a graph over the vectors, so that kills fall into every phase of a build. */
const passages = 9_000;

/** Stands among the generated articles, whose words mean nothing. */
const meeting = {
  id: 'meeting',
  title: 'Sở Thí nghiệm tổng kết công tác năm 2020',
  body: 'Ngày 12/01/2021, Sở Thí nghiệm tổ chức Hội nghị tổng kết công tác năm 2020. Ông Trần Văn Bảy, Giám đốc Sở, chủ trì Hội nghị.',
};
const question = 'Ai chủ trì hội nghị tổng kết năm 2020 của Sở Thí nghiệm?';
const chair = 'Trần Văn Bảy';

/**
 * Builds an index, kills the process group of `npm run index` ten times at random moments, and after
 * each asks a question with `npm run ask` and looks whether the index before still answers it. A kill
 * that comes after the build has ended does not count and is repeated at another moment.
 */
await runCommand({
  usage: 'npm run test:kill -- [--seed NUMBER]',
  options: { seed: { type: 'string', default: '1' } },
  async run({ values }) {
    const seed = Number(values.seed);
    const folder = await mkdtemp(join(tmpdir(), 'kill-index-'));
    try {
      const trial = await prepareTrial(folder, seed);
      await killBuilds(trial, createRandom(seed));
      return await buildInPeace(trial);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
});

interface Trial {
  readonly corpus: string;
  readonly dataFolder: string;
  readonly embedder: Embedder;
}

async function prepareTrial(folder: string, seed: number): Promise<Trial> {
  const corpus = join(folder, 'corpus.jsonl');
  const articles = [...generatedArticles(passages, seed), meeting];
  await writeFile(corpus, articles.map((article) => JSON.stringify(article)).join('\n'));
  const dataFolder = join(folder, 'data');
  const embedder = await openEmbedder(readConfig({}).embeddingModel, dataFolder);
  return { corpus, dataFolder, embedder };
}

async function killBuilds(trial: Trial, random: () => number): Promise<void> {
  await timeBuild(trial);
  // The second one has its vectors in the cache, as those that are killed have.
  const milliseconds = await timeBuild(trial);
  let living = await answeringGeneration(trial);
  say(`Built twice, the second time in ${milliseconds} ms; ${living} answers.`);
  for (let round = 1; round <= kills; ) {
    const moment = Math.floor(random() * milliseconds);
    const outcome = await killAfter(moment, trial);
    const left = (await generationFolders(trial)).length;
    const answering = await answeringGeneration(trial);
    const whose = answering === living ? 'the index before' : 'the new index';
    const number = outcome === 'killed' ? `${round++}.` : '  ';
    say(`${number} ${outcome} after ${moment} ms, ${left} folders left: ${whose} answers.`);
    living = answering;
  }
}

/** Returns the exit code. */
async function buildInPeace(trial: Trial): Promise<number> {
  await timeBuild(trial);
  const folders = await generationFolders(trial);
  const cleared = folders.length <= 2 && folders.includes(await answeringGeneration(trial));
  say(`A build in peace answers; ${cleared ? 'nothing' : folders.join(', ')} is left over.`);
  return cleared ? 0 : 1;
}

function generationFolders({ dataFolder }: Trial): Promise<string[]> {
  return readdir(indexPlaces(dataFolder).generations);
}

/** @throws when the living generation does not open, or `ask` does not answer from it. */
async function answeringGeneration(trial: Trial): Promise<string> {
  const snapshot = await openSnapshot(trial.dataFolder, trial.embedder.model);
  snapshot.close();
  const options = ['--data', trial.dataFolder, '--json', question];
  const ask = spawn('npm', ['run', '--silent', 'ask', '--', ...options], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const answer = await text(ask.stdout);
  if (answer.includes(chair)) return snapshot.generation;
  throw new Error(`${snapshot.generation} does not answer: ${answer}`);
}

async function timeBuild(trial: Trial): Promise<number> {
  const startedAt = performance.now();
  const build = startBuild(trial);
  const [code] = await once(build, 'exit');
  if (code !== 0) throw new Error(`The build ended with ${code}.`);
  return Math.round(performance.now() - startedAt);
}

async function killAfter(moment: number, trial: Trial): Promise<'killed' | 'finished'> {
  const build = startBuild(trial);
  const ended = once(build, 'exit');
  await setTimeout(moment);
  if (build.exitCode !== null) return 'finished';
  killGroup(build);
  await ended;
  return 'killed';
}

function startBuild({ corpus, dataFolder }: Trial): ChildProcess {
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
