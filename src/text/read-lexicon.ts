import { readFileSync } from 'node:fs';

/**
 * Reads `lexicon/<name>.json` beside the module that asks. The type is the caller's promise about a
 * file of this project, kept by that file's test.
 */
export function readLexicon<Content>(module: string, name: string): Content {
  return JSON.parse(readFileSync(new URL(`lexicon/${name}.json`, module), 'utf8')) as Content;
}
