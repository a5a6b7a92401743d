import type { IsoDate } from '../text/period.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { countParts } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { buildArticle } from './build-article.ts';
import { type Outcome, refused } from './outcome.ts';
import { authorOf } from './paragraphs.ts';
import { readPostingDate } from './posting-date.ts';
import { storedText } from './stored-text.ts';

/** Titles of offices run long; beyond this a line is a paragraph. */
const longestTitleParts = 60;
/** A longer line with a stop at its end, or with two sentences, is a paragraph too. */
const longestTitleOfSentencesParts = 20;

/**
 * Reads an article as offices keep them: the posting date on the first line or below the title, if
 * anywhere; the title; paragraphs with captions between them; photographer and author at the end. A
 * text without a line that could be a title has none. Refuses what `buildArticle` refuses.
 */
export function parseTextArticle(id: string, written: string): Outcome<Article> {
  const text = storedText(written);
  const [first, rest] = firstLineOf(text);
  const date = readPostingDate(first);
  if (date === 'impossible') return refused('date-wrong', { field: 'date', value: first });
  return date === null ? parseTitled(id, text, null) : parseTitled(id, rest, date);
}

function parseTitled(id: string, text: string, date: IsoDate | null): Outcome<Article> {
  const [title, rest] = firstLineOf(text);
  if (!isTitle(title) || rest === '') return build({ id, title: '', body: text, date });
  const [second, body] = firstLineOf(rest);
  const dateBelow = date === null && body !== '' ? readPostingDate(second) : null;
  return dateBelow === null || dateBelow === 'impossible'
    ? build({ id, title, body: rest, date })
    : build({ id, title, body, date: dateBelow });
}

function build(fields: {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly date: IsoDate | null;
}): Outcome<Article> {
  return buildArticle({ ...fields, author: authorOf(fields.body) });
}

function isTitle(line: string): boolean {
  const parts = countParts(line);
  if (parts === 0 || parts > longestTitleParts) return false;
  if (parts <= longestTitleOfSentencesParts) return true;
  return !/[.;]$/.test(line) && splitSentences(line).length === 1;
}

function firstLineOf(text: string): [line: string, rest: string] {
  const lineFeed = text.indexOf('\n');
  return lineFeed === -1
    ? [text, '']
    : [text.slice(0, lineFeed).trim(), text.slice(lineFeed + 1).trim()];
}
