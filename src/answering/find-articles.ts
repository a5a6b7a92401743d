import type { Document } from '@langchain/core/documents';
import type { ArticleId } from '../corpus/article.ts';
import type { Snapshot, StoredPassage } from '../search-index/snapshot.ts';
import type { PassageMetadata } from './passage-retriever.ts';
import { makeReadable, type ReadableArticle } from './readable-article.ts';

/** An article of more passages than this is read where it was found, and its lead. */
const mostPassages = 60;
const leadPassages = 3;

/** Articles that are kept taken apart: the same few are asked about again and again. */
const mostKept = 200;
const keptBySnapshot = new WeakMap<Snapshot, Map<ArticleId, ReadableArticle>>();

/** Articles with the passages that were found in them; a whole article is read anyway. */
export type FoundPassages = ReadonlyMap<ArticleId, ReadonlySet<string>>;

/** The passages that a search found, by article, in the order of their best one. */
export function byArticle(documents: readonly Document<PassageMetadata>[]): FoundPassages {
  const found = new Map<ArticleId, Set<string>>();
  for (const { metadata } of documents) {
    const passages = found.get(metadata.articleId) ?? new Set();
    found.set(metadata.articleId, passages.add(metadata.passageId));
  }
  return found;
}

/** Takes articles apart for reading, in their order; one that is gone is left out. */
export function readableArticles(snapshot: Snapshot, articles: FoundPassages): ReadableArticle[] {
  return [...articles].flatMap(([id, found]) => {
    const readable = keptArticle(snapshot, id) ?? readArticle(snapshot, id, found);
    return readable ? [readable] : [];
  });
}

function readArticle(
  snapshot: Snapshot,
  id: ArticleId,
  found: ReadonlySet<string>,
): ReadableArticle | null {
  const article = snapshot.article(id);
  if (!article) return null;
  const passages = snapshot.passagesOf(id);
  if (passages.length > mostPassages) return makeReadable(article, partOf(passages, found));
  const readable = makeReadable(article, passages);
  keep(snapshot, readable);
  return readable;
}

function partOf(passages: readonly StoredPassage[], found: ReadonlySet<string>): StoredPassage[] {
  return passages.filter(({ id }, at) => at < leadPassages || found.has(id));
}

/** What was used last is thrown away last: a map keeps the order in which its keys were set. */
function keptArticle(snapshot: Snapshot, id: ArticleId): ReadableArticle | undefined {
  const kept = keptBySnapshot.get(snapshot);
  const readable = kept?.get(id);
  if (!kept || !readable) return undefined;
  kept.delete(id);
  kept.set(id, readable);
  return readable;
}

function keep(snapshot: Snapshot, readable: ReadableArticle): void {
  const kept = keptBySnapshot.get(snapshot) ?? new Map<ArticleId, ReadableArticle>();
  keptBySnapshot.set(snapshot, kept.set(readable.article.id, readable));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}
