import type { Language } from '../messages.ts';
import { foldedWords } from '../text/folded-words.ts';
import greetingsLexicon from './lexicon/greetings.json' with { type: 'json' };

/** A message that asks nothing. */
export interface SmallTalk {
  readonly kind: 'greeting' | 'thanks' | 'help';
  readonly language: Language;
}

const languages = ['vi', 'en'] as const satisfies readonly Language[];
const kinds = ['greeting', 'thanks', 'help'] as const satisfies readonly SmallTalk['kind'][];
const known = new Map<string, SmallTalk>(
  languages.flatMap((language) =>
    kinds.flatMap((kind) =>
      greetingsLexicon[language][kind].map((phrase) => [foldedWords(phrase), { kind, language }]),
    ),
  ),
);

/** Words of courtesy that may follow: `chào bạn ạ`, `cảm ơn nhé`. */
const courtesy = new Set(greetingsLexicon.courtesy);

/** What a message is that asks nothing, or `null` for a question. */
export function smallTalkOf(text: string): SmallTalk | null {
  const words = foldedWords(text).split(' ');
  for (let length = words.length; length > 0; length--) {
    if (words.slice(length).some((word) => !courtesy.has(word))) break;
    const found = known.get(words.slice(0, length).join(' '));
    if (found) return found;
  }
  return null;
}

/** Folded words without those of courtesy at their end: `xem tiep di a` → `xem tiep di`. */
export function withoutCourtesy(words: string): string {
  const all = words.split(' ');
  while (courtesy.has(all.at(-1) ?? '')) all.pop();
  return all.join(' ');
}
