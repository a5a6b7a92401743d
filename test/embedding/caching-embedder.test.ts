import { describe, expect, test } from 'vitest';
import { createCachingEmbedder } from '../../src/embedding/caching-embedder.ts';
import type { Embedder, EmbeddingModel, VectorCache } from '../../src/embedding/embedder.ts';
import { toUnitVector } from '../../src/embedding/unit-vector.ts';

const model: EmbeddingModel = {
  id: 'word-lengths',
  sha256: '00',
  dimensions: 2,
  queryPrefix: '',
  passagePrefix: '',
  pooling: 'mean',
};

function vectorOf(text: string): Float32Array {
  return toUnitVector(Float32Array.of(text.length, 1));
}

/** Gives each text the direction of [its length, 1] and keeps what it was asked for. */
function recordingEmbedder(changes: Partial<EmbeddingModel> = {}) {
  const calls: string[][] = [];
  const embedder: Embedder = {
    model: { ...model, ...changes },
    embedQuery: async (text) => vectorOf(text),
    embedPassages: async (texts) => {
      calls.push([...texts]);
      return texts.map(vectorOf);
    },
  };
  return { calls, embedder };
}

function memoryCache() {
  const stored = new Map<string, Float32Array>();
  const cache: VectorCache = {
    get: (keys) =>
      new Map(
        keys.flatMap((key) => {
          const vector = stored.get(key);
          return vector ? [[key, vector] as const] : [];
        }),
      ),
    put: (vectors) => {
      for (const [key, vector] of vectors) stored.set(key, vector);
    },
  };
  return { stored, cache };
}

describe('an embedder with a cache', () => {
  test('embeds an unchanged passage only once', async () => {
    const { calls, embedder } = recordingEmbedder();
    const cached = createCachingEmbedder(embedder, memoryCache().cache);
    await cached.embedPassages(['một', 'hai ba']);
    const vectors = await cached.embedPassages(['hai ba', 'bốn năm', 'một']);
    expect(calls).toEqual([['một', 'hai ba'], ['bốn năm']]);
    expect(vectors).toEqual(['hai ba', 'bốn năm', 'một'].map(vectorOf));
  });

  test('embeds equal texts of one call once', async () => {
    const { calls, embedder } = recordingEmbedder();
    const cached = createCachingEmbedder(embedder, memoryCache().cache);
    const vectors = await cached.embedPassages(['một', 'hai', 'một']);
    expect(calls).toEqual([['một', 'hai']]);
    expect(vectors).toEqual(['một', 'hai', 'một'].map(vectorOf));
  });

  test('keys are sha256 in hex', async () => {
    const { stored, cache } = memoryCache();
    await createCachingEmbedder(recordingEmbedder().embedder, cache).embedPassages(['một']);
    expect([...stored.keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });

  test.each([
    ['name', { id: 'other' }],
    ['weights', { sha256: '01' }],
    ['passage prefix', { passagePrefix: 'passage: ' }],
    ['pooling', { pooling: 'cls' as const }],
  ])('does not mistake a model of another %s for this one', async (_, changes) => {
    const { cache } = memoryCache();
    await createCachingEmbedder(recordingEmbedder().embedder, cache).embedPassages(['một']);
    const { calls, embedder } = recordingEmbedder(changes);
    await createCachingEmbedder(embedder, cache).embedPassages(['một']);
    expect(calls).toEqual([['một']]);
  });

  test.each([
    ['of another dimension', Float32Array.of(1, 0, 0)],
    ['that is no unit vector', Float32Array.of(3, 4)],
    ['with NaN', Float32Array.of(Number.NaN, 0)],
  ])('embeds anew what the cache holds as a vector %s', async (_, damaged) => {
    const { stored, cache } = memoryCache();
    const { calls, embedder } = recordingEmbedder();
    const cached = createCachingEmbedder(embedder, cache);
    await cached.embedPassages(['một']);
    for (const key of stored.keys()) stored.set(key, damaged);
    expect(await cached.embedPassages(['một'])).toEqual([vectorOf('một')]);
    expect(calls).toHaveLength(2);
  });

  test('puts vectors away while a long call is still going on', async () => {
    const { stored, cache } = memoryCache();
    const { embedder } = recordingEmbedder();
    let calls = 0;
    const failing: Embedder = {
      ...embedder,
      embedPassages: async (texts) => {
        calls++;
        if (calls === 2) throw new Error('stopped');
        return texts.map(vectorOf);
      },
    };
    const texts = Array.from({ length: 600 }, (_, at) => `đoạn ${at}`);
    const embedding = createCachingEmbedder(failing, cache).embedPassages(texts);
    await expect(embedding).rejects.toThrow('stopped');
    expect(stored.size).toBe(512);
  });

  test('asks neither cache nor model for nothing', async () => {
    const { calls, embedder } = recordingEmbedder();
    expect(await createCachingEmbedder(embedder, memoryCache().cache).embedPassages([])).toEqual(
      [],
    );
    expect(calls).toEqual([]);
  });
});
