import type { Embedder, EmbeddingModel } from '../../src/embedding/embedder.ts';
import { toUnitVector } from '../../src/embedding/unit-vector.ts';

export const fakeModel: EmbeddingModel = {
  id: 'fake',
  sha256: '0'.repeat(64),
  dimensions: 3,
  queryPrefix: '',
  passagePrefix: '',
  pooling: 'cls',
};

/** Counts letters a and e and words, so that a vector can be checked by eye; records its texts. */
export function createFakeEmbedder(model: EmbeddingModel = fakeModel) {
  const embedded: string[] = [];
  const embedder: Embedder = {
    model,
    embedQuery: async (text) => vectorOf(text),
    embedPassages: async (texts) => {
      embedded.push(...texts);
      return texts.map(vectorOf);
    },
  };
  return { embedder, embedded };
}

function vectorOf(text: string): Float32Array {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return toUnitVector(Float32Array.of(count(/a/gi), count(/e/gi), count(/\S+/g)));
}
