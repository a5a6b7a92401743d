import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { coverageOf, evidenceOf } from '../src/answering/article-evidence.ts';
import { byArticle, readableArticles } from '../src/answering/find-articles.ts';
import { PassageRetriever } from '../src/answering/passage-retriever.ts';
import { tokenWeight } from '../src/answering/token-weight.ts';
import { readConfig } from '../src/config.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import { createLogger } from '../src/logger.ts';
import { openSearch, type Search } from '../src/open-app.ts';
import { understandQuestion } from '../src/retrieval/understand-question.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { today } from '../src/today.ts';

const usage =
  'npm run learn:thresholds -- --data DIR --foreign DIR QUESTIONS.jsonl   (DIR answers the questions, the foreign one does not)';
const line = z.object({ question: z.string() });

/** What the thresholds are compared with, for one question. */
interface Measure {
  /** The best article's coverage of the question. */
  readonly article: number;
  /** The best sentence's coverage in it. */
  readonly sentence: number;
}

await runCommand({
  usage,
  options: {
    data: { type: 'string' },
    foreign: { type: 'string' },
    every: { type: 'string', default: '5' },
  },
  async run({ values, positionals }) {
    const [file] = positionals;
    if (!values.data || !values.foreign || !file) throw wrongUsage('--data --foreign FILE', usage);
    loadEnvironment();
    const questions = readQuestions(file, Number(values.every));
    const known = await measureAll(values.data, questions);
    const foreign = await measureAll(values.foreign, questions);
    print('article', 'article', known, foreign);
    print('sentence', 'sentence', known, foreign);
    return 0;
  },
});

function readQuestions(file: string, every: number): string[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter((_, at) => at % every === 0)
    .map((text) => line.parse(JSON.parse(text)).question);
}

async function measureAll(folder: string, questions: readonly string[]): Promise<Measure[]> {
  const config = readConfig({ ...process.env, DATA_DIR: folder });
  const search = await openSearch(config, createLogger({ logLevel: 'warn' }));
  const measures: Measure[] = [];
  for (const question of questions) measures.push(await measure(question, search));
  await search.snapshots.close();
  return measures;
}

function measure(written: string, { snapshots, embedder }: Search): Promise<Measure> {
  const question = understandQuestion(written, today());
  return snapshots.use(async (snapshot) => {
    const weigh = tokenWeight(snapshot);
    const retriever = new PassageRetriever({ snapshot, embedder, today, limit: 24 });
    const articles = readableArticles(
      snapshot,
      byArticle(await retriever.invoke(question.asTyped)),
    );
    const best = articles
      .map((article) => ({ article, ...evidenceOf(question, article, weigh) }))
      .sort((a, b) => b.coverage - a.coverage)[0];
    const sentences = (best?.article.sentences ?? []).map(({ folded }) =>
      coverageOf(question, folded, weigh),
    );
    return { article: best?.coverage ?? 0, sentence: Math.max(0, ...sentences) };
  });
}

function print(
  title: string,
  key: keyof Measure,
  known: readonly Measure[],
  foreign: readonly Measure[],
): void {
  const rows = [`${title}\nthreshold  answerable read  foreign refused`];
  for (let threshold = 0.3; threshold < 0.95; threshold += 0.05) {
    const read = known.filter((one) => one[key] >= threshold).length / known.length;
    const refused = foreign.filter((one) => one[key] < threshold).length / foreign.length;
    rows.push(`${threshold.toFixed(2)}       ${read.toFixed(3)}            ${refused.toFixed(3)}`);
  }
  process.stdout.write(`${rows.join('\n')}\n\n`);
}
