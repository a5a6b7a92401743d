import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chair, irrigation, library, whoChaired } from './articles.ts';
import { type Office, openOffice } from './commands.ts';

const questions = [
  { id: 'e1', kind: 'who', question: whoChaired, expects: [[chair]], cites: [irrigation.id] },
  {
    id: 'e2',
    kind: 'who',
    question: whoChaired,
    expects: [['Người Khác']],
    cites: [irrigation.id],
  },
  {
    id: 'e3',
    kind: 'abstain',
    question: 'Ai chủ trì hội nghị của Sở Tưới tiêu năm 1987?',
    abstain: true,
  },
];

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const corpus = await office.write('corpus.jsonl', [irrigation, library]);
  const built = await office.run(['index', '--corpus', corpus, '--data', 'data']);
  expect(built).toMatchObject({ code: 0 });
  const lines = questions.map((one) => JSON.stringify(one)).join('\n');
  await writeFile(join(office.folder, 'questions.jsonl'), `${lines}\n`);
  return office.close;
});

function evaluate(...words: string[]) {
  return office.run(['evaluate', '--data', 'data', ...words, 'questions.jsonl']);
}

describe('eval', () => {
  test('prints right of asked for each kind and ends with 0', async () => {
    const { code, stdout, stderr } = await evaluate();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^who +1\/2 +0\.500 +1 +0 +0$/m);
    expect(stdout).toMatch(/^abstain +1\/1 +1\.000/m);
    expect(stdout).toMatch(/^all +2\/3 +0\.667/m);
  });

  test('ends with 1 below the least share, and with 0 at it', async () => {
    expect((await evaluate('--min', '0.67')).code).toBe(1);
    expect((await evaluate('--min', '0.66')).code).toBe(0);
  });

  test('lists what is not right with --verbose, and writes a page with --report', async () => {
    const { stdout } = await evaluate('--verbose', '--report', 'report.html');
    expect(stdout).toContain('wrong e2');
    expect(stdout).toContain('lacks Người Khác');
    expect(await readFile(join(office.folder, 'report.html'), 'utf8')).toContain(
      'lacks Người Khác',
    );
  });

  test('refuses wrong usage with 2', async () => {
    expect((await evaluate('--min', '2')).code).toBe(2);
    expect((await office.run(['evaluate', '--data', 'data'])).code).toBe(2);
  });
});

describe('generate-meetings', () => {
  test('writes a corpus that can be indexed and questions that can be asked', async () => {
    const made = await office.run(['generate-meetings', '--articles', '60', '--out', 'made']);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const corpus = join('made', 'corpus.jsonl');
    const built = await office.run(['index', '--corpus', corpus, '--data', 'other', '--json']);
    expect(JSON.parse(built.stdout)).toMatchObject({ articles: 60, refused: [] });
    const asked = await office.run([
      'evaluate',
      '--data',
      'other',
      join('made', 'questions.jsonl'),
    ]);
    expect(asked.code).toBe(0);
    expect(asked.stdout).toMatch(/^all +\d+\/\d+/m);
  });

  test('refuses wrong usage with 2', async () => {
    expect((await office.run(['generate-meetings'])).code).toBe(2);
    const wrong = ['generate-meetings', '--articles', 'x', '--out', 'made'];
    expect((await office.run(wrong)).code).toBe(2);
  });
});
