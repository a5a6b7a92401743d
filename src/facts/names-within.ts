/**
 * Whether all words of one name stand in another in the same order, an abbreviation being found by
 * its initials: `so nn ptnt` in `so nong nghiep va phat trien nong thon tinh a`.
 */
export function isNameWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    const end = endOfWord(word, long, at);
    if (end === null) return false;
    at = end;
  }
  return true;
}

function endOfWord(word: string, long: readonly string[], from: number): number | null {
  for (let at = from; at < long.length; at++) {
    const end = long[at] === word ? at + 1 : endOfInitials(word, long, at);
    if (end !== null) return end;
  }
  return null;
}

/** Initials may leave out `và`. */
function endOfInitials(word: string, long: readonly string[], from: number): number | null {
  if (word.length < 2) return null;
  let at = from;
  for (const initial of word) {
    if (at > from && long[at] === 'va' && initial !== 'v') at++;
    if (long[at]?.[0] !== initial) return null;
    at++;
  }
  return at;
}
