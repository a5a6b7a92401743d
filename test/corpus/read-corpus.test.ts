import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CorpusItem, countCorpus, readCorpus } from '../../src/corpus/read-corpus.ts';
import { largestArticleBytes } from '../../src/corpus/size-limit.ts';

const text = 'Vụ Địa bàn họp\n\nVụ bàn hai việc lớn.';
const line = (id: string, body = 'Vụ bàn hai việc.') => JSON.stringify({ id, title: 'Họp', body });

let home: string;
let corpus: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'read-corpus-'));
  corpus = join(home, 'corpus');
  mkdirSync(corpus);
});
afterEach(() => rmSync(home, { recursive: true }));

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(corpus, name)), { recursive: true });
    writeFileSync(join(corpus, name), content);
  }
}

async function itemsOf(path = corpus): Promise<CorpusItem[]> {
  const items: CorpusItem[] = [];
  for await (const item of readCorpus(path)) items.push(item);
  return items;
}

/** An article as its id, a refusal as `source: code`. */
async function readAll(path = corpus): Promise<string[]> {
  const items = await itemsOf(path);
  return items.map((item) =>
    item.kind === 'article' ? item.article.id : `${item.source}: ${item.problem.code}`,
  );
}

describe('readCorpus of a folder', () => {
  it('reads all folders in the order of their names', async () => {
    write({
      'b.txt': text,
      'a/z.md': text,
      'a/2.TXT': text,
      'c.jsonl': `${line('x')}\n\n${line('y')}\n`,
    });
    expect(await readAll()).toEqual(['a/2', 'a/z', 'b', 'x', 'y']);
  });

  it('leaves out hidden entries and README.md', async () => {
    write({
      '.a.txt': text,
      '.git/b.txt': text,
      'README.md': text,
      'c/readme.md': text,
      'd.txt': text,
    });
    expect(await readAll()).toEqual(['d']);
  });

  it('refuses by name what it cannot read, and goes on', async () => {
    write({
      'a.docx': 'x',
      'b.txt': Buffer.from([0xff, 0x41, 0x42]),
      'c.txt': '',
      'd.txt': ' \n\u200B',
      'e.txt': Buffer.from([1, 0, 0, 2]),
      'f.txt': 'x'.repeat(largestArticleBytes + 1),
      'g.md': '---\ntitle: 5\n---\nx',
      'h#1.txt': text,
      'k.jsonl': '',
      no_ending: 'x',
      'z.txt': text,
    });
    expect(await readAll()).toEqual([
      'a.docx: file-ending-unknown',
      'b.txt: wrong-encoding',
      'c.txt: article-empty',
      'd.txt: article-empty',
      'e.txt: binary-file',
      'f.txt: article-too-large',
      'g.md: field-not-text',
      'h#1.txt: id-wrong',
      'k.jsonl: article-empty',
      'no_ending: file-ending-unknown',
      'z',
    ]);
  });

  it('refuses what is no regular file', async () => {
    const server = createServer().listen(join(corpus, 'a.txt'));
    await once(server, 'listening');
    expect(await readAll()).toEqual(['a.txt: not-a-file']);
    server.close();
  });

  it('takes an article of exactly the largest size', async () => {
    write({ 'a.txt': 'x'.repeat(largestArticleBytes) });
    expect(await readAll()).toEqual(['a']);
  });

  it('says how large a refused article is and where the limit lies', async () => {
    write({ 'a.txt': 'x'.repeat(largestArticleBytes + 1) });
    expect(await itemsOf()).toMatchObject([{ problem: { values: { megabytes: 5.01, limit: 5 } } }]);
  });

  it('refuses the second of two files with one id', async () => {
    write({ 'a.md': text, 'a.txt': text, 'b.jsonl': line('a') });
    expect(await readAll()).toEqual(['a', 'a.txt: id-taken', 'b.jsonl:1: id-taken']);
    expect(await itemsOf()).toMatchObject([
      {},
      { problem: { values: { id: 'a', first: 'a.md' } } },
      {},
    ]);
  });

  it('takes names that differ in their Unicode form only for one id', async () => {
    write({ [`${'Họp'.normalize('NFD')}.txt`]: text, 'Họp.md': text });
    const results = await readAll();
    expect(results).toContain('Họp');
    expect(results.filter((result) => result.endsWith('id-taken'))).toHaveLength(1);
  });

  it('reads files with odd names or refuses them by name', async () => {
    write({ 'a b (1)…😀.txt': text, 'x\ny.txt': text, 'q\'"$.txt': text });
    expect(await readAll()).toEqual(['a b (1)…😀', 'q\'"$', 'x\ny.txt: id-wrong']);
  });

  it('follows links to files inside the corpus only, and no linked folder', async () => {
    write({ '.kept/a.txt': text, 'folder/b.txt': text });
    writeFileSync(join(home, 'outside.txt'), text);
    symlinkSync(join(corpus, '.kept/a.txt'), join(corpus, 'inside.txt'));
    symlinkSync(join(home, 'outside.txt'), join(corpus, 'outside.txt'));
    symlinkSync(corpus, join(corpus, 'loop'));
    symlinkSync(join(corpus, 'none.txt'), join(corpus, 'broken.txt'));
    expect(await readAll()).toEqual([
      'broken.txt: file-unreadable',
      'folder/b',
      'inside',
      'outside.txt: link-leaves-corpus',
    ]);
  });

  it('follows a link that is the corpus itself', async () => {
    write({ 'a.txt': text });
    symlinkSync(corpus, join(home, 'link'));
    expect(await readAll(join(home, 'link'))).toEqual(['a']);
  });

  it('gives nothing for an empty folder', async () => {
    expect(await readAll()).toEqual([]);
  });
});

