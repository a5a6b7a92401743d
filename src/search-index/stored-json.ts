import { AppError } from '../errors.ts';
import type { ArticleFacts, Meeting } from '../facts/article-facts.ts';

/** The facts of an article without its meetings, which have rows of their own. */
export type FactsBesideMeetings = Omit<ArticleFacts, 'meetings'>;

/** Reads JSON that the writer of the store has put there. */
export type ReadJson = <Content>(
  json: string,
  hasShape: (value: unknown) => value is Content,
) => Content;

/**
 * Checks the outline alone. Every byte of the file was compared with its checksum and the version of
 * its format is ours, so what parses is what was written; a schema of all facts would tell nothing
 * more and take longer than the parsing.
 *
 * @throws AppError `index-damaged` naming the file where another program has changed it.
 */
export function createJsonReader(file: string, command: string): ReadJson {
  return (json, hasShape) => {
    const value = parse(json);
    if (hasShape(value)) return value;
    const problem = `JSON: ${json.slice(0, 40)}…`;
    throw new AppError('index-damaged', { file, problem, command });
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isMeeting(value: unknown): value is Meeting {
  return isObject(value) && typeof value['kind'] === 'string' && Array.isArray(value['sorts']);
}

export function isFactsBesideMeetings(value: unknown): value is FactsBesideMeetings {
  const lists = ['people', 'directives', 'documents', 'figures', 'otherNames'];
  return isObject(value) && lists.every((name) => Array.isArray(value[name]));
}

export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export function isNumberList(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
