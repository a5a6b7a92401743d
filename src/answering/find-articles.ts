import type { Document } from '@langchain/core/documents';
import type { ArticleId } from '../corpus/article.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { retrieve } from '../retrieval/retrieve.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { Snapshot, StoredPassage } from '../search-index/snapshot.ts';
import { type PassageMetadata, PassageRetriever } from './passage-retriever.ts';
import { makeReadable, type ReadableArticle } from './readable-article.ts';

/** Passages that are looked at: about ten articles, of which one or two matter. */
const passagesToFind = 24;

/** An article of more passages than this is read where it was found, and its lead. */
const mostPassages = 60;
const leadPassages = 3;

/** The articles that a question finds, in the order of their best passage, taken apart for reading. */
export async function findArticles(
  question: UnderstoodQuestion,
  { snapshot, embedder }: { readonly snapshot: Snapshot; readonly embedder: Embedder },
): Promise<ReadableArticle[]> {
  const retriever = new PassageRetriever(() =>
    retrieve(question, { snapshot, embedder }, { limit: passagesToFind }),
  );
  const documents = await retriever.invoke(question.text);
  return [...byArticle(documents)].flatMap(([id, found], rank) => {
    const article = snapshot.article(id);
    if (!article) return [];
    const passages = passagesToRead(snapshot.passagesOf(id), found);
    return [makeReadable(article, passages, rank)];
  });
}

function byArticle(documents: readonly Document<PassageMetadata>[]): Map<ArticleId, Set<string>> {
  const found = new Map<ArticleId, Set<string>>();
  for (const { metadata } of documents) {
    const passages = found.get(metadata.articleId) ?? new Set();
    found.set(metadata.articleId, passages.add(metadata.passageId));
  }
  return found;
}

function passagesToRead(
  passages: readonly StoredPassage[],
  found: ReadonlySet<string>,
): readonly StoredPassage[] {
  if (passages.length <= mostPassages) return passages;
  return passages.filter(({ id }, at) => at < leadPassages || found.has(id));
}
