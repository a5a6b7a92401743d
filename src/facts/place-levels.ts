import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import placeLevelsLexicon from './lexicon/place-levels.json' with { type: 'json' };

/** A place of an administrative level that a name tells: `huyện`, `song may`. */
export interface PlaceOfLevel {
  readonly level: string;
  /** Folded words. */
  readonly name: string;
}

const levelBySpelling = new Map(
  Object.entries(placeLevelsLexicon).flatMap(([level, spellings]) =>
    spellings.map((spelling): [string, string] => [spelling, level]),
  ),
);
const levels = createPhraseFinder(levelBySpelling.keys());

/** Set by hand: no place of these levels has a longer name. */
const longestNameInTokens = 4;

/**
 * The places of a unit's name, as written: behind a word for a level stands a name with a capital or
 * a number (`Huyện ủy Sông Mây`, `phường 12`); `Bảo hiểm xã hội` has none.
 */
export function placesOfLevels(name: string): PlaceOfLevel[] {
  const tokens = partsOf(name);
  return levels.find(tokens, 'marked').flatMap(({ phrase, to }) => {
    const level = levelBySpelling.get(phrase);
    const words = namedFrom(name, tokens, to);
    return level !== undefined && words.length > 0 ? [{ level, name: words.join(' ') }] : [];
  });
}

function namedFrom(name: string, tokens: readonly Token[], from: number): string[] {
  const words: string[] = [];
  for (let at = from; at < from + longestNameInTokens; at++) {
    const token = tokens[at];
    if (!token || !isNextOfName(name, tokens[at - 1], token)) break;
    words.push(token.folded);
  }
  return words;
}

function isNextOfName(name: string, previous: Token | undefined, token: Token): boolean {
  if (!/^[\p{Lu}\p{Nd}]/u.test(name.slice(token.start, token.end))) return false;
  return /^[\s.]*$/.test(name.slice(previous?.end ?? 0, token.start));
}
