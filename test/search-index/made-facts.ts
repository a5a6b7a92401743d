import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, ArticleId } from '../../src/corpus/article.ts';
import type {
  ArticleFacts,
  Meeting,
  MeetingTime,
  PersonFact,
  WrittenTime,
} from '../../src/facts/article-facts.ts';
import type { ArticleStore } from '../../src/search-index/article-store.ts';
import { openArticleStore } from '../../src/search-index/article-store.ts';
import { createArticleStoreWriter } from '../../src/search-index/article-store-writer.ts';
import type { FactCounts } from '../../src/search-index/fact-store-writer.ts';

const shownBy = { part: 'text', start: 0, end: 20 } as const;

export function writtenTime(first: string, last = first): WrittenTime {
  const precision = first === last ? 'day' : 'span';
  return { period: { first, last }, precision, partOfDay: null, year: 'written', shownBy };
}

export function ownTime(first: string, last = first): MeetingTime {
  return { ...writtenTime(first, last), from: 'text' };
}

export function postingTime(day: string): MeetingTime {
  return { ...writtenTime(day), shownBy: null, from: 'posting-date' };
}

export function heldBy(name: string, ...parents: string[]): Meeting['unit'] {
  return { name, parents, shownBy };
}

export function madeMeeting(rest: Partial<Meeting> = {}): Meeting {
  return {
    kind: 'hội nghị',
    sorts: [],
    name: 'Hội nghị',
    about: null,
    time: null,
    place: null,
    form: null,
    unit: null,
    isReported: true,
    shownBy,
    confidence: 0.9,
    ...rest,
  };
}

export function madePerson(name: string, rest: Partial<PersonFact> = {}): PersonFact {
  return {
    name,
    honorific: null,
    offices: [],
    roles: [],
    meeting: null,
    namedBy: shownBy,
    shownBy,
    confidence: 0.9,
    ...rest,
  };
}

export function madeDocument(number: string): ArticleFacts['documents'][number] {
  return { kind: 'Nghị quyết', number, date: null, subject: null, shownBy, confidence: 0.9 };
}

/** An article of a test: its facts, and what of the article itself matters. */
export interface MadeArticle extends Partial<ArticleFacts> {
  readonly id: string;
  readonly title?: string;
  readonly date?: string;
  readonly unit?: string;
}

export function factsOf(made: MadeArticle): ArticleFacts {
  const { meetings = [], people = [], directives = [], documents = [], figures = [] } = made;
  return { meetings, people, directives, documents, figures, otherNames: made.otherNames ?? [] };
}

function articleOf({ id, title = '', date, unit }: MadeArticle): Article {
  return {
    id: id as ArticleId,
    title,
    text: 'Một câu không nói gì.',
    date: date ?? null,
    url: null,
    unit: unit ?? null,
    author: null,
    tags: [],
    synthetic: true,
  };
}

export interface MadeStore {
  readonly path: string;
  readonly counts: FactCounts;
  readonly store: ArticleStore;
  close(): Promise<void>;
}

/** Writes made facts into a store and opens it. */
export async function openMadeStore(articles: readonly MadeArticle[]): Promise<MadeStore> {
  const folder = await mkdtemp(join(tmpdir(), 'facts-'));
  const path = join(folder, 'store.sqlite');
  const writer = createArticleStoreWriter(path);
  for (const made of articles) {
    writer.add(articleOf(made), { passages: [], periods: [], facts: factsOf(made) });
  }
  const counts = writer.finish();
  writer.close();
  const store = openArticleStore(path, 'npm run index');
  const close = () => {
    store.close();
    return rm(folder, { recursive: true });
  };
  return { path, counts, store, close };
}
