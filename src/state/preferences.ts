import type { Language } from '../messages.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

/** What people have chosen for themselves. `person` is Telegram's number; its pseudonym is kept. */
export interface Preferences {
  /** Null where the person has chosen none. */
  languageOf(person: number): Language | null;
  setLanguage(person: number, language: Language): void;
}

export function createPreferences(database: StateDatabase, pseudonyms: Pseudonyms): Preferences {
  const find = database.prepare<[string], { language: Language }>(
    'SELECT language FROM preferences WHERE person = ?',
  );
  const put = database.prepare(
    `INSERT INTO preferences (person, language) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET language = excluded.language`,
  );
  return {
    languageOf: (person) => find.get(pseudonyms.ofPerson(person))?.language ?? null,
    setLanguage: (person, language) => {
      put.run(pseudonyms.ofPerson(person), language);
    },
  };
}
