import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { ArticleId, PassageId } from '../corpus/article.ts';
import type { RankedPassage } from '../retrieval/retrieve.ts';

/** What a document of the retriever knows besides its text. */
export interface PassageMetadata {
  readonly articleId: ArticleId;
  readonly passageId: PassageId;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly score: number;
}

/**
 * Our search as a LangChain retriever: one document a passage, best first, its text verbatim from
 * the article.
 */
export class PassageRetriever extends BaseRetriever<PassageMetadata> {
  override readonly lc_namespace = ['thu-ky', 'answering'];
  readonly #rank: (question: string) => Promise<readonly RankedPassage[]>;

  constructor(rank: (question: string) => Promise<readonly RankedPassage[]>) {
    super({});
    this.#rank = rank;
  }

  override async _getRelevantDocuments(question: string): Promise<Document<PassageMetadata>[]> {
    const ranked = await this.#rank(question);
    return ranked.map(({ passage, score }) => {
      const { articleId, id, start, end, kind, text } = passage;
      const metadata = { articleId, passageId: id, start, end, kind, score };
      return new Document({ id, pageContent: text, metadata });
    });
  }
}
