import { readFileSync } from 'node:fs';
import type { Article } from '../src/corpus/article.ts';
import { parseJsonArticle } from '../src/corpus/parse-json-article.ts';
import { readFacts } from '../src/facts/read-facts.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { type FactScore, scoreChairs, scoreDates, scoreKinds } from './fact-scores.ts';
import { type LabelledArticle, readMeetingLabels } from './meeting-labels.ts';

const usage = 'npm run score:facts -- --corpus FILE.jsonl LABELS.jsonl … [--verbose]';

await runCommand({
  usage,
  options: { corpus: { type: 'string' }, verbose: { type: 'boolean' } },
  async run({ values, positionals }) {
    if (!values.corpus || positionals.length === 0) throw wrongUsage('--corpus', usage);
    const labels = readMeetingLabels(positionals);
    const scores = scoreAll(labels, readArticles(values.corpus, labels));
    for (const [name, score] of Object.entries(scores)) report(name, score, values.verbose);
    return 0;
  },
});

function readArticles(file: string, labels: readonly LabelledArticle[]): Map<string, Article> {
  const wanted = new Set(labels.map(({ id }) => id));
  const outcomes = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseJsonArticle);
  const articles = outcomes.flatMap((outcome) => (outcome.kind === 'read' ? [outcome.value] : []));
  return new Map(
    articles.filter(({ id }) => wanted.has(id)).map((article) => [article.id, article]),
  );
}

function scoreAll(labels: readonly LabelledArticle[], articles: ReadonlyMap<string, Article>) {
  const pairs = labels.flatMap((label) => {
    const article = articles.get(label.id);
    if (!article) process.stderr.write(`not in the corpus: ${label.id}\n`);
    return article ? [{ label, facts: readFacts(article) }] : [];
  });
  return {
    chairs: joined(pairs.map(({ label, facts }) => scoreChairs(label, facts))),
    dates: joined(pairs.map(({ label, facts }) => scoreDates(label, facts))),
    kinds: joined(pairs.map(({ label, facts }) => scoreKinds(label, facts))),
  };
}

function joined(scores: readonly FactScore[]): FactScore {
  return {
    right: scores.flatMap(({ right }) => right),
    wrong: scores.flatMap(({ wrong }) => wrong),
    found: scores.flatMap(({ found }) => found),
    missed: scores.flatMap(({ missed }) => missed),
  };
}

function report(name: string, { right, wrong, found, missed }: FactScore, verbose = false): void {
  const precision = share(right.length, wrong.length);
  const recall = share(found.length, missed.length);
  print(`${name}: precision ${precision}, recall ${recall}`);
  if (!verbose) return;
  for (const one of wrong) print(`  wrong   ${one}`);
  for (const one of missed) print(`  missed  ${one}`);
}

function share(hits: number, misses: number): string {
  const all = hits + misses;
  return `${all === 0 ? '–' : (hits / all).toFixed(3)} (${hits} of ${all})`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
