import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ifAbsent } from './if-absent.ts';
import { modelFiles } from './model-record.ts';

/** Which model is wanted and where models lie. */
export interface ModelPlace {
  /** `vi-en-static`, or a model of the hub such as `Xenova/multilingual-e5-small`. */
  readonly modelId: string;
  /** Holds the models that come with the project, each in the folder of its id. */
  readonly bundledFolder: string;
  /** Holds the models that were downloaded. */
  readonly downloadFolder: string;
}

/**
 * The folder of the wanted model, downloaded by `download` if it lies in neither place.
 *
 * A download goes into a folder of its own that is renamed when it is whole, so that a folder of
 * `downloadFolder` never holds half a model.
 */
export async function modelFolder(
  { modelId, bundledFolder, downloadFolder }: ModelPlace,
  download: (cacheFolder: string, folder: string) => Promise<void>,
): Promise<string> {
  const folders = [join(bundledFolder, modelId), join(downloadFolder, modelId)];
  for (const folder of folders) {
    if (await holdsModel(folder)) return folder;
  }
  const cacheFolder = join(downloadFolder, 'unfinished');
  const unfinished = join(cacheFolder, modelId);
  const finished = join(downloadFolder, modelId);
  await rm(cacheFolder, { recursive: true, force: true });
  await download(cacheFolder, unfinished);
  await mkdir(dirname(finished), { recursive: true });
  await rename(unfinished, finished);
  await rm(cacheFolder, { recursive: true, force: true });
  return finished;
}

/** Even a part of a model counts: the missing files are then named instead of fetched elsewhere. */
async function holdsModel(folder: string): Promise<boolean> {
  const names = (await readdir(folder).catch(ifAbsent)) ?? [];
  return ['model.json', ...modelFiles].some(
    (file) => names.includes(dirname(file)) || names.includes(file),
  );
}
