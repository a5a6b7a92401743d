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
  return endOfName({ text, name }, { at: from, word: 0, skips: null });
}

interface Compared {
  readonly text: readonly string[];
  readonly name: readonly string[];
}

/** How far both are compared, and which of them is in the middle of a level that the other lacks. */
interface Place {
  readonly at: number;
  readonly word: number;
  readonly skips: 'text' | 'name' | null;
}

/** Both ways are tried: before `Quan Điền`, `quan` may be `quận`, and it may be the name. */
function endOfName(compared: Compared, { at, word, skips }: Place): number | null {
  const { text, name } = compared;
  if (word === name.length) return at;
  const [told = '', wanted = ''] = [text[at], name[word]];
  if (told === wanted) {
    const end = endOfName(compared, { at: at + 1, word: word + 1, skips: null });
    if (end !== null) return end;
  }
  if (word > 0 && skips !== 'name' && levels.has(told)) {
    const end = endOfName(compared, { at: at + 1, word, skips: 'text' });
    if (end !== null) return end;
  }
  const mayLeaveOut = word > 0 && word < name.length - 1 && skips !== 'text' && levels.has(wanted);
  return mayLeaveOut ? endOfName(compared, { at, word: word + 1, skips: 'name' }) : null;
}
