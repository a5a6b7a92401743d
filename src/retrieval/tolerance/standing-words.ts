import type { TokenSide } from '../../text/phrases.ts';
import { partsOf } from '../../text/tokens.ts';
import lookAlikeWordsLexicon from '../lexicon/look-alike-words.json' with { type: 'json' };
import standingWordsLexicon from '../lexicon/standing-words.json' with { type: 'json' };

const standing = standingWordsLexicon.map((word) => partsOf(word));
const pairs = pairSets(standing);
const lookAlikes = pairSets(lookAlikeWordsLexicon.map((word) => partsOf(word)));
const syllables = {
  marked: new Set(standing.flatMap((tokens) => tokens.map(({ marked }) => marked))),
  folded: new Set(standing.flatMap((tokens) => tokens.map(({ folded }) => folded))),
} satisfies Record<TokenSide, ReadonlySet<string>>;

/** The syllables, with their marks, of words that any question may use, whatever the index holds. */
export const standingSyllables: ReadonlySet<string> = syllables.marked;

/** Whether a token is a syllable of such a word. */
export function isStandingSyllable(side: TokenSide, token: string): boolean {
  return syllables[side].has(token);
}

/** Whether two tokens follow each other in such a word: `hội nghị`, `chủ trì`. */
export function isStandingPair(side: TokenSide, first: string, second: string): boolean {
  return pairs[side].has(`${first} ${second}`);
}

/**
 * Whether two tokens, marks included, are a word that is easily taken for a misspelling of another:
 * `chi tiêu` (`chỉ tiêu`), `dòng họ`. An index that lacks it is no reason to change it.
 */
export function isRightPair(first: string, second: string): boolean {
  return pairs.marked.has(`${first} ${second}`) || lookAlikes.marked.has(`${first} ${second}`);
}

type Tokens = ReturnType<typeof partsOf>;

function pairSets(words: readonly Tokens[]): Record<TokenSide, ReadonlySet<string>> {
  const on = (side: TokenSide) =>
    new Set(
      words.flatMap((tokens) =>
        tokens.slice(1).map((token, at) => `${tokens[at]?.[side]} ${token[side]}`),
      ),
    );
  return { marked: on('marked'), folded: on('folded') };
}
