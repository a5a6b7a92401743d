import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folders = ['text', 'corpus'].map(
  (name) => new URL(`../../src/${name}/lexicon/`, import.meta.url),
);
const lexicons = folders.flatMap((folder) =>
  readdirSync(folder).map((name) => [name, new URL(name, folder)] as const),
);

function listsIn(value: unknown): unknown[][] {
  if (Array.isArray(value)) return value.some(Array.isArray) ? value.flatMap(listsIn) : [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(listsIn) : [];
}

it.each(lexicons)('%s holds composed words, none twice in a list', (_, file) => {
  for (const list of listsIn(JSON.parse(readFileSync(file, 'utf8')))) {
    expect(list.length).toBeGreaterThan(0);
    expect(new Set(list).size).toBe(list.length);
    for (const word of list) expect(word).toBe(String(word).normalize('NFC').trim());
  }
});
