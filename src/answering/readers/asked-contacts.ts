import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import passageWords from '../lexicon/passage-words.json' with { type: 'json' };

const contacts = createPhraseFinder(passageWords.contacts);

/** The ways of reaching somebody that a question asks for (`số điện thoại`): only these answer it. */
export function askedContacts({ tokens }: UnderstoodQuestion): readonly string[] {
  return contacts.find(tokens, 'folded').map(({ phrase }) => phrase);
}
