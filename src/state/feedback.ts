import type { Pseudonyms } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

export type Verdict = 'good' | 'bad';
export type BadReason = 'wrong' | 'incomplete' | 'outdated' | 'wrong-source';

export interface GivenFeedback {
  /** The number under which the answer is kept. */
  readonly answer: number;
  /** Telegram's number; only its pseudonym is kept. */
  readonly person: number;
  readonly verdict: Verdict;
  readonly reason: BadReason | null;
}

/** What people think of answers; one verdict a person and answer, the last one counts. */
export interface Feedback {
  give(feedback: GivenFeedback): void;
}

export interface FeedbackDependencies {
  readonly pseudonyms: Pseudonyms;
  readonly now: () => number;
}

export function createFeedback(
  database: StateDatabase,
  { pseudonyms, now }: FeedbackDependencies,
): Feedback {
  const put = database.prepare(
    `INSERT INTO feedback (answer, person, verdict, reason, at)
     VALUES (@answer, @person, @verdict, @reason, @at)
     ON CONFLICT DO UPDATE SET verdict = @verdict, reason = @reason, at = @at`,
  );
  return {
    give: ({ person, ...feedback }) => {
      put.run({ ...feedback, person: pseudonyms.ofPerson(person), at: now() });
    },
  };
}
