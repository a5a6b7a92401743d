import { basename, dirname, join, resolve } from 'node:path';
import type { FeatureExtractionPipeline } from '@xenova/transformers';
import { AppError } from '../errors.ts';
import type { Embedder, EmbeddingModel } from './embedder.ts';
import { type ModelPlace, modelFolder } from './model-folder.ts';
import { readModelRecord, verifyModelFiles, writeModelRecord } from './model-record.ts';
import { settingsOf } from './model-settings.ts';
import { createPipelineEmbedder, type Encode } from './pipeline-embedder.ts';

/**
 * Loads a model with @xenova/transformers (about half a second, most of it the library) and runs it
 * once, so that the first question is as fast as the next. A model on disk is read from there with
 * the network switched off; any other is downloaded once.
 *
 * The model runs on the JavaScript thread: right for small ones (a question takes about a
 * millisecond with the bundled one), noticeable in a bot with larger ones.
 *
 * @throws AppError `model-unavailable` when network or disk fail, `model-unusable` when there is no
 * such model or the library cannot run it, `model-file-damaged` when a file of it is missing, cut or
 * changed, `model-settings-broken` when one that describes it is malformed.
 */
export async function createTransformersEmbedder(place: ModelPlace): Promise<Embedder> {
  try {
    return await loadEmbedder(place);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unavailable(place, error);
  }
}

async function loadEmbedder(place: ModelPlace): Promise<Embedder> {
  const { modelId } = place;
  const folder = await modelFolder(place, (cacheFolder, unfinished) =>
    download(modelId, cacheFolder, unfinished),
  );
  const record = await readModelRecord(folder);
  const sha256 = await verifyModelFiles(folder, record);
  const settings = record ?? (await settingsOf(modelId, folder));
  const encode = encodeWith(await openPipeline(folder), settings.pooling);
  const dimensions = await dimensionsOf(encode);
  if (record && record.dimensions !== dimensions) {
    throw new Error(`model.json says ${record.dimensions} dimensions, the model has ${dimensions}`);
  }
  const { pooling, queryPrefix, passagePrefix } = settings;
  const model = { id: modelId, sha256, dimensions, queryPrefix, passagePrefix, pooling };
  return createPipelineEmbedder(model, encode);
}

/** Reads the model from disk; what is missing there is never looked for elsewhere. */
async function openPipeline(folder: string): Promise<FeatureExtractionPipeline> {
  const { env, pipeline } = await import('@xenova/transformers');
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.localModelPath = dirname(resolve(folder));
  return pipeline('feature-extraction', basename(folder));
}

/** Loading is how the library downloads; the files are described once they have proved to work. */
async function download(modelId: string, cacheFolder: string, folder: string): Promise<void> {
  const { env, pipeline } = await import('@xenova/transformers');
  env.allowRemoteModels = true;
  env.allowLocalModels = false;
  env.useFSCache = true;
  env.cacheDir = resolve(cacheFolder);
  const loaded = await pipeline('feature-extraction', modelId);
  const settings = await settingsOf(modelId, folder);
  const dimensions = await dimensionsOf(encodeWith(loaded, settings.pooling));
  await loaded.dispose();
  await writeModelRecord(folder, { dimensions, ...settings });
}

function encodeWith(
  pipeline: FeatureExtractionPipeline,
  pooling: EmbeddingModel['pooling'],
): Encode {
  return async (texts) => {
    const { data } = await pipeline([...texts], { pooling });
    if (data instanceof Float32Array) return data;
    throw new Error('the model does not give 32-bit numbers');
  };
}

async function dimensionsOf(encode: Encode): Promise<number> {
  return (await encode(['hội nghị'])).length;
}

/** The texts of the library are English and long: only the code of a failed call is handed on. */
function unavailable({ modelId: model, downloadFolder }: ModelPlace, cause: unknown): AppError {
  const folder = join(downloadFolder, model);
  const reason = codeOf(cause);
  return reason === undefined
    ? new AppError('model-unusable', { model, folder }, { cause })
    : new AppError('model-unavailable', { model, reason, folder }, { cause });
}

/** Such as ENOTFOUND, which `fetch failed` has as the code of its cause. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
