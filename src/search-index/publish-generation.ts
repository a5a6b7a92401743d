import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../errors.ts';
import { recordFile } from './checked-file.ts';
import {
  compactTime,
  generationFiles,
  type IndexPlaces,
  nameGeneration,
  readCurrent,
} from './index-places.ts';
import type { FileRecord, Manifest } from './manifest.ts';
import { syncFile, syncFolder } from './sync-to-disk.ts';

/** Readers take their folder's name from `current`, which never names one of these. */
const buildPrefix = '.building-';

/** A new folder that no reader can see; removes what killed builds left. Needs the build lock. */
export async function openBuildFolder(places: IndexPlaces): Promise<string> {
  for (const name of await readdir(places.generations)) {
    if (name.startsWith(buildPrefix)) await removeFolder(join(places.generations, name));
  }
  const folder = join(places.generations, `${buildPrefix}${compactTime(new Date())}`);
  await mkdir(folder);
  return folder;
}

/**
 * Writes the manifest of a finished build folder, gives the folder its name and makes it the living
 * generation. Keeps the one that lived before, which readers may still be opening, and removes
 * older ones.
 *
 * @returns the name of the generation.
 */
export async function publishGeneration(
  places: IndexPlaces,
  folder: string,
  manifest: Omit<Manifest, 'files'>,
): Promise<string> {
  const sha256 = await writeManifest(folder, manifest);
  const generation = nameGeneration(new Date(manifest.builtAt), sha256);
  await rename(folder, join(places.generations, generation));
  await syncFolder(places.generations);
  const previous = await currentIfAny(places);
  await switchCurrent(places, generation);
  await removeOthers(places, [generation, previous]);
  return generation;
}

export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

/** Synced after all other files, so that a folder with a manifest is whole. */
async function writeManifest(folder: string, manifest: Omit<Manifest, 'files'>): Promise<string> {
  const files: Record<string, FileRecord> = {};
  for (const name of (await readdir(folder)).sort()) {
    await syncFile(join(folder, name));
    files[name] = await recordFile(join(folder, name));
  }
  const text = `${JSON.stringify({ ...manifest, files } satisfies Manifest, null, 2)}\n`;
  const path = join(folder, generationFiles.manifest);
  await writeFile(path, text);
  await syncFile(path);
  await syncFolder(folder);
  return createHash('sha256').update(text).digest('hex');
}

async function switchCurrent({ current }: IndexPlaces, generation: string): Promise<void> {
  const next = `${current}.next`;
  await writeFile(next, `${generation}\n`);
  await syncFile(next);
  await rename(next, current);
  await syncFolder(dirname(current));
}

/** A missing or damaged line names nothing worth keeping: this build mends it. */
async function currentIfAny(places: IndexPlaces): Promise<string | undefined> {
  try {
    return await readCurrent(places);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

async function removeOthers(
  { generations }: IndexPlaces,
  kept: readonly (string | undefined)[],
): Promise<void> {
  for (const name of await readdir(generations)) {
    if (!kept.includes(name)) await removeFolder(join(generations, name));
  }
}
