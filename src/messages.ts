import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from './errors.ts';
import { type MessageKey, type MessageValues, messageVariables } from './message-variables.ts';

export type Language = 'vi' | 'en';
export const languages: readonly Language[] = ['vi', 'en'];

/** The texts that people read. Values are put in as plain text: escaping is the caller's. */
export interface Messages {
  text<Key extends MessageKey>(language: Language, key: Key, values: MessageValues<Key>): string;
  /** What went wrong and how to mend it. */
  problem(language: Language, problem: Problem): string;
}

/** In which words a text is written. */
export interface Wording {
  readonly messages: Messages;
  readonly language: Language;
}

const promptsFolder = fileURLToPath(new URL('../prompts', import.meta.url));
const placeholder = /\{(\w+)\}/g;

/**
 * Reads the catalogue of each language from `<folder>/<language>/*.json` (flat objects of key and
 * pattern).
 *
 * @throws Error naming the language and key when a key or a variable is missing, unknown or doubled.
 */
export function loadMessages(folder = promptsFolder): Messages {
  const catalogues = new Map(
    languages.map((language) => [language, readCatalogue(folder, language)]),
  );
  const fill = (language: Language, key: string, values: Problem['values']) =>
    (catalogues.get(language)?.get(key) ?? key).replace(placeholder, (_, name: string) =>
      String(values[name] ?? ''),
    );
  return {
    text: fill,
    problem: (language, { code, values }) => fill(language, `error.${code}`, values),
  };
}

function readCatalogue(folder: string, language: Language): ReadonlyMap<string, string> {
  const catalogue = new Map<string, string>();
  const home = join(folder, language);
  for (const file of readdirSync(home).filter((name) => name.endsWith('.json'))) {
    const entries = Object.entries(JSON.parse(readFileSync(join(home, file), 'utf8')) as object);
    for (const [key, pattern] of entries) {
      if (catalogue.has(key)) throw new Error(`prompts/${language}: '${key}' stands twice.`);
      catalogue.set(key, String(pattern));
    }
  }
  refuseDifferences(catalogue, language);
  return catalogue;
}

function refuseDifferences(catalogue: ReadonlyMap<string, string>, language: Language): void {
  const table: Readonly<Record<string, readonly string[]>> = messageVariables;
  for (const [key, expected] of Object.entries(table)) {
    const pattern = catalogue.get(key);
    if (pattern === undefined) throw new Error(`prompts/${language} lacks the text '${key}'.`);
    refuseOtherVariables(`prompts/${language}: '${key}'`, pattern, expected);
  }
  for (const key of catalogue.keys()) {
    if (!(key in table)) throw new Error(`prompts/${language} holds an unknown text '${key}'.`);
  }
}

function refuseOtherVariables(place: string, pattern: string, expected: readonly string[]): void {
  const used = new Set(Array.from(pattern.matchAll(placeholder), ([, name]) => name ?? ''));
  for (const name of expected) {
    if (!used.has(name)) throw new Error(`${place} lacks the variable {${name}}.`);
  }
  for (const name of used) {
    if (!expected.includes(name)) throw new Error(`${place} uses an unknown variable {${name}}.`);
  }
}
