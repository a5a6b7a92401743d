import { writeFile } from 'node:fs/promises';
import type { Answer } from '../src/answering/answer.ts';
import { readConfig } from '../src/config.ts';
import type { ArticleId } from '../src/corpus/article.ts';
import { loadEnvironment } from '../src/load-environment.ts';
import { createLogger } from '../src/logger.ts';
import { type App, openApp, openSearch } from '../src/open-app.ts';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import type { Snapshot } from '../src/search-index/snapshot.ts';
import { foldMarks } from '../src/text/fold-marks.ts';
import { evaluationReport } from './evaluation-report.ts';
import { type Judged, summaryLines, wrongLines } from './evaluation-summary.ts';
import { judgeAnswer } from './judge-answer.ts';
import { type LabelledQuestion, readLabelledQuestions } from './labelled-question.ts';
import { turnsUpTo } from './turns-up-to.ts';

const usage =
  'npm run eval -- [--data DIR] [--strip] [--min SHARE] [--report FILE] [--verbose] QUESTIONS.jsonl';

/** Asks labelled questions and says how many answers are right; exit code 1 below `--min`. */
await runCommand({
  usage,
  options: {
    data: { type: 'string' },
    /** Takes all marks from the questions first. */
    strip: { type: 'boolean' },
    min: { type: 'string', default: '0' },
    report: { type: 'string' },
    verbose: { type: 'boolean' },
  },
  async run({ values, positionals, messages }) {
    const [file, ...others] = positionals;
    const least = Number(values.min);
    if (!file || others.length > 0) throw wrongUsage('QUESTIONS.jsonl', usage);
    if (!(least >= 0 && least <= 1)) throw wrongUsage(`--min ${values.min}`, usage);
    loadEnvironment();
    const config = readConfig({ ...process.env, ...(values.data && { DATA_DIR: values.data }) });
    const questions = readLabelledQuestions(file).map((one) =>
      values.strip ? { ...one, question: foldMarks(one.question) } : one,
    );
    const logger = createLogger({ logLevel: 'warn' });
    const app = await openApp(config, { logger, messages });
    const { snapshots } = await openSearch(config, logger);
    const judged = await snapshots.use((snapshot) => judgeAll(questions, app, snapshot));
    await Promise.all([app.close(), snapshots.close()]);
    if (values.verbose) print(wrongLines(judged));
    print(summaryLines(judged));
    if (values.report) await writeFile(values.report, evaluationReport(judged));
    const right = judged.filter(({ verdict }) => verdict.kind === 'right').length;
    return right >= least * judged.length ? 0 : 1;
  },
});

async function judgeAll(
  questions: readonly LabelledQuestion[],
  app: App,
  snapshot: Snapshot,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const question of questions) {
    const { answer, milliseconds } = await ask(question, questions, app);
    const verdict = judgeAnswer(question, answer, (id) => textOf(id, snapshot));
    judged.push({ question, answer, verdict, milliseconds });
  }
  return judged;
}

/** Each question has a conversation of its own, in which the turns that it follows are asked first. */
async function ask(
  question: LabelledQuestion,
  questions: readonly LabelledQuestion[],
  app: App,
): Promise<{ readonly answer: Answer; readonly milliseconds: number }> {
  const conversation = `evaluation ${question.id}`;
  const turns = turnsUpTo(question, questions);
  for (const { question: text } of turns.slice(0, -1)) await app.answer({ text, conversation });
  const startedAt = performance.now();
  const answer = await app.answer({ text: question.question, conversation });
  return { answer, milliseconds: performance.now() - startedAt };
}

function textOf(id: string, snapshot: Snapshot): string | undefined {
  const article = snapshot.article(id as ArticleId);
  return article && `${article.title}\n${article.text}`;
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
