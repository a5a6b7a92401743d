import type { Document } from '@langchain/core/documents';
import type { ArticleId } from '../corpus/article.ts';
import type { Snapshot, StoredPassage } from '../search-index/snapshot.ts';
import type { PassageMetadata } from './passage-retriever.ts';
import { makeReadable, type ReadableArticle } from './readable-article.ts';

/** An article of more passages than this is read where it was found, and its lead. */
const mostPassages = 60;
const leadPassages = 3;

/** The articles of the found passages, in the order of their best passage, taken apart for reading. */
export function readFoundArticles(
  snapshot: Snapshot,
  documents: readonly Document<PassageMetadata>[],
): ReadableArticle[] {
  const found = new Map<ArticleId, Document<PassageMetadata>[]>();
  for (const document of documents) {
    const { articleId } = document.metadata;
    found.set(articleId, [...(found.get(articleId) ?? []), document]);
  }
  return [...found].flatMap(([id, ofArticle], rank) => {
    const article = snapshot.article(id);
    if (!article) return [];
    const ids = new Set(ofArticle.map(({ metadata }) => metadata.passageId));
    const passages = toRead(snapshot.passagesOf(article.id), ids);
    return [makeReadable(article, passages, { rank, score: ofArticle[0]?.metadata.score ?? 0 })];
  });
}

function toRead(
  passages: readonly StoredPassage[],
  found: ReadonlySet<string>,
): readonly StoredPassage[] {
  if (passages.length <= mostPassages) return passages;
  return passages.filter(({ id }, at) => at < leadPassages || found.has(id));
}
