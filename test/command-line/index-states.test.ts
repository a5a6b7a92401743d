import { cp, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { chair, irrigation, library, whoChaired } from './articles.ts';
import { type Office, type Outcome, openOffice } from './commands.ts';

const bundledModel = fileURLToPath(new URL('../../models/vi-en-static', import.meta.url));

let office: Office;
let corpus: string;
let built: Outcome;

beforeAll(async () => {
  office = await openOffice();
  corpus = await office.write('corpus.jsonl', [irrigation, '{"id":"trong"}', library]);
  built = await office.run(['index', '--corpus', corpus, '--data', 'kho']);
  return office.close;
});

const askIn = (data: string, environment = {}) =>
  office.run(['ask', '--data', data, '--json', whoChaired], { environment });

describe('an index', () => {
  test('is told of when it is built: the counts, and what was refused and why', () => {
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(built.stdout).toMatch(
      /trong kho: 2 bài, .*\nGhi nhận được 2 cuộc họp, 2 người .*\nTừ chối 1 mục:\n {2}.*corpus\.jsonl.*\n$/,
    );
  });

  test('is told of in JSON where a program asks for it', async () => {
    const { code, stdout } = await office.run([
      'index',
      '--corpus',
      corpus,
      '--data',
      'dem',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 2,
      embedded: 2,
      reused: 0,
      refused: [{ source: expect.stringContaining('corpus.jsonl'), code: 'field-missing' }],
    });
  });

  test('that is missing where it was named is not built: the command is named', async () => {
    const { code, stdout, stderr } = await askIn('xa');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('Chưa có chỉ mục trong xa. Hãy chạy: npm run index -- --data xa\n');
    const named = await office.run(['ask', whoChaired], { environment: { DATA_DIR: 'xa' } });
    expect(named).toEqual({ code: 1, stdout: '', stderr });
  });

  test('that nobody named is not built of a corpus that is not there', async () => {
    const { code, stdout, stderr } = await office.run(['ask', whoChaired]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Chưa có chỉ mục: .*\n.*corpus/);
  });

  test('that nobody named is built of the corpus at the first question, and then kept', async () => {
    const environment = { CORPUS_DIR: corpus };
    const first = await office.run(['ask', '--json', whoChaired], { environment });
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ text: expect.stringContaining(chair) });
    expect(first.stderr).toMatch(/^Chưa có chỉ mục: .*\nTừ chối 1 mục:\n {2}.*corpus\.jsonl.*\n$/);
    const second = await office.run(['ask', '--json', whoChaired], { environment });
    expect(second).toMatchObject({ code: 0, stderr: '' });
  });

  test('with a damaged file is refused by the name of the file', async () => {
    await cp(join(office.folder, 'kho'), join(office.folder, 'hong'), { recursive: true });
    const generations = join(office.folder, 'hong', 'index', 'generations');
    const [generation = ''] = await readdir(generations);
    await flipByte(join(generations, generation, 'vectors.f32'));
    const { code, stdout, stderr } = await askIn('hong');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Tệp chỉ mục .*vectors\.f32 bị hỏng .*npm run index -- --data hong\n$/);
  });

  test('of another model is refused with the names of both', async () => {
    await cp(bundledModel, join(office.folder, 'kho', 'models', 'mo-hinh-khac'), {
      recursive: true,
    });
    const { code, stdout, stderr } = await askIn('kho', { EMBEDDING_MODEL: 'mo-hinh-khac' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/vi-en-static.*mo-hinh-khac.*npm run index -- --data kho/);
  });
});

test('a setting that is wrong is named', async () => {
  const { code, stdout, stderr } = await askIn('kho', { LOG_LEVEL: 'loud' });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('LOG_LEVEL');
});

async function flipByte(path: string): Promise<void> {
  const file = await open(path, 'r+');
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 0);
  await file.write(Buffer.from([buffer.readUInt8(0) ^ 1]), 0, 1, 0);
  await file.close();
}
