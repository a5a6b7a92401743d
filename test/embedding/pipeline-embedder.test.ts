import { describe, expect, test } from 'vitest';
import type { EmbeddingModel } from '../../src/embedding/embedder.ts';
import { createPipelineEmbedder } from '../../src/embedding/pipeline-embedder.ts';

const model: EmbeddingModel = {
  id: 'word-lengths',
  sha256: '00',
  dimensions: 2,
  queryPrefix: 'hỏi: ',
  passagePrefix: 'đoạn: ',
  pooling: 'mean',
};

/** Gives each text the vector [its length, 1] and keeps what it was asked for. */
function recordingEncode() {
  const calls: string[][] = [];
  const encode = async (texts: readonly string[]) => {
    calls.push([...texts]);
    return Float32Array.from(texts.flatMap((text) => [text.length, 1]));
  };
  return { calls, encode };
}

function lengthOf(vector: Float32Array | undefined): number {
  return Math.hypot(...(vector ?? []));
}

describe('an embedder over a pipeline', () => {
  test('puts the prefixes of the model before queries and passages', async () => {
    const { calls, encode } = recordingEncode();
    const embedder = createPipelineEmbedder(model, encode);
    await embedder.embedQuery('ai chủ trì?');
    await embedder.embedPassages(['Ông A chủ trì.']);
    expect(calls).toEqual([['hỏi: ai chủ trì?'], ['đoạn: Ông A chủ trì.']]);
  });

  test('brings texts into the one form that models are trained on', async () => {
    const { calls, encode } = recordingEncode();
    await createPipelineEmbedder(model, encode).embedPassages([
      ' Hoà\u200B bi\u0300nh, Ðông '.normalize('NFD'),
    ]);
    expect(calls).toEqual([['đoạn: Hòa bình, Đông']]);
  });

  test('encodes texts of similar length together and answers in the order of the texts', async () => {
    const { calls, encode } = recordingEncode();
    const texts = Array.from({ length: 20 }, (_, at) => 'x'.repeat(((at * 7) % 20) + 1));
    const vectors = await createPipelineEmbedder(model, encode).embedPassages(texts);
    const lengths = calls.flat().map((text) => text.length);
    expect(lengths).toEqual(lengths.toSorted((one, other) => one - other));
    expect(calls.length).toBeGreaterThan(1);
    const ratios = vectors.map(([length = 0, one = 0]) => Math.round(length / one));
    expect(ratios).toEqual(texts.map((text) => 'đoạn: '.length + text.length));
  });

  test('lets other work run between two batches', async () => {
    const { calls, encode } = recordingEncode();
    const seen: number[] = [];
    const embedding = createPipelineEmbedder(model, encode).embedPassages(Array(30).fill('x'));
    const watch = () => {
      seen.push(calls.length);
      if (calls.length < 4) setImmediate(watch);
    };
    setImmediate(watch);
    await embedding;
    expect(new Set(seen).size).toBeGreaterThan(2);
  });

  test('gives an empty passage the zero vector without asking the model', async () => {
    const { calls, encode } = recordingEncode();
    const [empty, full] = await createPipelineEmbedder(model, encode).embedPassages([
      '\u200B \n',
      'x',
    ]);
    expect(empty).toEqual(new Float32Array(2));
    expect(lengthOf(full)).toBeCloseTo(1, 6);
    expect(calls).toEqual([['đoạn: x']]);
  });

  test('refuses an empty query', async () => {
    const { encode } = recordingEncode();
    const embedder = createPipelineEmbedder(model, encode);
    await expect(embedder.embedQuery(' \u200B\t')).rejects.toMatchObject({ code: 'empty-text' });
  });

  test('gives the zero vector where the model gives no number', async () => {
    const embedder = createPipelineEmbedder(model, async () => Float32Array.from([Number.NaN, 1]));
    expect(await embedder.embedQuery('x')).toEqual(new Float32Array(2));
  });

  test('refuses vectors of another dimension', async () => {
    const embedder = createPipelineEmbedder(model, async () => new Float32Array(3));
    await expect(embedder.embedQuery('x')).rejects.toThrow('3 numbers for 1 texts of 2 dimensions');
  });

  test('cuts what no model reads before the tokenizer sees it', async () => {
    const { calls, encode } = recordingEncode();
    await createPipelineEmbedder(model, encode).embedQuery('a'.repeat(1_000_000));
    expect(calls.flat()[0]?.length).toBe('hỏi: '.length + 30_000);
  });
});
