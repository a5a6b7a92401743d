import type { Citation } from '../../src/answering/answer.ts';
import type { ArticleHead, ArticleId, PassageId } from '../../src/corpus/article.ts';

/** An article's head with what a test does not care about filled in. */
export function head(
  fields: Partial<Omit<ArticleHead, 'id'>> & { readonly id?: string },
): ArticleHead {
  const { id = 'bai', ...rest } = fields;
  const plain = { title: 'Họp giao ban', date: null, url: null, synthetic: false };
  return { ...plain, ...rest, id: id as ArticleId };
}

/** A citation with what a test does not care about filled in. */
export function citation(fields: Partial<Omit<Citation, 'articleId' | 'passageId'>>): Citation {
  const { title, date, url, synthetic } = head({});
  return {
    ...{ n: 1, title, date, url, synthetic, quote: 'Đồng chí An chủ trì.' },
    ...fields,
    articleId: 'bai' as ArticleId,
    passageId: 'bai#0' as PassageId,
  };
}
