import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { MeetingForm } from './article-facts.ts';
import formWords from './lexicon/meeting-forms.json' with { type: 'json' };

const inPerson = createPhraseFinder(formWords.inPerson);
const online = createPhraseFinder(formWords.online);
const hybrid = createPhraseFinder(formWords.hybrid);

/** The form that a sentence about a meeting gives it, or null; `trực tiếp` alone also means `in person` of other deeds and says nothing. */
export function formIn(tokens: readonly Token[]): MeetingForm | null {
  const has = (finder: typeof online) => finder.find(tokens, 'marked').length > 0;
  if (has(hybrid) || (has(inPerson) && has(online))) return 'hybrid';
  if (has(online)) return 'online';
  return has(inPerson) ? 'in-person' : null;
}
