import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { countCorpus, readCorpus } from '../corpus/read-corpus.ts';
import { createCachingEmbedder } from '../embedding/caching-embedder.ts';
import type { Embedder, VectorCache } from '../embedding/embedder.ts';
import { AppError } from '../errors.ts';
import { textVersion } from '../text/text-version.ts';
import { createArticleStoreWriter } from './article-store-writer.ts';
import { type Bm25Parameters, defaultBm25 } from './bm25.ts';
import { takeBuildLock } from './build-lock.ts';
import type { FactCounts } from './fact-store-writer.ts';
import {
  type IndexedArticles,
  indexArticles,
  type ReadingProgress,
  type Refusal,
} from './index-articles.ts';
import { generationFiles, type IndexPlaces, indexPlaces } from './index-places.ts';
import { createLexicalBuilder, type LexicalBuilder } from './lexical-builder.ts';
import { formatVersion } from './manifest.ts';
import { openBuildFolder, publishGeneration, removeFolder } from './publish-generation.ts';
import { type Section, writeSections } from './section-file.ts';
import { openVectorCacheStore } from './vector-cache-store.ts';
import { writeVectorFiles } from './vector-files.ts';

interface BuildOptions {
  /** A folder or a single `.jsonl` file. */
  readonly corpus: string;
  readonly dataFolder: string;
  readonly embedder: Embedder;
  /** Embeds every passage anew, whatever an earlier build has kept. */
  readonly full?: boolean;
  readonly bm25?: Bm25Parameters;
  /** From so many passages on a graph over the vectors is built; as in `writeVectorFiles`. */
  readonly exactScanLimit?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
}

export type BuildProgress =
  | ({ readonly phase: 'reading'; readonly bytesTotal: number } & ReadingProgress)
  | { readonly phase: 'vectors'; readonly done: number; readonly total: number }
  | { readonly phase: 'publishing' };

export interface BuildReport extends FactCounts {
  readonly generation: string;
  readonly articles: number;
  readonly passages: number;
  /** Passages whose vectors were computed, and those whose vectors were known. */
  readonly embedded: number;
  readonly reused: number;
  readonly refused: readonly Refusal[];
  readonly milliseconds: number;
}

/**
 * Builds an index of the whole corpus beside the living one and makes it the living one at the end.
 * Killed or failed at any moment, it leaves the old one as it was; the next build clears away what
 * it left. One that is killed keeps the vectors that it has computed.
 *
 * @throws AppError `index-build-running`, `corpus-empty`, `embedding-cache-damaged`, or what
 * `readCorpus` throws when there is no corpus.
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const startedAt = performance.now();
  const places = indexPlaces(options.dataFolder);
  await mkdir(places.generations, { recursive: true });
  const lock = takeBuildLock(places.buildLock, options.dataFolder);
  try {
    const report = await buildInFolder(places, options);
    return { ...report, milliseconds: Math.round(performance.now() - startedAt) };
  } finally {
    lock.release();
  }
}

async function buildInFolder(
  places: IndexPlaces,
  options: BuildOptions,
): Promise<Omit<BuildReport, 'milliseconds'>> {
  const { embedder, bm25 = defaultBm25, onProgress } = options;
  const builtAt = new Date().toISOString();
  const folder = await openBuildFolder(places);
  try {
    const { articles, vectors, refused, embedded, facts } = await fill(folder, places, options);
    const passages = vectors.length;
    onProgress?.({ phase: 'publishing' });
    const generation = await publishGeneration(places, folder, {
      formatVersion,
      textVersion,
      builtAt,
      embedding: embedder.model,
      bm25,
      articles,
      passages,
    });
    const reused = passages - embedded;
    return { generation, articles, passages, embedded, reused, refused, ...facts };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}

async function fill(folder: string, places: IndexPlaces, options: BuildOptions) {
  const { corpus, embedder, onProgress, exactScanLimit } = options;
  const { indexed, embedded } = await fillFromCorpus(folder, places, options);
  const { vectors, refused } = indexed;
  if (vectors.length === 0) throw new AppError('corpus-empty', { corpus, refused: refused.length });
  await writeVectorFiles(folder, vectors, {
    dimensions: embedder.model.dimensions,
    ...(exactScanLimit === undefined ? {} : { exactScanLimit }),
    onProgress: (done, total) => onProgress?.({ phase: 'vectors', done, total }),
  });
  return { ...indexed, embedded };
}

async function fillFromCorpus(
  folder: string,
  { embeddingCache }: IndexPlaces,
  options: BuildOptions,
): Promise<{ indexed: WrittenArticles; embedded: number }> {
  const cache = openVectorCacheStore(embeddingCache);
  try {
    const counting = countEmbedded(options.embedder);
    const vectors = options.full ? withoutReading(cache) : cache;
    const embedder = createCachingEmbedder(counting.embedder, vectors);
    const indexed = await writeArticles(folder, { ...options, embedder });
    return { indexed, embedded: counting.embedded() };
  } finally {
    cache.close();
  }
}

interface WrittenArticles extends IndexedArticles {
  readonly facts: FactCounts;
}

/** Everything but the vectors' files. Its tables are out of memory when those are made. */
async function writeArticles(
  folder: string,
  { corpus, embedder, onProgress }: BuildOptions,
): Promise<WrittenArticles> {
  const { bytes: bytesTotal } = await countCorpus(corpus);
  const legs = { marked: createLexicalBuilder('marked'), folded: createLexicalBuilder('folded') };
  const store = createArticleStoreWriter(join(folder, generationFiles.store));
  try {
    const indexed = await indexArticles(readCorpus(corpus), { store, legs, embedder }, (progress) =>
      onProgress?.({ phase: 'reading', bytesTotal, ...progress }),
    );
    const facts = store.finish();
    await writeSections(join(folder, generationFiles.postings), sectionsOf(Object.values(legs)));
    return { ...indexed, facts };
  } finally {
    store.close();
  }
}

function* sectionsOf(legs: readonly LexicalBuilder[]): Generator<Section> {
  for (const leg of legs) yield* leg.sections();
}

function withoutReading(cache: VectorCache): VectorCache {
  return { get: () => new Map(), put: (vectors) => cache.put(vectors) };
}

function countEmbedded(embedder: Embedder) {
  let count = 0;
  const counted: Embedder = {
    ...embedder,
    embedPassages: (texts) => {
      count += texts.length;
      return embedder.embedPassages(texts);
    },
  };
  return { embedder: counted, embedded: () => count };
}
