import { join } from 'node:path';
import type { EmbeddingModel } from '../embedding/embedder.ts';
import { openArticleStore } from './article-store.ts';
import { type CheckedGeneration, checkGeneration } from './check-generation.ts';
import { generationFiles, type IndexPlaces, indexPlaces, readCurrent } from './index-places.ts';
import { openLexicalIndex } from './lexical-index.ts';
import type { TokenForm } from './search-terms.ts';
import { readSections } from './section-file.ts';
import type { Snapshot } from './snapshot.ts';
import { openVectorIndex } from './vector-index.ts';

/**
 * Opens the living generation of a data folder, every file checked against its manifest before a
 * library sees it.
 *
 * @throws AppError `index-missing`, `index-damaged`, `index-of-another-version` or
 * `index-of-another-model`.
 */
export async function openSnapshot(dataFolder: string, model: EmbeddingModel): Promise<Snapshot> {
  const places = indexPlaces(dataFolder);
  const generation = await readCurrent(places);
  try {
    return await openGeneration(places, generation, model);
  } catch (error) {
    // Two builds may have been published meanwhile, and the second removed what was being opened.
    if ((await readCurrent(places)) !== generation) return openSnapshot(dataFolder, model);
    throw error;
  }
}

async function openGeneration(
  places: IndexPlaces,
  generation: string,
  model: EmbeddingModel,
): Promise<Snapshot> {
  const checked = await checkGeneration(places, generation, model);
  const { manifest, folder } = checked;
  const legs = openLegs(checked);
  const dense = await openVectorIndex(folder, {
    dimensions: manifest.embedding.dimensions,
    count: manifest.passages,
  });
  const store = openArticleStore(join(folder, generationFiles.store));
  return {
    ...store,
    ...legs,
    dense,
    generation,
    model: manifest.embedding,
    articleCount: manifest.articles,
    passageCount: manifest.passages,
    close: () => {
      store.close();
      dense.close();
    },
  };
}

function openLegs({ manifest, postings }: CheckedGeneration) {
  const sections = readSections(postings);
  const { bm25: parameters } = manifest;
  const open = (form: TokenForm) => openLexicalIndex({ sections, form, parameters });
  return { marked: open('marked'), folded: open('folded') };
}
