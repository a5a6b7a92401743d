import type { Article } from '../corpus/article.ts';
import type { CorpusItem } from '../corpus/read-corpus.ts';
import { splitPassages } from '../corpus/split-passages.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { Problem } from '../errors.ts';
import { readFacts } from '../facts/read-facts.ts';
import { findDates } from '../text/find-dates.ts';
import type { Period } from '../text/period.ts';
import type { ArticleStoreWriter } from './article-store-writer.ts';
import { embeddingText } from './embedding-text.ts';
import type { LexicalBuilder } from './lexical-builder.ts';
import { type SearchTerms, searchTerms, type TokenForm } from './search-terms.ts';

/** Something of the corpus that was not indexed, and why. */
export interface Refusal {
  readonly source: string;
  readonly problem: Problem;
}

/** How far the reading is. */
export interface ReadingProgress {
  readonly articles: number;
  readonly passages: number;
  /** Of the corpus. */
  readonly bytesDone: number;
}

export interface IndexedArticles {
  readonly articles: number;
  /** Of each passage, by its number. */
  readonly vectors: readonly Float32Array[];
  readonly refused: readonly Refusal[];
}

/** Where the parts of an article go. */
interface IndexTargets {
  readonly store: ArticleStoreWriter;
  readonly legs: Readonly<Record<TokenForm, LexicalBuilder>>;
  readonly embedder: Embedder;
}

/** Embedded at a time, and between two looks at what else the process has to do. */
const portionSize = 256;

/** Reads the corpus once, article by article; what is refused is listed and the rest goes on. */
export async function indexArticles(
  corpus: AsyncIterable<CorpusItem>,
  targets: IndexTargets,
  onProgress: (progress: ReadingProgress) => void,
): Promise<IndexedArticles> {
  const refused: Refusal[] = [];
  const vectors: Float32Array[] = [];
  let waiting: string[] = [];
  let articles = 0;
  let bytesDone = 0;
  const embedWaiting = async (): Promise<void> => {
    for (const vector of await targets.embedder.embedPassages(waiting)) vectors.push(vector);
    waiting = [];
    onProgress({ articles, passages: vectors.length, bytesDone });
  };
  for await (const item of corpus) {
    bytesDone = item.bytesDone;
    if (item.kind === 'refused') {
      refused.push({ source: item.source, problem: item.problem });
      continue;
    }
    articles++;
    for (const text of indexArticle(item.article, targets)) waiting.push(text);
    if (waiting.length >= portionSize) await embedWaiting();
  }
  await embedWaiting();
  return { articles, vectors, refused };
}

/** Returns what is to be embedded for each passage. */
function indexArticle(article: Article, { store, legs }: IndexTargets): string[] {
  const passages = splitPassages(article);
  store.add(article, { passages, periods: periodsOf(article), facts: readFacts(article) });
  const heads = [article.title, article.unit ?? ''].map(searchTerms);
  for (const { start, end } of passages) {
    const fields = [searchTerms(article.text.slice(start, end)), ...heads];
    for (const form of ['marked', 'folded'] as const) {
      legs[form].add(fields.map((terms): SearchTerms => terms[form]));
    }
  }
  return passages.map((passage) => embeddingText(article, passage));
}

function periodsOf({ title, text, date }: Article): Period[] {
  const named = [title, text].flatMap((part) => findDates(part, date));
  const posted = date === null ? [] : [{ first: date, last: date }];
  return [...posted, ...named.map(({ period }) => period)];
}
