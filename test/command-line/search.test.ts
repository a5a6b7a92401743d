import { beforeAll, expect, test } from 'vitest';
import { irrigation, library, whoChaired } from './articles.ts';
import { type Office, openOffice } from './commands.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const corpus = await office.write('corpus.jsonl', [irrigation, library]);
  await office.run(['index', '--corpus', corpus, '--data', 'data']);
  return office.close;
});

const search = (words: readonly string[], input: string) =>
  office.run(['search', '--data', 'data', ...words], { input });

test('search writes ranked passages line for line; a line that is no question is told', async () => {
  const input = [
    JSON.stringify({ id: 'a', question: whoChaired }),
    '{"id": "b", "question": ',
    JSON.stringify({ id: 'c', question: ' \u200b' }),
    JSON.stringify({ id: 'd', question: '?! 🙂' }),
    JSON.stringify({ id: 'e', question: 'phòng đọc' }),
  ].join('\n');
  const { code, stdout, stderr } = await search(['--limit', '1', '--json', '--stdin'], input);
  expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  const legs = {
    marked: expect.any(Number),
    folded: expect.any(Number),
    dense: expect.any(Number),
  };
  const passageOf = ({ id }: { readonly id: string }) => [
    { articleId: id, passageId: `${id}#0`, score: expect.any(Number), legs },
  ];
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: 'a', passages: passageOf(irrigation) },
    { id: null, passages: [], error: expect.stringContaining('Dòng thứ 2 ') },
    { id: 'c', passages: [] },
    { id: 'd', passages: [] },
    { id: 'e', passages: passageOf(library) },
  ]);
});

test.each([
  [['--json']],
  [['--stdin', '--json', '--limit', '0']],
  [['--stdin', '--json', '--leg', 'left']],
])('search %j is wrong usage', async (words) => {
  const { code, stdout, stderr } = await search(words, '');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Cách dùng: npm run search');
});
