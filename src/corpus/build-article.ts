import { z } from 'zod';
import { type Problem, problem } from '../errors.ts';
import type { IsoDate } from '../text/period.ts';
import type { Article } from './article.ts';
import { readArticleId } from './article-id.ts';
import { type Outcome, read, refused } from './outcome.ts';
import { readPostingDate } from './posting-date.ts';
import { storedLine, storedText } from './stored-text.ts';

const optionalText = z.string().nullish();

/** What front matter and lines of `.jsonl` may say beside the text; null counts as absent. */
export const metadataFields = z.object({
  title: optionalText,
  date: optionalText,
  url: optionalText,
  unit: optionalText,
  author: optionalText,
  tags: z.array(z.string()).nullish(),
  synthetic: z.boolean().nullish(),
});

interface ArticleFields extends z.infer<typeof metadataFields> {
  readonly id: string;
  readonly body: string;
}

/**
 * Puts an article into the form in which it is stored. Refuses `id-wrong`, `article-empty`,
 * `date-wrong` and `url-wrong`.
 */
export function buildArticle(fields: ArticleFields): Outcome<Article> {
  const id = readArticleId(fields.id);
  if (id.kind === 'refused') return id;
  const text = storedText(fields.body);
  if (text === '') return refused('article-empty', {});
  const date = readDate(fields.date);
  if (date.kind === 'refused') return date;
  const url = readUrl(fields.url);
  if (url.kind === 'refused') return url;
  return read({
    id: id.value,
    title: storedLine(fields.title ?? ''),
    text,
    date: date.value,
    url: url.value,
    unit: optionalLine(fields.unit),
    author: optionalLine(fields.author),
    tags: (fields.tags ?? []).map(storedLine).filter((tag) => tag !== ''),
    synthetic: fields.synthetic ?? false,
  });
}

/**
 * Names the first field of `value` that does not fit: `fields-missing` where the value has no fields
 * at all, `field-missing`, `field-not-text`, `field-not-list` or `field-not-boolean`.
 */
export function fieldProblem({ issues }: z.ZodError, value: unknown): Problem {
  const [issue] = issues;
  const path = issue?.path ?? [];
  const wrong = path.reduce<unknown>(memberOf, value);
  if (path.length === 0) return problem('fields-missing', { actual: shownValue(wrong) });
  const field = path.join('.');
  if (wrong === undefined) return problem('field-missing', { field });
  const expected = issue?.code === 'invalid_type' ? issue.expected : undefined;
  return problem(codeOf(expected), { field, actual: shownValue(wrong) });
}

function codeOf(expected: string | undefined) {
  if (expected === 'array') return 'field-not-list';
  return expected === 'boolean' ? 'field-not-boolean' : 'field-not-text';
}

function readDate(written: string | null | undefined): Outcome<IsoDate | null> {
  const value = storedLine(written ?? '');
  if (value === '') return read(null);
  const date = readPostingDate(value);
  return date === null || date === 'impossible'
    ? refused('date-wrong', { field: 'date', value: shortened(value) })
    : read(date);
}

function readUrl(written: string | null | undefined): Outcome<string | null> {
  const value = storedLine(written ?? '');
  if (value === '') return read(null);
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && /^https?:$/.test(url.protocol)
    ? read(url.href)
    : refused('url-wrong', { value: shortened(value) });
}

function optionalLine(written: string | null | undefined): string | null {
  return storedLine(written ?? '') || null;
}

/** As it stands in a file, but for the inside of lists and objects: YAML can put one into itself. */
function shownValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return shortened(typeof value === 'string' ? JSON.stringify(value) : String(value));
}

function shortened(value: string): string {
  return value.length <= 100 ? value : `${value.slice(0, 100)}…`;
}

function memberOf(container: unknown, key: PropertyKey): unknown {
  const isContainer = typeof container === 'object' && container !== null;
  return isContainer ? Reflect.get(container, key) : undefined;
}
