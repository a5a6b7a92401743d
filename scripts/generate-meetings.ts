import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, wrongUsage } from '../src/run-command.ts';
import { generateQuestions } from './generated-meetings/questions/generate-questions.ts';
import { generateMeetings } from './generated-meetings.ts';

const usage = 'npm run generate:meetings -- [--articles NUMBER] [--seed NUMBER] --out DIR';

/** Writes articles about invented units and people, and questions with what makes answers right. */
await runCommand({
  usage,
  options: {
    articles: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '2' },
    out: { type: 'string' },
  },
  async run({ values, positionals }) {
    const [articles, seed] = [Number(values.articles), Number(values.seed)];
    const areNumbers = Number.isInteger(articles) && articles > 0 && Number.isInteger(seed);
    if (!values.out || !areNumbers || positionals.length > 0) throw wrongUsage('--out DIR', usage);
    const world = generateMeetings(articles, seed);
    const questions = generateQuestions(world, seed);
    await mkdir(values.out, { recursive: true });
    await writeLines(join(values.out, 'corpus.jsonl'), world.articles);
    await writeLines(join(values.out, 'questions.jsonl'), questions);
    process.stdout.write(`${world.articles.length} articles, ${questions.length} questions\n`);
    return 0;
  },
});

async function writeLines(file: string, items: readonly unknown[]): Promise<void> {
  await writeFile(file, `${items.map((item) => JSON.stringify(item)).join('\n')}\n`);
}
