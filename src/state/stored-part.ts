import { z } from 'zod';
import { type CorpusPart, isWholeCorpus } from '../corpus/corpus-part.ts';

const names = z.array(z.string());

/** One without a name would open all of the corpus, and nobody writes it. */
const storedPart: z.ZodType<CorpusPart> = z
  .strictObject({ folders: names, tags: names })
  .refine((part) => !isWholeCorpus(part));

export function writePart({ folders, tags }: CorpusPart): string {
  return JSON.stringify({ folders, tags });
}

/** @returns null for what is no part. */
export function readPart(json: string): CorpusPart | null {
  try {
    return storedPart.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
