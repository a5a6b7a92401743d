import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Problem, problem } from '../src/errors.ts';

/** As it was given, so that a caller finds its own again. */
export type LineId = string | number | null;

/** A question with its id and, for turns, its conversation. */
export interface QuestionLine {
  readonly id: LineId;
  readonly question: string;
  readonly conversation: string | null;
}

/** A line that is no question, and why. */
export interface MalformedLine {
  readonly kind: 'malformed';
  readonly problem: Problem;
}

/** A line of `--stdin`. */
export type InputLine = (QuestionLine & { readonly kind: 'question' }) | MalformedLine;

const questionLine = z.object({
  id: z.union([z.string(), z.number()]).nullable().default(null),
  question: z.string(),
  conversation: z.string().nullable().default(null),
});

/** How much of a malformed line is repeated: enough to find it by. */
const shownCharacters = 80;

/** The lines that are not empty, in order. Never throws because of what a line says. */
export async function* readQuestionLines(
  input: NodeJS.ReadableStream,
): AsyncGenerator<InputLine, void> {
  let number = 0;
  for await (const text of createInterface({ input })) {
    number += 1;
    // Windows puts a byte order mark before the first line of a pipe.
    const line = text.replace(/^\uFEFF/, '').trim();
    if (line !== '') yield parseLine(line, number);
  }
}

function parseLine(line: string, number: number): InputLine {
  const parsed = questionLine.safeParse(parseJson(line));
  if (parsed.success) return { kind: 'question', ...parsed.data };
  const shown = line.length > shownCharacters ? `${line.slice(0, shownCharacters)}…` : line;
  return { kind: 'malformed', problem: problem('question-line-wrong', { number, line: shown }) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is one of the ways not to be a question: the schema refuses it.
    return undefined;
  }
}
