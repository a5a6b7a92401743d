import type { InlineQuery } from 'grammy/types';
import type { Language } from '../messages.ts';
import type { Preferences } from '../state/preferences.ts';
import { languageOf, telegramLanguage } from './language-of.ts';

/** Of one letter or two no meeting is meant. */
const leastLetters = 3;

/** Whether so little is typed yet that nothing can be found. */
export function isTooShort({ query }: InlineQuery): boolean {
  return (query.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0) < leastLetters;
}

/** The language to speak to who types, as to who asks. */
export function languageOfQuery(
  query: InlineQuery,
  preferences: Pick<Preferences, 'languageOf'>,
): Language {
  const { from, query: text } = query;
  const preferredLanguage = preferences.languageOf(from.id);
  if (isTooShort(query)) return preferredLanguage ?? telegramLanguage(from);
  return languageOf({ request: { kind: 'question', text }, from, preferredLanguage });
}
