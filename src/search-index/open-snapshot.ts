import { join } from 'node:path';
import type { EmbeddingModel } from '../embedding/embedder.ts';
import type { AppError } from '../errors.ts';
import { type ArticleStore, openArticleStore } from './article-store.ts';
import { type CheckedGeneration, checkGeneration } from './check-generation.ts';
import { generationFiles, indexCommand, indexPlaces, readCurrent } from './index-places.ts';
import { openLexicalIndex } from './lexical-index.ts';
import type { TokenForm } from './search-terms.ts';
import { readSections } from './section-file.ts';
import type { Snapshot } from './snapshot.ts';
import { graphFile } from './vector-files.ts';
import { type OpenVectorIndex, openVectorIndex } from './vector-index.ts';

interface OpenSnapshotOptions {
  /**
   * The graph's file is gone (`cause` is `index-damaged` and names it): the graph is about
   * to be built anew from the vectors, in memory only, so that opening takes longer.
   */
  readonly onGraphRebuild?: (cause: AppError) => void;
  /** As in `buildIndex`. */
  readonly exactScanLimit?: number;
}

/**
 * Opens the living generation of a data folder, every file checked against its manifest before a
 * library sees it.
 *
 * @throws AppError `index-missing`, `index-damaged`, `index-of-another-version` or
 * `index-of-another-model`.
 */
export async function openSnapshot(
  dataFolder: string,
  model: EmbeddingModel,
  options: OpenSnapshotOptions = {},
): Promise<Snapshot> {
  const places = indexPlaces(dataFolder);
  const generation = await readCurrent(places);
  try {
    const checked = await checkGeneration(places, generation, model);
    return await openGeneration(checked, indexCommand(dataFolder), options);
  } catch (error) {
    // Two builds may have been published meanwhile, and the second removed what was being opened.
    if ((await readCurrent(places)) !== generation) return openSnapshot(dataFolder, model, options);
    throw error;
  }
}

async function openGeneration(
  checked: CheckedGeneration,
  command: string,
  options: OpenSnapshotOptions,
): Promise<Snapshot> {
  const { manifest, folder, generation } = checked;
  const legs = openLegs(checked);
  const dense = await openVectors(checked, options);
  const store = openStore(folder, command, dense);
  return {
    ...store,
    ...legs,
    dense,
    generation,
    model: manifest.embedding,
    articleCount: manifest.articles,
    passageCount: manifest.passages,
    close: () => {
      try {
        store.close();
      } finally {
        dense.close();
      }
    },
  };
}

function openVectors(
  { folder, manifest, graphProblem }: CheckedGeneration,
  { onGraphRebuild, exactScanLimit }: OpenSnapshotOptions,
): Promise<OpenVectorIndex> {
  return openVectorIndex(folder, {
    dimensions: manifest.embedding.dimensions,
    count: manifest.passages,
    ...(exactScanLimit === undefined ? {} : { exactScanLimit }),
    // A file without a record was never checked.
    isGraphUnusable: graphProblem !== undefined || !(graphFile in manifest.files),
    onGraphRebuild: () => {
      if (graphProblem !== undefined) onGraphRebuild?.(graphProblem);
    },
  });
}

/** The last part to be opened: the vectors are closed again when it fails. */
function openStore(folder: string, command: string, dense: OpenVectorIndex): ArticleStore {
  try {
    return openArticleStore(join(folder, generationFiles.store), command);
  } catch (error) {
    dense.close();
    throw error;
  }
}

function openLegs({ manifest, postings }: CheckedGeneration) {
  const sections = readSections(postings);
  const { bm25: parameters } = manifest;
  const open = (form: TokenForm) => openLexicalIndex({ sections, form, parameters });
  return { marked: open('marked'), folded: open('folded') };
}
