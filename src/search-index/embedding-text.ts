import type { Article, Passage } from '../corpus/article.ts';

/** What is embedded for a passage: alone it often does not name the meeting that it tells of. */
export function embeddingText(article: Article, passage: Passage): string {
  const text = article.text.slice(passage.start, passage.end);
  return article.title === '' ? text : `${article.title}\n${text}`;
}
