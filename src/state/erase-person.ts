import type { EmptyLog } from './empty-log.ts';
import type { Pseudonym, Pseudonyms } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

/** Rows that were removed, by what they were. */
export interface ErasedRows {
  readonly questions: number;
  readonly answers: number;
  readonly feedback: number;
  readonly conversations: number;
  readonly preferences: number;
}

/**
 * Removes what is kept of a person but for the place on the access list, all or nothing: when it
 * returns, the file holds none of it any more.
 *
 * @param person Telegram's number
 */
export type ErasePerson = (person: number) => ErasedRows;

export interface ErasePersonDependencies {
  readonly pseudonyms: Pseudonyms;
  readonly emptyLog: EmptyLog;
}

export function createErasePerson(
  database: StateDatabase,
  { pseudonyms, emptyLog }: ErasePersonDependencies,
): ErasePerson {
  const removeFrom = (table: keyof ErasedRows) => {
    const statement = database.prepare(`DELETE FROM ${table} WHERE person = ?`);
    return (person: Pseudonym) => statement.run(person).changes;
  };
  const [questions, answers, feedback, conversations, preferences] = [
    removeFrom('questions'),
    removeFrom('answers'),
    removeFrom('feedback'),
    removeFrom('conversations'),
    removeFrom('preferences'),
  ];
  const erase = database.transaction((person: Pseudonym) => ({
    questions: questions(person),
    answers: answers(person),
    feedback: feedback(person),
    conversations: conversations(person),
    preferences: preferences(person),
  }));
  return (person) => {
    const erased = erase(pseudonyms.ofPerson(person));
    emptyLog();
    return erased;
  };
}
