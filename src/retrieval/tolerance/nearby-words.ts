/** Finds the words of a list that are spelled nearly like another. */
export interface NearbyWords {
  /**
   * Words that leaving out up to two letters of either one makes alike, one letter where the word is
   * short: whatever one or two typing errors can make of it, and some more.
   */
  near(word: string): readonly string[];
}

/** Shorter words stand too close to each other for two errors to tell which one was meant. */
const shortestForTwo = 5;

/**
 * Every word is kept under each spelling that it has with letters left out, so that a look-up takes
 * a few dozen steps however long the list is (Garbe, Symmetric Delete, 2012).
 */
export function createNearbyWords(words: Iterable<string>): NearbyWords {
  const byShortened = new Map<string, string[]>();
  for (const word of words) {
    for (const shortened of shortenedForms(word)) {
      const list = byShortened.get(shortened);
      if (list) list.push(word);
      else byShortened.set(shortened, [word]);
    }
  }
  return {
    near: (word) => {
      const found = shortenedForms(word).flatMap((shortened) => byShortened.get(shortened) ?? []);
      return [...new Set(found)];
    },
  };
}

function shortenedForms(word: string): string[] {
  const once = withoutOneLetter(word);
  const twice = word.length < shortestForTwo ? [] : once.flatMap(withoutOneLetter);
  return [...new Set([word, ...once, ...twice])];
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
