import type { Pseudonym } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

export type Verdict = 'good' | 'bad';
export type BadReason = 'wrong' | 'incomplete' | 'outdated' | 'wrong-source';

/** What people think of answers; one verdict a person and answer, the last one counts. */
export interface Feedback {
  /** @param answer the number under which the answer is kept */
  give(answer: number, person: Pseudonym, verdict: Verdict, reason: BadReason | null): void;
}

export function createFeedback(database: StateDatabase, now: () => number): Feedback {
  const put = database.prepare(
    `INSERT INTO feedback (answer, person, verdict, reason, at)
     VALUES (@answer, @person, @verdict, @reason, @at)
     ON CONFLICT DO UPDATE SET verdict = @verdict, reason = @reason, at = @at`,
  );
  return {
    give: (answer, person, verdict, reason) => {
      put.run({ answer, person, verdict, reason, at: now() });
    },
  };
}
