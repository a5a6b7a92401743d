import levelWordsLexicon from './lexicon/level-words.json' with { type: 'json' };

/** Folded words for the levels of places, in a unit's name: `Sở Y tế (tỉnh) Hạ Đông`. */
const levels = new Set(levelWordsLexicon);

/** Whether a folded word is one for the level of a place, or a part of one: `tinh`, `pho`. */
export function isLevelWord(word: string): boolean {
  return levels.has(word);
}

/**
 * Where a name ends that begins at a place of a text, both in folded words; `null` when it does not stand
 * there. Either may leave out the level of a place that the other gives: `Sở Y tế Hạ Đông` is that of
 * `tỉnh Hạ Đông`. Different levels make different units, and a name does not end with a level:
 * `Phòng Địa phương` is no `Phòng Địa chất`, though `phuong` may be `phường`.
 */
export function skippedLevels(
  text: readonly string[],
  from: number,
  name: readonly string[],
): number | null {
  let at = from;
  let skips: 'text' | 'name' | null = null;
  for (let word = 0; word < name.length; ) {
    const [told = '', wanted = ''] = [text[at], name[word]];
    if (told === wanted) {
      skips = null;
      at++;
      word++;
    } else if (word > 0 && skips !== 'name' && levels.has(told)) {
      skips = 'text';
      at++;
    } else if (word > 0 && word < name.length - 1 && skips !== 'text' && levels.has(wanted)) {
      skips = 'name';
      word++;
    } else return null;
  }
  return at;
}
