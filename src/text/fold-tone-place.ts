/**
 * New-style spellings put the tone of `oa`, `oe`, `uy` on the second vowel (`hoà`, `khoẻ`, `uỷ`),
 * old-style ones on the first (`hòa`, `khỏe`, `ủy`). Only at the end of a syllable do the two
 * differ: `hoàn`, `khoét` and `thuyền` are written one way.
 */
const shifted = new Map<string, string>(
  [
    ['oa', ['òa', 'óa', 'ỏa', 'õa', 'ọa'], ['oà', 'oá', 'oả', 'oã', 'oạ']],
    ['oe', ['òe', 'óe', 'ỏe', 'õe', 'ọe'], ['oè', 'oé', 'oẻ', 'oẽ', 'oẹ']],
    ['uy', ['ùy', 'úy', 'ủy', 'ũy', 'ụy'], ['uỳ', 'uý', 'uỷ', 'uỹ', 'uỵ']],
  ].flatMap(([, old, modern]) => pairUp(modern as string[], old as string[])),
);

const modernEnding = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/**
 * The old tone place for every syllable that can be written in two ways: `hoà` → `hòa`,
 * `UỶ` → `ỦY`. After `q` the `u` belongs to the consonant (`quý`) and nothing moves.
 * Expects NFC; keeps the length.
 */
export function foldTonePlace(text: string): string {
  return text.replace(modernEnding, (pair) => {
    const old = shifted.get(pair.toLowerCase()) ?? pair;
    return withCaseOf(pair, old);
  });
}

function pairUp(from: readonly string[], to: readonly string[]): [string, string][] {
  return from.map((written, at) => [written, to[at] ?? written]);
}

function withCaseOf(model: string, text: string): string {
  return [...text]
    .map((letter, at) => (isUpper(model[at] ?? '') ? letter.toUpperCase() : letter))
    .join('');
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
