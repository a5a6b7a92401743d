import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddingModel } from '../embedding/embedder.ts';
import { isAbsent } from '../embedding/if-absent.ts';
import { AppError } from '../errors.ts';
import { textVersion } from '../text/text-version.ts';
import { checkFile, FileMismatch, readCheckedFile } from './checked-file.ts';
import { generationFiles, type IndexPlaces, indexCommand, isNamedAfter } from './index-places.ts';
import { formatVersion, type Manifest, manifestSchema, manifestVersionSchema } from './manifest.ts';
import { graphFile } from './vector-files.ts';

/** A generation whose every file is as its manifest says; the graph's may be missing. */
export interface CheckedGeneration {
  readonly generation: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** The very bytes that were checked. */
  readonly postings: ArrayBuffer;
  /** Where the graph's file is missing, which the vectors can replace: `index-damaged`. */
  readonly graphProblem: AppError | undefined;
}

/** Checks one file of a generation. */
type Check = <Result>(name: string, work: (path: string) => Promise<Result>) => Promise<Result>;

/**
 * Checks a generation before SQLite or the vector library sees any of its files: neither notices
 * flipped bits, and the latter kills the process.
 *
 * @throws AppError `index-damaged` naming file and difference (a missing graph is told in the result
 * instead), `index-of-another-version`, or `index-of-another-model`.
 */
export async function checkGeneration(
  { generations, dataFolder }: IndexPlaces,
  generation: string,
  model: EmbeddingModel,
): Promise<CheckedGeneration> {
  const folder = join(generations, generation);
  const command = indexCommand(dataFolder);
  const manifest = await namingFile(folder, generationFiles.manifest, command, (path) =>
    readManifest(path, generation, command),
  );
  refuseOtherModel(manifest.embedding, model, command);
  const check: Check = (name, work) => namingFile(folder, name, command, work);
  return { generation, folder, manifest, ...(await checkFiles(manifest.files, check)) };
}

async function checkFiles(files: Manifest['files'], check: Check) {
  const { [generationFiles.postings]: postingsRecord, [graphFile]: graphRecord, ...others } = files;
  const [postings, graphProblem] = await Promise.all([
    check(generationFiles.postings, (path) => {
      if (postingsRecord === undefined) throw new FileMismatch('manifest.json: 0 ≠ 1');
      return readCheckedFile(path, postingsRecord);
    }),
    graphRecord && absenceOf(check(graphFile, (path) => checkFile(path, graphRecord))),
    ...Object.entries(others).map(([name, record]) =>
      check(name, (path) => checkFile(path, record)),
    ),
  ]);
  return { postings, graphProblem };
}

/** A file that is gone can be done without; one that is damaged tells that the disk is not sound. */
async function absenceOf(checking: Promise<void>): Promise<AppError | undefined> {
  try {
    await checking;
    return undefined;
  } catch (error) {
    if (error instanceof AppError && isAbsent(error.cause)) return error;
    throw error;
  }
}

/** Turns what can be wrong with one file into an error that names it. */
async function namingFile<Result>(
  folder: string,
  name: string,
  command: string,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  const file = join(folder, name);
  try {
    return await work(file);
  } catch (error) {
    if (!(error instanceof FileMismatch) && !isAbsent(error)) throw error;
    const problem = error instanceof FileMismatch ? error.message : 'ENOENT';
    throw new AppError('index-damaged', { file, problem, command }, { cause: error });
  }
}

async function readManifest(path: string, generation: string, command: string): Promise<Manifest> {
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!isNamedAfter(generation, sha256)) {
    throw new FileMismatch(`sha256: ${sha256.slice(0, 16)}… ≠ ${generation.slice(-16)}…`);
  }
  const content: unknown = JSON.parse(bytes.toString('utf8'));
  refuseOtherVersion(manifestVersionSchema.parse(content), command);
  return manifestSchema.parse(content);
}

function refuseOtherVersion(
  found: Pick<Manifest, 'formatVersion' | 'textVersion'>,
  command: string,
): void {
  const indexed = `${found.formatVersion}.${found.textVersion}`;
  const supported = `${formatVersion}.${textVersion}`;
  if (indexed !== supported) {
    throw new AppError('index-of-another-version', { indexed, supported, command });
  }
}

function refuseOtherModel(indexed: EmbeddingModel, wanted: EmbeddingModel, command: string): void {
  const [one, other] = [describe(indexed), describe(wanted)];
  if (one === other) return;
  throw new AppError('index-of-another-model', { indexed: one, wanted: other, command });
}

/** Everything that makes vectors comparable. */
function describe({ id, sha256, dimensions, queryPrefix, passagePrefix, pooling }: EmbeddingModel) {
  const prefixes = `${JSON.stringify(queryPrefix)}/${JSON.stringify(passagePrefix)}`;
  return `${id} (sha256 ${sha256.slice(0, 16)}…, ${dimensions}, ${pooling}, ${prefixes})`;
}
