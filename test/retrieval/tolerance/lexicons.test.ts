import { expect, test } from 'vitest';
import confusions from '../../../src/retrieval/lexicon/confusions.json' with { type: 'json' };
import lookAlikeWords from '../../../src/retrieval/lexicon/look-alike-words.json' with {
  type: 'json',
};
import nameSyllables from '../../../src/retrieval/lexicon/name-syllables.json' with {
  type: 'json',
};
import abbreviations from '../../../src/retrieval/lexicon/question-abbreviations.json' with {
  type: 'json',
};
import standingWords from '../../../src/retrieval/lexicon/standing-words.json' with {
  type: 'json',
};
import { longFormsOf } from '../../../src/retrieval/tolerance/abbreviations.ts';
import { isRightPair, isStandingPair } from '../../../src/retrieval/tolerance/standing-words.ts';
import { foldMarks } from '../../../src/text/fold-marks.ts';
import { readSyllable } from '../../../src/text/syllables.ts';
import { partsOf } from '../../../src/text/tokens.ts';

const isComposed = (word: string) => word === word.normalize('NFC').trim();

test.each([
  ['standing words', standingWords],
  ['look-alike words', lookAlikeWords],
  ['name syllables', nameSyllables],
])('%s are composed, none twice', (_, words) => {
  expect(words.filter((word) => !isComposed(word))).toEqual([]);
  expect(new Set(words).size).toBe(words.length);
});

test('words that a question is corrected to are spelled rightly, two syllables each', () => {
  const wrong = standingWords.filter((word) => {
    const tokens = partsOf(word);
    return tokens.length !== 2 || tokens.some(({ marked }) => readSyllable(marked) === null);
  });
  expect(wrong).toEqual([]);
});

test('words that are left as they are can be right', () => {
  const wrong = lookAlikeWords.filter((word) =>
    partsOf(word).some(({ marked }) => readSyllable(marked) === null),
  );
  expect(wrong).toEqual([]);
});

test('a standing word is right and stands, a look-alike is only right', () => {
  expect([isStandingPair('marked', 'chủ', 'trì'), isRightPair('chủ', 'trì')]).toEqual([true, true]);
  expect(isStandingPair('folded', 'chu', 'tri')).toBe(true);
  expect([isStandingPair('marked', 'chi', 'tiêu'), isRightPair('chi', 'tiêu')]).toEqual([
    false,
    true,
  ]);
});

test('each abbreviation is in capitals and has long forms that its letters begin', () => {
  const wrong = Object.entries(abbreviations).flatMap(([short, forms]) =>
    forms
      .filter((form) => !beginsWords(short, form) || !isComposed(form))
      .concat(short === short.toUpperCase() && forms.length > 0 ? [] : [short]),
  );
  expect(wrong).toEqual([]);
});

/** The `g` of `TTg` is the end of `tướng`, the `y` of `cty` that of `ty`. */
const contractions = new Map([
  ['TTG', 'Thủ tướng'],
  ['PTTG', 'Phó Thủ tướng'],
  ['CTY', 'công ty'],
  ['TCTY', 'tổng công ty'],
]);

/** Every letter of the abbreviation, in order, begins a word of the long form; `W` stands for `ương`. */
function beginsWords(short: string, form: string): boolean {
  const contracted = contractions.get(short);
  if (contracted !== undefined) return form === contracted;
  const letters = foldMarks(short).toLowerCase().replace(/tw/g, 'tu').match(/[a-z]/g) ?? [];
  const words = partsOf(form).map(({ folded }) => folded);
  let at = 0;
  for (const letter of letters) {
    while (at < words.length && !words[at]?.startsWith(letter)) at++;
    if (at === words.length) return false;
    at++;
  }
  return true;
}

test('an abbreviation is found as it is typed', () => {
  expect(longFormsOf('GĐ', true, true)).toContain('giám đốc');
  expect(longFormsOf('GĐ', true, true)).not.toContain('giáo dục');
  expect(longFormsOf('gd', false, false)).toEqual(expect.arrayContaining(['giám đốc', 'giáo dục']));
  expect(longFormsOf('KH & CN', true, true)).toContain('khoa học và công nghệ');
  expect(longFormsOf('đ/c', false, true)).toEqual(['đồng chí']);
  expect(longFormsOf('9T', false, true)).toEqual(['9 tháng']);
  // `ca` is a word; `CA` is none.
  expect(longFormsOf('ca', false, true)).toEqual([]);
  expect(longFormsOf('CA', true, true)).toContain('công an');
  expect(longFormsOf('XYZ', true, true)).toEqual([]);
});

test('what sounds alike is listed in sets of at least two', () => {
  const sets = Object.values(confusions).flat();
  expect(sets.every((set) => new Set(set).size >= 2)).toBe(true);
});
