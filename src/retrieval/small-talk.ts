import { foldMarks } from '../text/fold-marks.ts';
import { partsOf } from '../text/tokens.ts';
import greetingsLexicon from './lexicon/greetings.json' with { type: 'json' };

export type SmallTalk = 'greeting' | 'thanks' | 'help';

const phrases = greetingsLexicon;
const kinds: readonly SmallTalk[] = ['greeting', 'thanks', 'help'];
const known = new Map(
  kinds.flatMap((kind) => phrases[kind].map((phrase) => [foldedWords(phrase), kind] as const)),
);

/** Words of courtesy that may follow: `chào bạn ạ`, `cảm ơn nhé`. */
const courtesy = new Set([
  'a',
  'nhe',
  'nha',
  'ban',
  'em',
  'anh',
  'chi',
  'nhieu',
  'lam',
  'qua',
  'oi',
  'roi',
]);

/** What a message is that asks nothing, or `null` for a question. */
export function smallTalkOf(text: string): SmallTalk | null {
  const words = foldedWords(text).split(' ');
  for (let length = words.length; length > 0; length--) {
    if (words.slice(length).some((word) => !courtesy.has(word))) break;
    const kind = known.get(words.slice(0, length).join(' '));
    if (kind) return kind;
  }
  return null;
}

function foldedWords(text: string): string {
  return partsOf(foldMarks(text))
    .map(({ folded }) => folded)
    .join(' ');
}
