import { foldMarks } from '../text/fold-marks.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { Article } from './article.ts';

/** A part of the corpus by where its articles lie and how they are tagged; both empty: all of it. */
export interface CorpusPart {
  /** Paths below the corpus folder: an article is within when its id lies below one of them. */
  readonly folders: readonly string[];
  /** An article is within when it carries one of these, case and marks aside. */
  readonly tags: readonly string[];
}

export const wholeCorpus: CorpusPart = { folders: [], tags: [] };

/** Holds no article: a folder without a name is none of any corpus. */
export const nothingOfCorpus: CorpusPart = { folders: [''], tags: [] };

/** Whether an article lies within, told without going over the part again. */
export type IsWithin = (article: Pick<Article, 'id' | 'tags'>) => boolean;

export function isWholeCorpus({ folders, tags }: CorpusPart): boolean {
  return folders.length === 0 && tags.length === 0;
}

/** A name of which nothing is left fits no article: it must not open all of them. */
export function createIsWithin(part: CorpusPart): IsWithin {
  if (isWholeCorpus(part)) return () => true;
  const folders = part.folders.map(folderKey).filter((key) => key !== '');
  const tags = new Set(part.tags.map(tagKey).filter((key) => key !== ''));
  return (article) =>
    folders.some((folder) => article.id.startsWith(`${folder}/`)) ||
    article.tags.some((tag) => tags.has(tagKey(tag)));
}

/** The same for two parts that hold the same articles of any corpus. */
export function partKey({ folders, tags }: CorpusPart): string {
  return JSON.stringify([distinct(folders.map(folderKey)), distinct(tags.map(tagKey))]);
}

/** The form in which tags are compared. */
export function tagKey(tag: string): string {
  return foldMarks(normaliseText(tag)).toLowerCase().replace(/\s+/g, ' ').trim();
}

function folderKey(folder: string): string {
  return normaliseText(folder)
    .trim()
    .replace(/^(?:\.?\/)+|\/+$/g, '');
}

function distinct(keys: readonly string[]): string[] {
  return [...new Set(keys)].sort();
}
