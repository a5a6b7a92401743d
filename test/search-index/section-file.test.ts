import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSections, type Section, writeSections } from '../../src/search-index/section-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sections-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, sections: readonly Section[]): Promise<ArrayBuffer> {
  const path = join(folder, name);
  await writeSections(path, sections);
  return Uint8Array.from(await readFile(path)).buffer;
}

describe('a file of sections', () => {
  test('gives back what was written, whatever the lengths', async () => {
    const sections = readSections(
      await written('three', [
        { name: 'bytes', data: Uint8Array.of(1, 2, 3) },
        { name: 'none', data: new Uint32Array() },
        { name: 'shorts', data: Uint16Array.of(65_535, 0, 7) },
        { name: 'words', data: Uint32Array.of(4_294_967_295, 5) },
      ]),
    );
    expect(sections.bytes('bytes')).toEqual(Uint8Array.of(1, 2, 3));
    expect(sections.uint32('none')).toEqual(new Uint32Array());
    expect(sections.uint16('shorts')).toEqual(Uint16Array.of(65_535, 0, 7));
    expect(sections.uint32('words')).toEqual(Uint32Array.of(4_294_967_295, 5));
  });

  test('names a section that it lacks', async () => {
    const sections = readSections(await written('empty', []));
    expect(() => sections.bytes('absent')).toThrow("section 'absent' is missing");
  });

  test('is not taken for one when its end is cut', async () => {
    const bytes = await written('cut', [{ name: 'bytes', data: new Uint8Array(99) }]);
    expect(() => readSections(bytes.slice(0, -8))).toThrow('trailer');
    expect(() => readSections(new ArrayBuffer(3))).toThrow('trailer');
  });
});
