import type { QuestionPlace } from './question-log.ts';
import type { StateDatabase } from './state-database.ts';

export interface QuestionStatistics {
  readonly questions: number;
  readonly people: number;
  readonly byOutcome: Readonly<Record<string, number>>;
  readonly byPlace: Readonly<Record<QuestionPlace, number>>;
  /** Half and 95 % of the answers were ready within these milliseconds; null without questions. */
  readonly median: number | null;
  readonly p95: number | null;
  readonly good: number;
  readonly bad: number;
}

/** @param since milliseconds since 1970 */
export type ReadStatistics = (since: number) => QuestionStatistics;

interface Counted {
  readonly name: string;
  readonly count: number;
}

export function createStatistics(database: StateDatabase): ReadStatistics {
  const totals = database.prepare<[number], { questions: number; people: number }>(
    'SELECT count(*) AS questions, count(DISTINCT person) AS people FROM questions WHERE at >= ?',
  );
  const by = (table: 'questions' | 'feedback', column: 'outcome' | 'place' | 'verdict') => {
    const statement = database.prepare<[number], Counted>(
      `SELECT ${column} AS name, count(*) AS count FROM ${table} WHERE at >= ? GROUP BY ${column}
       ORDER BY count DESC`,
    );
    return (since: number) =>
      Object.fromEntries(statement.all(since).map(({ name, count }) => [name, count]));
  };
  const [byOutcome, byPlace, byVerdict] = [
    by('questions', 'outcome'),
    by('questions', 'place'),
    by('feedback', 'verdict'),
  ];
  const nth = database.prepare<[number, number], { milliseconds: number }>(
    'SELECT milliseconds FROM questions WHERE at >= ? ORDER BY milliseconds LIMIT 1 OFFSET ?',
  );
  return (since) => {
    const { questions = 0, people = 0 } = totals.get(since) ?? {};
    // The smallest time within which that share of the answers was ready.
    const quantile = (share: number) =>
      nth.get(since, Math.max(0, Math.ceil(questions * share) - 1))?.milliseconds ?? null;
    const { good = 0, bad = 0 } = byVerdict(since);
    const median = quantile(0.5);
    const p95 = quantile(0.95);
    const places = { private: 0, group: 0, inline: 0, ...byPlace(since) };
    return {
      ...{ questions, people, median, p95, good, bad },
      byOutcome: byOutcome(since),
      byPlace: places,
    };
  };
}
