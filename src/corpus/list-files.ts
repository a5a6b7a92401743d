import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Problem, problem } from '../errors.ts';
import { reasonOf } from './reason-of.ts';

/** Something below a corpus folder; `name` is its path there with `/` between folders. */
export type FoundFile =
  | { readonly kind: 'file'; readonly name: string; readonly path: string; readonly bytes: number }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem };

/**
 * The files below a folder, folder by folder in the order of their names (NFC, by code unit), so
 * that every run sees the same order. Hidden entries and README.md are left out; linked folders too:
 * what they show inside the corpus is read in its own place. Links to files are followed inside the
 * corpus and refused outside.
 */
export async function* listFiles(folder: string): AsyncGenerator<FoundFile> {
  yield* listBelow(await realpath(folder), '', folder);
}

async function* listBelow(root: string, prefix: string, folder: string): AsyncGenerator<FoundFile> {
  const entries = await entriesOf(folder);
  if ('code' in entries) return yield { kind: 'refused', name: prefix || '.', problem: entries };
  for (const entry of entries) {
    const name = prefix + entry.name;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* listBelow(root, `${name}/`, path);
    else yield* examine(root, name, path);
  }
}

async function entriesOf(folder: string): Promise<Dirent[] | Problem> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !isLeftOut(name)).sort(byName);
  } catch (error) {
    return problem('file-unreadable', { reason: reasonOf(error) });
  }
}

function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name.toLowerCase() === 'readme.md';
}

function byName(a: Dirent, b: Dirent): number {
  return compare(a.name.normalize('NFC'), b.name.normalize('NFC')) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

async function* examine(root: string, name: string, path: string): AsyncGenerator<FoundFile> {
  try {
    const real = await realpath(path);
    const status = await stat(real);
    if (!isInside(root, real)) {
      yield { kind: 'refused', name, problem: problem('link-leaves-corpus', {}) };
    } else if (status.isFile()) {
      yield { kind: 'file', name, path, bytes: status.size };
    } else if (!status.isDirectory()) {
      yield { kind: 'refused', name, problem: problem('not-a-file', {}) };
    }
  } catch (error) {
    yield {
      kind: 'refused',
      name,
      problem: problem('file-unreadable', { reason: reasonOf(error) }),
    };
  }
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
