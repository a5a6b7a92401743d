import { foldMarks } from '../../text/fold-marks.ts';
import type { TokenSide } from '../../text/phrases.ts';
import { comparable } from '../../text/tokens.ts';
import joiningSyllablesLexicon from '../lexicon/joining-syllables.json' with { type: 'json' };

const { always, markedOnly } = joiningSyllablesLexicon;

/**
 * Words of one syllable that join and ask: what stands beside them tells nothing of how it is spelled.
 * Some are told only by their marks: without them `hỏi` is the first half of `hội nghị`.
 */
export const joiningSyllables: Readonly<Record<TokenSide, ReadonlySet<string>>> = {
  marked: new Set([...always, ...markedOnly].map(comparable)),
  folded: new Set(always.map((word) => foldMarks(comparable(word)))),
};
