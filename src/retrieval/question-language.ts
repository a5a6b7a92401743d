import type { Language } from '../messages.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { partsOf } from '../text/tokens.ts';
import { writingStyleOf } from './writing-style.ts';

/** The language in which a question is written, and so the one to answer in. */
export function questionLanguage(text: string): Language {
  return writingStyleOf(partsOf(normaliseText(text))) === 'english' ? 'en' : 'vi';
}
