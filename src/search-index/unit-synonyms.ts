import { joinTerms } from './meeting-terms.ts';
import type { SqliteDatabase } from './sqlite.ts';

interface TextRow {
  readonly meeting: number;
  readonly terms: string;
}

const rowsAtATime = 1000;

/**
 * Adds to the terms of each meeting the other names of its units that other articles tell: who asks
 * for `Sở Công Thương` finds what was held when it was `Sở Công nghiệp`.
 */
export function addSynonyms(
  database: SqliteDatabase,
  synonyms: ReadonlyMap<string, readonly string[]>,
): void {
  if (synonyms.size === 0) return;
  const select = database.prepare<[number, number], TextRow>(
    'SELECT meeting, terms FROM meeting_texts WHERE meeting >= ? ORDER BY meeting LIMIT ?',
  );
  const update = database.prepare('UPDATE meeting_texts SET terms = ? WHERE meeting = ?');
  for (let from = 0; ; from += rowsAtATime) {
    const rows = select.all(from, rowsAtATime);
    for (const { meeting, terms } of rows) {
      const wider = withSynonyms(terms, synonyms);
      if (wider !== terms) update.run(wider, meeting);
    }
    if (rows.length < rowsAtATime) return;
  }
}

function withSynonyms(terms: string, synonyms: ReadonlyMap<string, readonly string[]>): string {
  const parts = terms.split('|').map((part) => part.trim());
  return joinTerms([...parts, ...parts.flatMap((part) => synonyms.get(part) ?? [])]);
}
