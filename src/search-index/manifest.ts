import { z } from 'zod';
import type { EmbeddingModel } from '../embedding/embedder.ts';
import type { Bm25Parameters } from './bm25.ts';

/** Counts up whenever the files of a generation are laid out differently. */
export const formatVersion = 2;

const sha256 = z.string().regex(/^[\da-f]{64}$/);
const count = z.int().nonnegative();

const embeddingSchema = z.object({
  id: z.string(),
  sha256,
  dimensions: z.int().positive(),
  queryPrefix: z.string(),
  passagePrefix: z.string(),
  pooling: z.enum(['cls', 'mean']),
}) satisfies z.ZodType<EmbeddingModel>;

const bm25Schema = z.object({
  k1: z.number(),
  b: z.number(),
  pairWeight: z.number(),
}) satisfies z.ZodType<Bm25Parameters>;

/** What every version of a manifest has. */
export const manifestVersionSchema = z.object({ formatVersion: count, textVersion: count });

/** What a generation holds and how it was made; the last file to be written. */
export const manifestSchema = manifestVersionSchema.extend({
  builtAt: z.iso.datetime(),
  embedding: embeddingSchema,
  bm25: bm25Schema,
  articles: count,
  passages: count,
  /** Every other file of the folder by its name. */
  files: z.record(z.string(), z.object({ bytes: count, sha256 })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type FileRecord = Manifest['files'][string];