describe('readCorpus of a .jsonl file', () => {
  it('refuses lines by their number and goes on', async () => {
    const large = line('large', 'x'.repeat(largestArticleBytes));
    const lines = [
      line('a'),
      '{',
      '',
      large,
      line('a'),
      JSON.stringify({ id: 'b', title: '' }),
      line('c'),
    ];
    write({ 'tin.jsonl': `\uFEFF${lines.join('\r\n')}` });
    expect(await readAll(join(corpus, 'tin.jsonl'))).toEqual([
      'a',
      'tin.jsonl:2: json-broken',
      'tin.jsonl:4: article-too-large',
      'tin.jsonl:5: id-taken',
      'tin.jsonl:6: field-missing',
      'c',
    ]);
  });

  it('refuses a line of another encoding only', async () => {
    const bad = Buffer.concat([
      Buffer.from(`${line('a')}\n"`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`"\n${line('b')}`),
    ]);
    write({ 'tin.jsonl': bad });
    expect(await readAll()).toEqual(['a', 'tin.jsonl:2: wrong-encoding', 'b']);
  });

  it('reads UTF-16', async () => {
    write({ 'tin.JSONL': Buffer.from(`\uFEFF${line('a')}\n${line('b')}\n`, 'utf16le') });
    expect(await readAll(join(corpus, 'tin.JSONL'))).toEqual(['a', 'b']);
  });

  it('can be left in the middle', async () => {
    write({ 'tin.jsonl': [line('a'), line('b')].join('\n') });
    for await (const item of readCorpus(corpus)) {
      expect(item).toMatchObject({ kind: 'article', article: { id: 'a' } });
      break;
    }
  });
});

describe('what is no corpus', () => {
  it.each([readAll, countCorpus])('is refused at once', async (use) => {
    const missing = join(home, 'none');
    await expect(use(missing)).rejects.toMatchObject({
      code: 'corpus-missing',
      values: { corpus: missing },
    });
    write({ 'a.txt': text });
    await expect(use(join(corpus, 'a.txt'))).rejects.toMatchObject({
      code: 'corpus-ending-unknown',
    });
    await expect(use(join(corpus, 'a.txt', 'b'))).rejects.toMatchObject({ code: 'corpus-missing' });
  });
});

describe('progress', () => {
  it('ends at the size that was counted', async () => {
    write({ 'a.txt': text, 'b.docx': 'xyz', 'c.jsonl': `${line('x')}\n${line('y')}\n` });
    const { files, bytes } = await countCorpus(corpus);
    const items = await itemsOf();
    expect(files).toBe(3);
    expect(items.at(-1)?.bytesDone).toBe(bytes);
    const done = items.map((item) => item.bytesDone);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });
});
