import type { Article } from '../corpus/article.ts';
import type { ArticleFacts } from './article-facts.ts';

/** Pairs of names that an article gives one unit: `(nay là …)`, `đổi tên … thành …`, `(gọi tắt là …)`. */
export function findOtherNames(_article: Article): ArticleFacts['otherNames'] {
  return [];
}
