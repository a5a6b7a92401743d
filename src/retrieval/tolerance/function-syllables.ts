import type { TokenSide } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import functionWordsLexicon from '../lexicon/function-words.json' with { type: 'json' };

const { always, markedOnly } = functionWordsLexicon;

/** Words of one syllable that join and ask: what stands beside them tells nothing of its spelling. */
export const functionSyllables: Readonly<Record<TokenSide, ReadonlySet<string>>> = {
  marked: singles([...always, ...markedOnly], 'marked'),
  folded: singles(always, 'folded'),
};

function singles(phrases: readonly string[], side: TokenSide): Set<string> {
  return new Set(
    phrases.flatMap((phrase) => {
      const [only, ...more] = partsOf(phrase);
      return only && more.length === 0 ? [only[side]] : [];
    }),
  );
}
