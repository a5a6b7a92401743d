import { z } from 'zod';
import type { Article } from './article.ts';
import { buildArticle, fieldProblem, metadataFields } from './build-article.ts';
import { type Outcome, read, refused } from './outcome.ts';

const articleLine = metadataFields.extend({ id: z.string(), title: z.string(), body: z.string() });

/**
 * Reads one line of a `.jsonl`: `id`, `title` (may be empty) and `body`; `date`, `url`, `unit`,
 * `author`, `tags` and `synthetic` where known; other fields are ignored. Refuses `json-broken`,
 * what `fieldProblem` names and what `buildArticle` refuses.
 */
export function parseJsonArticle(line: string): Outcome<Article> {
  const parsed = parseJson(line);
  if (parsed.kind === 'refused') return parsed;
  const fields = articleLine.safeParse(parsed.value);
  return fields.success
    ? buildArticle(fields.data)
    : { kind: 'refused', problem: fieldProblem(fields.error, parsed.value) };
}

function parseJson(line: string): Outcome<unknown> {
  try {
    return read<unknown>(JSON.parse(line));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused('json-broken', {});
  }
}
