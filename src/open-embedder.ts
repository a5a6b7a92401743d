import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Embedder } from './embedding/embedder.ts';
import { createTransformersEmbedder } from './embedding/transformers-embedder.ts';

const bundledFolder = fileURLToPath(new URL('../models', import.meta.url));

/** The model of the settings: one that comes with the project, or one downloaded into the data. */
export function openEmbedder(modelId: string, dataFolder: string): Promise<Embedder> {
  const downloadFolder = join(dataFolder, 'models');
  return createTransformersEmbedder({ modelId, bundledFolder, downloadFolder });
}
