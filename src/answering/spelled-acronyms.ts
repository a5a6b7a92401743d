import { partsOf } from '../text/tokens.ts';

/** Three initials fit many words: those must be said more than once. */
const surelyMeant = 4;
const shortest = 3;

/**
 * A text of folded tokens, and once more with the words shortened that an acronym of a question is spelled
 * from: `Hội nghị TXCT` is the article's `hội nghị tiếp xúc cử tri`. What stands there as it is stays.
 */
export function withAcronyms(text: string, acronyms: readonly string[]): string {
  const shortened = acronyms.flatMap((acronym) => {
    const short = partsOf(acronym)
      .map(({ folded }) => folded)
      .join('');
    if (short.length < shortest || text.includes(` ${short} `)) return [];
    return [...takenApart(text, short), ...spelledOut(text, short)].map((long) =>
      text.replaceAll(` ${long} `, ` ${short} `),
    );
  });
  return [text, ...shortened].join('|');
}

/** `TPHCM` is `TP HCM`. */
function takenApart(text: string, short: string): string[] {
  const places = Array.from({ length: short.length - 1 }, (_, at) => at + 1);
  return places
    .map((at) => `${short.slice(0, at)} ${short.slice(at)}`)
    .filter((parts) => text.includes(` ${parts} `));
}

/** The runs of words whose initials these are. */
function spelledOut(text: string, short: string): string[] {
  const counts = new Map<string, number>();
  for (const part of text.split('|')) {
    const words = part.trim().split(' ');
    for (let at = 0; at + short.length <= words.length; at++) {
      if (!isSpelledBy(words, at, short)) continue;
      const run = words.slice(at, at + short.length).join(' ');
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && (short.length >= surelyMeant || most[1] > 1) ? [most[0]] : [];
}

function isSpelledBy(words: readonly string[], at: number, short: string): boolean {
  for (let place = 0; place < short.length; place++) {
    if (words[at + place]?.charAt(0) !== short.charAt(place)) return false;
  }
  return true;
}
