import type { ArticleId } from '../../src/corpus/article.ts';
import { readArticleId } from '../../src/corpus/article-id.ts';

/** An id of a test's own. */
export function articleId(written: string): ArticleId {
  const outcome = readArticleId(written);
  if (outcome.kind === 'refused') throw new RangeError(written);
  return outcome.value;
}
