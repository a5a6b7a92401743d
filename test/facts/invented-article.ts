import type { Article } from '../../src/corpus/article.ts';
import { buildArticle } from '../../src/corpus/build-article.ts';

/** An article as files give it, for tests. Throws where it would be refused. */
export function inventedArticle(fields: {
  readonly title?: string;
  readonly body: string;
  readonly date?: string;
}): Article {
  const built = buildArticle({ id: 'bai-thu', ...fields });
  if (built.kind !== 'read') throw new Error(`refused: ${built.problem.code}`);
  return built.value;
}
