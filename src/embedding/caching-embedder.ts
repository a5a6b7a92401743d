import { createHash } from 'node:crypto';
import { textVersion } from '../text/text-version.ts';
import type { Embedder, EmbeddingModel, VectorCache } from './embedder.ts';
import { isUnitVector, isZeroVector } from './unit-vector.ts';

/** Vectors are put away after so many texts, so that a build that is killed loses only the last. */
const portionSize = 512;

/**
 * Embeds a passage only when the cache has no vector for this text by this model. Equal texts of one
 * call are embedded once. Queries are not cached: they hardly repeat and cost about a millisecond.
 */
export function createCachingEmbedder(embedder: Embedder, cache: VectorCache): Embedder {
  return {
    model: embedder.model,
    embedQuery: (text) => embedder.embedQuery(text),
    embedPassages: async (texts) => {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += portionSize) {
        vectors.push(
          ...(await embedPortion(texts.slice(from, from + portionSize), embedder, cache)),
        );
      }
      return vectors;
    },
  };
}

async function embedPortion(
  texts: readonly string[],
  embedder: Embedder,
  cache: VectorCache,
): Promise<Float32Array[]> {
  const keys = texts.map((text) => cacheKey(embedder.model, text));
  const known = usable(cache.get([...new Set(keys)]), embedder.model);
  const fresh = await embedMissing(missing(keys, texts, known), embedder);
  if (fresh.size > 0) cache.put(fresh);
  return keys.map(
    (key) => known.get(key) ?? fresh.get(key) ?? new Float32Array(embedder.model.dimensions),
  );
}

/** All that a vector depends on; the text version stands for how texts are prepared. */
function cacheKey(model: EmbeddingModel, text: string): string {
  const parts = [model.id, model.sha256, model.pooling, textVersion, model.passagePrefix, text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** A cache may be damaged; what is no vector of this model is embedded anew. */
function usable(
  found: ReadonlyMap<string, Float32Array>,
  { dimensions }: EmbeddingModel,
): ReadonlyMap<string, Float32Array> {
  const fits = (vector: Float32Array) =>
    vector.length === dimensions && (isUnitVector(vector) || isZeroVector(vector));
  return new Map([...found].filter(([, vector]) => fits(vector)));
}

function missing(
  keys: readonly string[],
  texts: readonly string[],
  known: ReadonlyMap<string, Float32Array>,
): ReadonlyMap<string, string> {
  const textOf = keys.map((key, at): [string, string] => [key, texts[at] ?? '']);
  return new Map(textOf.filter(([key]) => !known.has(key)));
}

async function embedMissing(
  texts: ReadonlyMap<string, string>,
  embedder: Embedder,
): Promise<Map<string, Float32Array>> {
  if (texts.size === 0) return new Map();
  const vectors = await embedder.embedPassages([...texts.values()]);
  return new Map(
    Array.from(texts.keys(), (key, at): [string, Float32Array] => [
      key,
      vectors[at] ?? new Float32Array(embedder.model.dimensions),
    ]),
  );
}
