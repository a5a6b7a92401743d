/** What makes two vectors comparable; an index records it and refuses another. */
export interface EmbeddingModel {
  readonly id: string;
  /** sha256 of the weights' file, in hex: another training of the same name is another model. */
  readonly sha256: string;
  readonly dimensions: number;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  readonly pooling: 'cls' | 'mean';
}

/** Turns texts into unit vectors of `model.dimensions` numbers, in the order of the texts. */
export interface Embedder {
  readonly model: EmbeddingModel;
  /** @throws AppError when a text is empty after normalisation. */
  embedQuery(text: string): Promise<Float32Array>;
  /** An empty text gives the zero vector, so that one passage never stops the rest. */
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
}

/** Vectors of passages that were embedded before, by the sha256 of model and text. */
export interface VectorCache {
  get(keys: readonly string[]): ReadonlyMap<string, Float32Array>;
  put(vectors: ReadonlyMap<string, Float32Array>): void;
}
