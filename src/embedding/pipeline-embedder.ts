import { setImmediate } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { foldTonePlace } from '../text/fold-tone-place.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { Embedder, EmbeddingModel } from './embedder.ts';
import { toUnitVector } from './unit-vector.ts';

/** Runs a model: the vectors of the texts, one behind the other, as the model gives them. */
export type Encode = (texts: readonly string[]) => Promise<Float32Array>;

/**
 * The model holds the JavaScript thread while it works on a batch, and anything else waits: 8
 * passages of 150 syllables take about 10 ms with the bundled model. Larger batches are no faster
 * (830 passages a second with 4, 780 with 8, 800 with 16, 730 with 64).
 */
const batchSize = 8;

/**
 * More than a model reads: the bundled one reads 1,024 tokens of at most 29 characters. Cutting
 * first keeps a text of megabytes from holding the thread for seconds in the tokenizer.
 */
const longestText = 30_000;

/**
 * An embedder that prepares texts as the models expect them (NFC, old tone place, the model's
 * prefixes), encodes texts of similar length together and lets other work run between two batches.
 */
export function createPipelineEmbedder(model: EmbeddingModel, encode: Encode): Embedder {
  return {
    model,
    embedQuery: async (text) => {
      const cleaned = clean(text);
      if (cleaned === '') throw new AppError('empty-text', {});
      const [vector] = await encodeBatch([model.queryPrefix + cleaned], model, encode);
      return vector ?? new Float32Array(model.dimensions);
    },
    embedPassages: (texts) => encodePassages(texts.map(clean), model, encode),
  };
}

function clean(text: string): string {
  return foldTonePlace(normaliseText(text.slice(0, longestText))).trim();
}

async function encodePassages(
  texts: readonly string[],
  model: EmbeddingModel,
  encode: Encode,
): Promise<Float32Array[]> {
  const vectors = texts.map(() => new Float32Array(model.dimensions));
  const order = shortestFirst(texts);
  for (let from = 0; from < order.length; from += batchSize) {
    if (from > 0) await setImmediate();
    const batch = order.slice(from, from + batchSize);
    const encoded = await encodeBatch(
      batch.map(({ text }) => model.passagePrefix + text),
      model,
      encode,
    );
    for (const [at, { place }] of batch.entries()) vectors[place]?.set(encoded[at] ?? []);
  }
  return vectors;
}

/** Empty texts are left out: alone they make the pipeline throw, among others they give NaN. */
function shortestFirst(texts: readonly string[]): { place: number; text: string }[] {
  return texts
    .map((text, place) => ({ place, text }))
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.text.length - other.text.length);
}

async function encodeBatch(
  texts: readonly string[],
  { id, dimensions }: EmbeddingModel,
  encode: Encode,
): Promise<Float32Array[]> {
  const numbers = await encode(texts);
  if (numbers.length !== texts.length * dimensions) {
    throw new Error(
      `${id} gave ${numbers.length} numbers for ${texts.length} texts of ${dimensions} dimensions.`,
    );
  }
  return texts.map((_, at) =>
    toUnitVector(numbers.subarray(at * dimensions, (at + 1) * dimensions)),
  );
}
