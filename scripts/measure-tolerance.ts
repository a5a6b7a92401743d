import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import { createLogger } from '../src/logger.ts';
import { openSearch } from '../src/open-app.ts';
import {
  correctQuestion,
  createKnownWords,
  type KnownWords,
} from '../src/retrieval/correct-question.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { foldMarks } from '../src/text/fold-marks.ts';
import { partsOf } from '../src/text/tokens.ts';
import { createRandom } from './seeded-random.ts';
import { formatMilliseconds, summariseTimes } from './summarise-times.ts';
import { type Slip, typeWrongly } from './typing-slips.ts';

const usage =
  'npm run measure:tolerance -- --data DIR [--strip] [--lines changed|typed|mended] QUESTIONS.jsonl';
const line = z.object({ id: z.string(), question: z.string() });
type Line = z.infer<typeof line>;
const seed = 1;

/**
 * How often right questions are changed, and what becomes of words that are typed wrongly on purpose
 * (seeded). `--lines` prints questions instead, to be looked through or piped into a search.
 */
await runCommand({
  usage,
  options: {
    data: { type: 'string' },
    strip: { type: 'boolean' },
    lines: { type: 'string' },
  },
  async run({ values, positionals }) {
    const [file] = positionals;
    if (!values.data || !file) throw wrongUsage('--data FILE', usage);
    loadEnvironment();
    const config = readConfig({ ...process.env, DATA_DIR: values.data });
    const { snapshots } = await openSearch(config, createLogger({ logLevel: 'warn' }));
    const questions = readLines(file, values.strip === true);
    await snapshots.use(async (snapshot) => {
      const startedAt = performance.now();
      const known = createKnownWords(snapshot);
      correctQuestion(questions[0]?.question ?? '', known);
      const firstTook = performance.now() - startedAt;
      if (values.lines) printLines(values.lines, questions, known);
      else report(questions, known, firstTook);
    });
    await snapshots.close();
    return 0;
  },
});

function readLines(file: string, strip: boolean): Line[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((text) => {
    const { id, question } = line.parse(JSON.parse(text));
    return { id, question: strip ? foldMarks(question) : question };
  });
}

function printLines(which: string, questions: readonly Line[], known: KnownWords): void {
  const random = createRandom(seed);
  for (const { id, question } of questions) {
    const typed = which === 'changed' ? question : typeWrongly(question, random).text;
    const { text, corrections } = correctQuestion(typed, known);
    if (which !== 'changed') print({ id, question: which === 'typed' ? typed : text });
    else if (corrections.length > 0) print({ id, question, corrections });
  }
}

function report(questions: readonly Line[], known: KnownWords, firstTook: number): void {
  const times: number[] = [];
  const changed = questions.filter(({ question }) => {
    const startedAt = performance.now();
    const { corrections } = correctQuestion(question, known);
    times.push(performance.now() - startedAt);
    return corrections.length > 0;
  });
  row('first question', formatMilliseconds(firstTook));
  row('a question', summariseTimes(times));
  row('questions changed', `${changed.length} of ${questions.length}`);
  row('words typed wrongly', 'mended  otherwise  left');
  for (const [sort, fates] of fatesBySort(questions, known)) {
    const counts = (['mended', 'otherwise', 'left'] as const).map((fate) =>
      String(fates.filter((one) => one === fate).length).padStart(6),
    );
    row(`  ${sort}`, counts.join('    '));
  }
}

type Fate = 'mended' | 'otherwise' | 'left';

function fatesBySort(questions: readonly Line[], known: KnownWords): Map<string, Fate[]> {
  const random = createRandom(seed);
  const bySort = new Map<string, Fate[]>();
  for (const { question } of questions) {
    const { text, slips } = typeWrongly(question, random);
    const mended = correctQuestion(text, known).text;
    for (const slip of slips) {
      const sort = `${slip.sort}${slip.canBeRight ? ', another word' : ''}`;
      bySort.set(sort, [...(bySort.get(sort) ?? []), fateOf(slip, mended)]);
    }
  }
  return new Map([...bySort].sort(([one], [other]) => one.localeCompare(other)));
}

/** By the words of the question as it was understood: the wrong one is there, the right one, or neither. */
function fateOf({ right, typed }: Slip, mended: string): Fate {
  const words = ` ${wordsOf(mended)} `;
  if (words.includes(` ${wordsOf(typed)} `)) return 'left';
  return words.includes(` ${wordsOf(right)} `) ? 'mended' : 'otherwise';
}

function wordsOf(text: string): string {
  return partsOf(text)
    .map(({ marked }) => marked)
    .join(' ');
}

function row(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(40)}${value}\n`);
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
