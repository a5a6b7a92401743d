import type { Article } from '../corpus/article.ts';
import type { ArticleSpan } from '../facts/article-facts.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import type { Span } from '../text/span.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { type Quote, quotedPart } from './reading.ts';

/**
 * The sentence around the words of an article that show a fact, as a quote; `null` when the article
 * has no passage there.
 */
export function quoteSpan(snapshot: Snapshot, article: Article, span: ArticleSpan): Quote | null {
  const passages = snapshot.passagesOf(article.id);
  const passage =
    span.part === 'title'
      ? passages[0]
      : passages.findLast((candidate) => candidate.start <= span.start);
  if (!passage) return null;
  const { start, end } = sentenceAround(article[span.part], span);
  const evidence = { start: span.start - start, end: span.end - start };
  const text = quotedPart(article[span.part].slice(start, end), evidence);
  return { article, passageId: passage.id, text };
}

/** The sentences of one line that the words lie in. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const touched = splitSentences(line).filter(
    (sentence) => sentence.start + lineStart < end && sentence.end + lineStart > start,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return { start, end };
  return { start: lineStart + first.start, end: lineStart + last.end };
}
