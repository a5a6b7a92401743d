import { z } from 'zod';
import type { ArticleId, PassageId, PassageKind } from '../corpus/article.ts';
import { type PassageRow, type PlaceRow, selectPassage, selectPlace } from './article-schema.ts';
import { found } from './found.ts';
import type { PassageNumber, StoredPassage } from './snapshot.ts';
import type { SqliteDatabase } from './sqlite.ts';

type ReadPassages = (numbers: readonly PassageNumber[]) => StoredPassage[];

const kindSchema = z.enum(['body', 'caption', 'byline'] satisfies PassageKind[]);

/**
 * Reads passages in the order of the numbers. To hand over the texts of a hundred articles for one
 * passage of each took 5 ms, so SQLite cuts such a passage out; but it reads the whole text for
 * each cut, so that of an article with several passages is fetched once and cut here.
 */
export function createPassageReader(
  database: SqliteDatabase,
  articleNumberOf: (passage: PassageNumber) => number,
): ReadPassages {
  const passage = database.prepare<[number], PassageRow>(selectPassage);
  const place = database.prepare<[number], PlaceRow>(selectPlace);
  const text = database.prepare<[number], string>('SELECT text FROM articles WHERE number = ?');
  const textOf = (article: number) => found(text.pluck().get(article), `article ${article}`);
  return (numbers) => {
    const articles = repeated(numbers.map(articleNumberOf));
    const texts = new Map(articles.map((article) => [article, textOf(article)]));
    return numbers.map((number) => {
      const whole = texts.get(articleNumberOf(number));
      if (whole === undefined) return toPassage(found(passage.get(number), `passage ${number}`));
      const row = found(place.get(number), `passage ${number}`);
      return toPassage({ ...row, text: whole.slice(row.start, row.end) });
    });
  };
}

/** What stands more than once, each once. */
function repeated(numbers: readonly number[]): number[] {
  const [once, again] = [new Set<number>(), new Set<number>()];
  for (const number of numbers) (once.has(number) ? again : once).add(number);
  return [...again];
}

function toPassage({ id, articleId, kind, ...rest }: PassageRow): StoredPassage {
  return {
    ...rest,
    id: id as PassageId,
    articleId: articleId as ArticleId,
    kind: kindSchema.parse(kind),
  };
}
