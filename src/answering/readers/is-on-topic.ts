import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import type { ReadableArticle } from '../readable-article.ts';
import { coverTokens } from '../subject-coverage.ts';

/**
 * `… yêu cầu gì về giao thông?`: what stands behind `về` must be in what was said, unless it is what the
 * whole article is about.
 */
export function isOnTopic(
  { tokens, subjects, askedAt }: UnderstoodQuestion,
  folded: string,
  { sentences }: ReadableArticle,
): boolean {
  const topic = subjects.find(
    ({ from }) => from >= askedAt.to && tokens[from - 1]?.folded === 've',
  );
  if (!topic) return true;
  const run = tokens.slice(topic.from, topic.to);
  const title = sentences.find(({ kind }) => kind === 'title')?.folded ?? '';
  if (coverTokens(run, title).every((share) => share === 1)) return true;
  const shares = coverTokens(run, folded);
  return shares.every((share) => share > 0) && shares.some((share) => share === 1);
}
