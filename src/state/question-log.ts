import type { Answer } from '../answering/answer.ts';
import { foldedWords } from '../text/folded-words.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

export type QuestionPlace = 'private' | 'group' | 'inline';

export interface AskedQuestion {
  /** Telegram's number; only its pseudonym is kept. */
  readonly person: number;
  readonly place: QuestionPlace;
  readonly text: string;
  readonly outcome: Answer['kind'];
  /** How long the answer took. */
  readonly milliseconds: number;
  /** The number under which the answer is kept, where it is: feedback is given to that. */
  readonly answer: number | null;
}

/** A question that somebody was left alone with, by the last time it was asked. */
export interface UnansweredQuestion {
  readonly text: string;
  /** How often it was asked, whatever its case, marks and stops. */
  readonly times: number;
  /** Milliseconds since 1970. */
  readonly last: number;
}

/** What was asked, by whom only as a pseudonym. */
export interface QuestionLog {
  record(question: AskedQuestion): void;
  /**
   * Questions that nothing was found for, that could not be answered, or whose answer somebody has
   * called bad; the newest first. Those whose text is not kept are not among them.
   */
  unanswered(page: {
    readonly limit: number;
    readonly offset: number;
  }): readonly UnansweredQuestion[];
  countUnanswered(): number;
}

export interface QuestionLogOptions {
  /** Whether the texts are written down. */
  readonly keepsTexts: boolean;
}

export interface QuestionLogDependencies {
  readonly pseudonyms: Pseudonyms;
  readonly now: () => number;
}

const isUnanswered = `text IS NOT NULL AND (outcome IN ('not-found', 'unavailable') OR EXISTS
  (SELECT 1 FROM feedback WHERE feedback.answer = questions.answer AND verdict = 'bad'))`;

export function createQuestionLog(
  database: StateDatabase,
  { keepsTexts }: QuestionLogOptions,
  { pseudonyms, now }: QuestionLogDependencies,
): QuestionLog {
  const add = database.prepare(
    `INSERT INTO questions (at, person, place, text, folded, outcome, milliseconds, answer)
     VALUES (@at, @person, @place, @text, @folded, @outcome, @milliseconds, @answer)`,
  );
  // With max(), SQLite takes the other columns from the row that holds it.
  const unanswered = database.prepare<[{ limit: number; offset: number }], UnansweredQuestion>(
    `SELECT text, count(*) AS times, max(at) AS last FROM questions WHERE ${isUnanswered}
     GROUP BY folded ORDER BY last DESC, folded LIMIT @limit OFFSET @offset`,
  );
  const count = database.prepare<[], { count: number }>(
    `SELECT count(DISTINCT folded) AS count FROM questions WHERE ${isUnanswered}`,
  );
  return {
    record: ({ text, person: id, ...question }) => {
      const texts = keepsTexts ? { text, folded: foldedWords(text) } : { text: null, folded: null };
      add.run({ at: now(), person: pseudonyms.ofPerson(id), ...question, ...texts });
    },
    unanswered: ({ limit, offset }) => unanswered.all({ limit, offset }),
    countUnanswered: () => count.get()?.count ?? 0,
  };
}
