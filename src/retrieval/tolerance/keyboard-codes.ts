import {
  allowsTone,
  readSpelling,
  type Tone,
  tones,
  tonesIn,
  withoutTone,
  writeSyllable,
} from '../../text/syllables.ts';
import keyboardLexicon from '../lexicon/keyboard.json' with { type: 'json' };

/** How Vietnamese letters are typed on a keyboard without them. */
export type KeyboardCode = 'telex' | 'vni';

interface Draft {
  readonly letters: string[];
  tone: Tone | undefined;
  codes: number;
}

/** Takes a key for a code and changes what was typed before it, or refuses it. */
type KeyReader = (key: string, draft: Draft) => boolean;

const { telex, vni } = keyboardLexicon;
const telexTones = tonesOf(telex.tones);
const vniTones = tonesOf(vni.tones);
const telexDoubled: Readonly<Record<string, string>> = telex.doubled;
const telexHorned: Readonly<Record<string, string>> = telex.horned;
const vniMarks: Readonly<Record<string, Readonly<Record<string, string>>>> = vni.marks;

const readers: Readonly<Record<KeyboardCode, KeyReader>> = { telex: readTelexKey, vni: readVniKey };
const vowel = /[aăâeêioôơuưy]/;

/**
 * The syllable that the keys of a word (small letters) spell where the keyboard did not turn them
 * into letters: `hooij` → `hội`, `ho65i` → `hội`. Letters that were turned may stand among them.
 * `null` where no key is a code or no syllable comes out.
 */
export function decodeKeys(word: string, code: KeyboardCode): string | null {
  const draft: Draft = { letters: [], tone: tonesIn(word)[0], codes: 0 };
  for (const key of withoutTone(word)) {
    if (readers[code](key, draft)) draft.codes++;
    else draft.letters.push(key);
  }
  if (draft.codes === 0) return null;
  const spelling = readSpelling(draft.letters.join(''));
  const tone = draft.tone ?? 'ngang';
  return spelling && allowsTone(spelling.rime, tone) ? writeSyllable({ ...spelling, tone }) : null;
}

function readTelexKey(key: string, draft: Draft): boolean {
  const { letters } = draft;
  const tone = telexTones.get(key);
  if (tone && hasVowel(letters)) return setTone(tone, draft);
  if (key === telex.horn) return putMark(letters, telexHorned) || openWithHorn(letters);
  const doubled = telexDoubled[key];
  const at = doubled ? letterToDouble(key, letters) : -1;
  if (doubled === undefined || at < 0) return false;
  letters[at] = doubled;
  return true;
}

/** `nghieepj`, `nghiepej`; `d` only at the start, where `đ` can stand. */
function letterToDouble(key: string, letters: readonly string[]): number {
  return key === 'd' ? (letters[0] === 'd' ? 0 : -1) : letters.lastIndexOf(key);
}

function readVniKey(key: string, draft: Draft): boolean {
  const tone = vniTones.get(key);
  if (tone && hasVowel(draft.letters)) return setTone(tone, draft);
  const marks = vniMarks[key];
  return marks ? putMark(draft.letters, marks) : false;
}

/** A word that has another tone already was not typed with this code. */
function setTone(tone: Tone, draft: Draft): boolean {
  if (draft.tone !== undefined && draft.tone !== tone) return false;
  draft.tone = tone;
  return true;
}

/** Gives the mark to the last letter that can take it, in `uo` to both. */
function putMark(letters: string[], marks: Readonly<Record<string, string>>): boolean {
  const at = letters.findLastIndex((letter) => marks[letter] !== undefined);
  const marked = marks[letters[at] ?? ''];
  if (marked === undefined) return false;
  letters[at] = marked;
  const isPair = marked === 'ơ' && letters[at - 1] === 'u' && letters[at - 2] !== 'q';
  if (isPair) letters[at - 1] = 'ư';
  return true;
}

/** `w` alone is `ư`: `hwngx`. */
function openWithHorn(letters: string[]): boolean {
  if (hasVowel(letters)) return false;
  letters.push('ư');
  return true;
}

function hasVowel(letters: readonly string[]): boolean {
  return letters.some((letter) => vowel.test(letter));
}

function tonesOf(keys: Readonly<Record<string, string>>): ReadonlyMap<string, Tone> {
  return new Map(
    Object.entries(keys).flatMap(([key, name]) => {
      const tone = tones.find((one) => one === name);
      return tone ? [[key, tone] as const] : [];
    }),
  );
}
