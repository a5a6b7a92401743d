import { z } from 'zod';
import type { ErrorCode } from './message-variables.ts';
import { messageVariables } from './message-variables.ts';
import type { BuildProgress } from './search-index/build-index.ts';

const count = z.number();

const progress: z.ZodType<BuildProgress> = z.discriminatedUnion('phase', [
  z.object({
    ...{ phase: z.literal('reading'), bytesTotal: count, bytesDone: count },
    ...{ articles: count, passages: count },
  }),
  z.object({ phase: z.literal('vectors'), done: count, total: count }),
  z.object({ phase: z.literal('publishing') }),
]);

const problem = z.object({
  code: z.custom<ErrorCode>(
    (code) => typeof code === 'string' && `error.${code}` in messageVariables,
  ),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const report = z.object({
  generation: z.string(),
  articles: count,
  milliseconds: count,
  refused: z.array(z.object({ source: z.string(), problem })),
});

const indexEvent = z.discriminatedUnion('event', [
  z.object({ event: z.literal('progress'), progress }),
  z.object({ event: z.literal('done'), report }),
  z.object({ event: z.literal('failed'), problem }),
]);

/** What `npm run index -- --events` tells, one a line; the last one says how it ended. */
export type IndexEvent = z.infer<typeof indexEvent>;

export function writeIndexEvent(event: IndexEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** @returns null for a line that is none. */
export function readIndexEvent(line: string): IndexEvent | null {
  try {
    return indexEvent.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
