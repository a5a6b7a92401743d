import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLines } from '../../src/corpus/read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-lines-'));
const file = join(folder, 'lines');
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(content: string | Buffer, mostBytes = 100): Promise<(string | number)[]> {
  writeFileSync(file, content);
  const lines: (string | number)[] = [];
  for await (const { number, bytes, byteLength } of readLines(file, mostBytes)) {
    lines.push(bytes === null ? byteLength : `${number} ${bytes.toString()}`);
  }
  return lines;
}

describe('readLines', () => {
  it('counts lines from one, empty ones too', async () => {
    expect(await linesOf('a\n\nb\n')).toEqual(['1 a', '2 ', '3 b']);
    expect(await linesOf('a\nb')).toEqual(['1 a', '2 b']);
    expect(await linesOf('')).toEqual([]);
  });

  it('gives no bytes of a line over the limit, and goes on behind it', async () => {
    expect(await linesOf(`${'x'.repeat(100)}\n${'x'.repeat(101)}\nb`)).toEqual([
      `1 ${'x'.repeat(100)}`,
      101,
      '3 b',
    ]);
  });

  it('puts lines together that lie across chunks', async () => {
    const long = 'đ'.repeat(100_000);
    expect(await linesOf(`${long}\nb`, 300_000)).toEqual([`1 ${long}`, '2 b']);
    expect(await linesOf(`${long}\nb`, 150_000)).toEqual([200_000, '2 b']);
  });

  it('reads UTF-16', async () => {
    const content = Buffer.from(`\uFEFF${'Họp ở Vụ '.repeat(10_000)}\nhai`, 'utf16le');
    const lines = await linesOf(content, 300_000);
    expect(lines.map((line) => String(line).slice(-5))).toEqual(['ở Vụ ', '2 hai']);
  });

  it('refuses UTF-16 that is broken', async () => {
    const content = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]);
    await expect(linesOf(content)).rejects.toMatchObject({ code: 'wrong-encoding' });
  });
});
