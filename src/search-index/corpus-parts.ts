import { tagKey } from '../corpus/corpus-part.ts';
import type { Snapshot } from './snapshot.ts';

/** A folder or a tag, with how many articles are within. */
export interface NamedPart {
  readonly name: string;
  readonly articles: number;
}

/** By which folders and tags an index can be narrowed, each list by name. */
export interface CorpusParts {
  readonly folders: readonly NamedPart[];
  readonly tags: readonly NamedPart[];
}

/** Folders of every depth; of tags that are compared as one the spelling that comes first. */
export function corpusParts({ articleLabels }: Pick<Snapshot, 'articleLabels'>): CorpusParts {
  const folders = createCounter((folder) => folder);
  const tags = createCounter(tagKey);
  for (const article of articleLabels()) {
    folders.add(foldersOf(article.id));
    tags.add(article.tags);
  }
  return { folders: folders.parts(), tags: tags.parts() };
}

/** `a`, `a/b` of `a/b/c`. */
function foldersOf(id: string): string[] {
  const names = id.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

function createCounter(keyOf: (name: string) => string) {
  const counts = new Map<string, NamedPart>();
  return {
    /** The names of one article, which counts once for each key. */
    add: (names: readonly string[]): void => {
      const byKey = new Map(names.map((name) => [keyOf(name), name]));
      for (const [key, name] of byKey) {
        const known = counts.get(key) ?? { name, articles: 0 };
        if (key !== '') counts.set(key, { name: known.name, articles: known.articles + 1 });
      }
    },
    parts: () =>
      [...counts.values()].sort((one, other) => one.name.localeCompare(other.name, 'vi')),
  };
}
