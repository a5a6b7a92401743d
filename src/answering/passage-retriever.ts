import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { ArticleId, PassageId } from '../corpus/article.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { type RankedPassage, retrieve } from '../retrieval/retrieve.ts';
import { understandQuestion } from '../retrieval/understand-question.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import type { IsoDate } from '../text/period.ts';

/** What a document of the retriever knows besides its text. */
export interface PassageMetadata {
  readonly articleId: ArticleId;
  readonly passageId: PassageId;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly score: number;
  /** The raw score of each leg. */
  readonly legs: RankedPassage['legs'];
}

/** What the retriever searches with. */
export interface PassageSearch {
  readonly snapshot: Snapshot;
  readonly embedder: Embedder;
  /** The day against which dates without a year are read. */
  readonly today: () => IsoDate;
  /** How many passages to give back. */
  readonly limit: number;
}

/**
 * Our search as a LangChain retriever: it understands the question that it is asked and gives one
 * document a passage, best first, its text verbatim from the article.
 */
export class PassageRetriever extends BaseRetriever<PassageMetadata> {
  override readonly lc_namespace = ['thu-ky', 'answering'];
  readonly #search: PassageSearch;

  constructor(search: PassageSearch) {
    super({});
    this.#search = search;
  }

  override async _getRelevantDocuments(question: string): Promise<Document<PassageMetadata>[]> {
    const { today, limit } = this.#search;
    const ranked = await retrieve(understandQuestion(question, today()), this.#search, { limit });
    return ranked.map(({ passage, score, legs }) => {
      const { articleId, id, start, end, kind, text } = passage;
      const metadata = { articleId, passageId: id, start, end, kind, score, legs };
      return new Document({ id, pageContent: text, metadata });
    });
  }
}
