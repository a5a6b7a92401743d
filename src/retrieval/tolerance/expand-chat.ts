import { foldMarks } from '../../text/fold-marks.ts';
import chatSpellingsLexicon from '../lexicon/chat-spellings.json' with { type: 'json' };
import type { CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import type { QuestionWord } from './question-words.ts';

const anywhere = new Map<string, string>(Object.entries(chatSpellingsLexicon.anywhere));
const atEnd = new Map<string, string>(Object.entries(chatSpellingsLexicon.atEnd));
const beforeNames = new Map<string, string>(Object.entries(chatSpellingsLexicon.beforeNames));
/** `lần v` is the fifth. */
const notBehind = new Set(chatSpellingsLexicon.notBehind);

/** So many particles may end a question behind what is looked at: `… v ạ`. */
const mostBehind = 1;

/**
 * Writes out what people write in chats: `bn` (`bao nhiêu`), `ko`, `ai v ạ`. None of it is a syllable
 * that could be meant, or it stands where only that can be; what has a capital or a digit stays.
 */
export const expandChat: CorrectionPass = ({ words, style }) =>
  words.flatMap((word, at): Edit<'abbreviation'>[] => {
    const meant = meantBy(word, words, at);
    if (meant === undefined) return [];
    const spelled = style === 'unmarked' ? foldMarks(meant) : meant;
    return [{ start: word.start, end: word.end, kind: 'abbreviation', meant: spelled }];
  });

function meantBy(
  word: QuestionWord,
  words: readonly QuestionWord[],
  at: number,
): string | undefined {
  if (word.kind !== 'word' || word.written !== word.written.toLowerCase()) return undefined;
  if (notBehind.has(words[at - 1]?.marked ?? '')) return undefined;
  const isLast = at > 0 && words.length - at - 1 <= mostBehind;
  return (
    (words[at + 1]?.isName ? beforeNames.get(word.marked) : undefined) ??
    (isLast ? atEnd.get(word.marked) : undefined) ??
    anywhere.get(word.marked)
  );
}
