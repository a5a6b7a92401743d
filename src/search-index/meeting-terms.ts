import type { Article } from '../corpus/article.ts';
import type { Meeting } from '../facts/article-facts.ts';
import { foldedWords } from '../text/folded-words.ts';
import type { ArticleNames } from './unit-reader.ts';

/** The terms of meetings of one article, see `StoredMeeting.terms`. */
export function createTermsReader(
  { title, unit }: Article,
  names: ArticleNames,
): (meeting: Meeting) => string {
  // Not before a meeting asks: many articles tell of none.
  let ofArticle: readonly string[] | undefined;
  return ({ name, unit: organiser, place }) => {
    const units = organiser ? [organiser.name, ...organiser.parents] : [];
    const parts = [name, ...units, place?.name ?? ''].flatMap((part) => waysToPut(part, names));
    ofArticle ??= [title, unit ?? ''].flatMap((part) => waysToPut(part, names));
    return joinTerms([...parts, ...ofArticle]);
  };
}

/** Each part once, between bars. */
export function joinTerms(parts: readonly string[]): string {
  const distinct = new Set(parts.filter((part) => part !== ''));
  return distinct.size === 0 ? '|' : `| ${[...distinct].join(' | ')} |`;
}

/** As written, with short names written out, and with the other names that the article gives. */
function waysToPut(part: string, { pairs, writeOut }: ArticleNames): string[] {
  const writtenOut = writeOut(part).join(' ');
  const others = [
    ...pairs.renamed.flatMap(([one, other]) => [
      withOther(writtenOut, one, other),
      withOther(writtenOut, other, one),
    ]),
    ...pairs.explained.map(({ short, long }) => withOther(writtenOut, long, short)),
  ];
  return [foldedWords(part), writtenOut, ...others];
}

function withOther(words: string, one: readonly string[], other: readonly string[]): string {
  const bounded = ` ${words} `;
  const wanted = ` ${one.join(' ')} `;
  return bounded.includes(wanted) ? bounded.replace(wanted, ` ${other.join(' ')} `).trim() : '';
}
