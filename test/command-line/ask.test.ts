import { beforeAll, describe, expect, test } from 'vitest';
import { chair, irrigation, library, whoChaired } from './articles.ts';
import { type Office, openOffice } from './commands.ts';

const data = ['--data', 'data'];
const fields = [
  ...['id', 'kind', 'text', 'mode', 'citations', 'choices', 'nearest', 'milliseconds'],
];

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  const corpus = await office.write('corpus.jsonl', [irrigation, library]);
  const built = await office.run(['index', '--corpus', corpus, ...data]);
  expect(built).toMatchObject({ code: 0, stderr: '' });
  return office.close;
});

function jsonLines(stdout: string): Record<string, unknown>[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('ask --json', () => {
  test('writes an answer with every field as one line, and nothing else', async () => {
    const { code, stdout, stderr } = await office.run(['ask', ...data, '--json', whoChaired]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [line, ...others] = jsonLines(stdout);
    expect(others).toEqual([]);
    expect(Object.keys(line ?? {})).toEqual(fields);
    expect(line).toMatchObject({
      id: null,
      kind: 'answered',
      text: expect.stringContaining(chair),
      mode: 'extractive',
      citations: [
        {
          n: 1,
          articleId: irrigation.id,
          title: irrigation.title,
          date: irrigation.date,
          url: irrigation.url,
          quote: expect.stringContaining(chair),
        },
        expect.objectContaining({ n: 2, articleId: irrigation.id }),
      ],
      choices: [],
      nearest: [],
      milliseconds: expect.any(Number),
    });
  });

  test('names the nearest articles and no citation where nothing is found', async () => {
    const question = 'Ai chủ trì hội nghị của Sở Tưới tiêu năm 1987?';
    const { code, stdout } = await office.run(['ask', ...data, '--json', question]);
    const [line] = jsonLines(stdout);
    expect(code).toBe(0);
    expect(Object.keys(line ?? {})).toEqual(fields);
    expect(line).toMatchObject({ kind: 'not-found', mode: null, citations: [] });
    expect(line?.['nearest']).toContainEqual(expect.objectContaining({ id: irrigation.id }));
  });
});

describe('ask --stdin', () => {
  test('answers line for line: a line that is no question is told, the rest answered', async () => {
    const input = [
      `\uFEFF${JSON.stringify({ id: 'a', question: whoChaired, conversation: 'one' })}`,
      'Ai chủ trì hội nghị?',
      '',
      JSON.stringify({ id: 'b', question: '' }),
      JSON.stringify({ id: 'c', question: 7 }),
      '   ',
      JSON.stringify({ id: 4, question: 'xin chào' }),
    ].join('\n');
    const { code, stdout, stderr } = await office.run(['ask', ...data, '--json', '--stdin'], {
      input,
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    const lines = jsonLines(stdout);
    expect(lines.map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'answered'],
      [null, 'message'],
      ['b', 'message'],
      [null, 'message'],
      [4, 'message'],
    ]);
    for (const line of lines) expect(Object.keys(line)).toEqual(fields);
    expect(lines[1]?.['text']).toMatch(/Dòng thứ 2 .*Ai chủ trì hội nghị\?/);
    expect(lines[3]?.['text']).toMatch(/Dòng thứ 5 /);
  });

  test('ends with 0 where every line is a question, also one that nothing answers', async () => {
    const input = `${JSON.stringify({ question: whoChaired })}\n${JSON.stringify({ question: '…' })}`;
    const { code, stdout } = await office.run(['ask', ...data, '--stdin', '--json'], { input });
    expect(code).toBe(0);
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual([null, null]);
  });

  test('ends without a stack trace when nobody reads on', async () => {
    const input = `${JSON.stringify({ question: whoChaired })}\n`.repeat(20);
    const left = await office.runAndLeave(['ask', ...data, '--stdin', '--json'], input);
    expect(left).toEqual({ code: 0, stderr: '' });
  });
});

describe('ask', () => {
  test('shows the text, then its source with date, address and quote', async () => {
    const { code, stdout } = await office.run(['ask', ...data, ...whoChaired.split(' ')]);
    expect(code).toBe(0);
    expect(stdout).toContain(chair);
    expect(stdout).toContain(
      `\n\n[1] ${irrigation.title} · 12-1-2021 · ${irrigation.url}\n    “Đồng chí ${chair}`,
    );
  });

  test('opens a prompt without a question and ends with the input', async () => {
    const { code, stdout } = await office.run(['ask', ...data], { input: `\n${whoChaired}\n` });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Thư Ký: /);
    expect(stdout).toContain(chair);
  });

  test('leaves the prompt at a farewell', async () => {
    const { code, stdout } = await office.run(['ask', ...data], {
      input: `Thoát\n${whoChaired}\n`,
    });
    expect(code).toBe(0);
    expect(stdout).not.toContain(chair);
  });

  test('speaks the language of the question', async () => {
    const { stdout } = await office.run(['ask', ...data, 'Who chaired the meeting of 1987?']);
    expect(stdout).toContain('Nearest articles:');
    expect(stdout).not.toContain('Bài gần nhất');
  });

  test.each([
    ['an unknown flag', ['--loud', whoChaired]],
    ['a question beside --stdin', ['--stdin', whoChaired]],
    ['--json and no question', ['--json']],
  ])('refuses %s as wrong usage', async (_, words) => {
    const { code, stdout, stderr } = await office.run(['ask', ...data, ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Cách dùng: npm run ask');
  });
});
