import { z } from 'zod';
import { wrongUsage } from '../src/run-command.ts';

const line = z.object({
  id: z.union([z.string(), z.number().transform(String)]).default(''),
  question: z.string(),
  conversation: z.string().nullable().default(null),
});

/** A line of standard input: a question with its id and, for turns, its conversation. */
export type QuestionLine = z.infer<typeof line>;

/**
 * Reads one line of `--stdin`.
 *
 * @throws AppError `wrong-usage` with the line's beginning when it is no such JSON object.
 */
export function parseQuestionLine(text: string, usage: string): QuestionLine {
  const parsed = line.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw wrongUsage(`{"id","question"} ≠ ${text.slice(0, 80)}`, usage);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
