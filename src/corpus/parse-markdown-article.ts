import { normaliseText } from '../text/normalise-text.ts';
import type { Article } from './article.ts';
import { buildArticle, fieldProblem, metadataFields } from './build-article.ts';
import type { Outcome } from './outcome.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { storedLine } from './stored-text.ts';
import { stripMarkdown, takeTitle } from './strip-markdown.ts';

/**
 * Reads a Markdown article with YAML front matter or without. Without a title in the front matter
 * the first heading of the first level is the title; a heading that repeats the title is left out.
 * Refuses what `splitFrontMatter` refuses, what `fieldProblem` names and what `buildArticle` refuses.
 */
export function parseMarkdownArticle(id: string, written: string): Outcome<Article> {
  const parts = splitFrontMatter(normaliseText(written).trimStart());
  if (parts.kind === 'refused') return parts;
  const metadata = metadataFields.safeParse(parts.value.metadata);
  if (!metadata.success) {
    return { kind: 'refused', problem: fieldProblem(metadata.error, parts.value.metadata) };
  }
  const { title, body } = titleAndBody(metadata.data.title ?? '', parts.value.body);
  return buildArticle({ ...metadata.data, id, title, body: stripMarkdown(body) });
}

function titleAndBody(given: string, body: string): { title: string; body: string } {
  const heading = takeTitle(body);
  const isTitle = heading && (given === '' || storedLine(given) === storedLine(heading.title));
  return isTitle ? { title: heading.title, body: heading.rest } : { title: given, body };
}
