import type { Language } from '../messages.ts';
import type { Pseudonym } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

/** What people have chosen for themselves. */
export interface Preferences {
  /** Null where the person has chosen none. */
  languageOf(person: Pseudonym): Language | null;
  setLanguage(person: Pseudonym, language: Language): void;
}

export function createPreferences(database: StateDatabase): Preferences {
  const find = database.prepare<[string], { language: Language }>(
    'SELECT language FROM preferences WHERE person = ?',
  );
  const put = database.prepare(
    `INSERT INTO preferences (person, language) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET language = excluded.language`,
  );
  return {
    languageOf: (person) => find.get(person)?.language ?? null,
    setLanguage: (person, language) => {
      put.run(person, language);
    },
  };
}
