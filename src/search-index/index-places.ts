import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifAbsent } from '../embedding/if-absent.ts';
import { AppError } from '../errors.ts';

/** Where the parts of an index lie in a data folder. */
export interface IndexPlaces {
  readonly dataFolder: string;
  /** One folder for each published generation, and hidden ones that are being built. */
  readonly generations: string;
  /** A file with one line: the name of the living generation. */
  readonly current: string;
  readonly buildLock: string;
  readonly embeddingCache: string;
}

export function indexPlaces(dataFolder: string): IndexPlaces {
  const index = join(dataFolder, 'index');
  return {
    dataFolder,
    generations: join(index, 'generations'),
    current: join(index, 'current'),
    buildLock: join(index, 'build.lock'),
    embeddingCache: join(dataFolder, 'embeddings.sqlite'),
  };
}

/** The files of a generation beside those of the vectors. */
export const generationFiles = {
  store: 'store.sqlite',
  postings: 'postings.bin',
  manifest: 'manifest.json',
} as const;

/** The command that builds the index of this folder, for texts that say how to mend it. */
export function indexCommand(dataFolder: string): string {
  if (dataFolder === 'data') return 'npm run index';
  const written = /\s/.test(dataFolder) ? `"${dataFolder}"` : dataFolder;
  return `npm run index -- --data ${written}`;
}

const generationName = /^\d{8}T\d{9}Z-[\da-f]{16}$/;

/**
 * The name of the living generation.
 *
 * @throws AppError `index-missing`, or `index-damaged` when the line is no such name.
 */
export async function readCurrent({ current, dataFolder }: IndexPlaces): Promise<string> {
  const line = (await readFile(current, 'utf8').catch(ifAbsent))?.trimEnd();
  const command = indexCommand(dataFolder);
  if (line === undefined) throw new AppError('index-missing', { folder: dataFolder, command });
  if (generationName.test(line)) return line;
  const problem = JSON.stringify(line.slice(0, 60));
  throw new AppError('index-damaged', { file: current, problem, command });
}

/** `20260131T235959999Z-<first 16 digits of the manifest's sha256>`. */
export function nameGeneration(time: Date, manifestSha256: string): string {
  return `${compactTime(time)}-${manifestSha256.slice(0, 16)}`;
}

/** Whether the name vouches for a manifest with this hash. */
export function isNamedAfter(generation: string, manifestSha256: string): boolean {
  return generation.endsWith(`-${manifestSha256.slice(0, 16)}`);
}

/** When a generation was built, by its name; in milliseconds since 1970. */
export function builtAtOf(generation: string): number {
  const [, year, month, day, hour, minute, second, millisecond] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/.exec(generation)?.map(Number) ?? [];
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, millisecond);
}

/** UTC to the millisecond without characters that file systems refuse. */
export function compactTime(time: Date): string {
  return time.toISOString().replace(/[-:.]/g, '');
}
