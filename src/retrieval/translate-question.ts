import { officeHeadAt } from '../facts/offices.ts';
import { partsOf } from '../text/tokens.ts';
import { type EnglishPiece, englishPieces } from './english-pieces.ts';

/** `the Fisheries Bureau (Cục Thủy sản)`: the brackets give the name that articles use. */
const glossedName =
  /(?:\b[A-Z][\p{L}'’-]*\s+(?:(?:of|and|for|the)\s+)*)+\((?=[^)]*[À-ỹ]|\p{Lu}\p{L}*\s\p{L})/gu;

/** What can stand in front of an English noun and belongs behind it. */
const ofNounPhrase: ReadonlySet<EnglishPiece['kind']> = new Set([
  'noun',
  'name',
  'time',
  'ordinal',
  'prefix',
  'asker',
  'possessive',
]);

/**
 * An English question with the words of the trade in Vietnamese, in Vietnamese order (`Hạ Đông
 * hospital` → `bệnh viện Hạ Đông`), for the legs that compare words and for reading. Names stay, words
 * that are not in the glossary stay, too: what can't be matched then counts as not found.
 */
export function translateQuestion(text: string): string {
  const pieces = englishPieces(text.replace(glossedName, '('));
  let translated = '';
  let before = '';
  for (let at = 0; at < pieces.length; ) {
    const phrase = nounPhraseAt(pieces, at);
    const [first] = pieces.slice(at);
    const whole = phrase.length > 0 ? inVietnameseOrder(phrase) : inPlace(first);
    const written = whole === ofWord && isOffice(before) ? '' : whole;
    translated += written === '' ? (first?.gap.trimEnd() ?? '') : `${first?.gap ?? ''}${written}`;
    before = written;
    at += Math.max(1, phrase.length);
  }
  return translated.trim();
}

const ofWord = 'của';

/** `the director of the Department of Health` is `giám đốc Sở Y tế`. */
function isOffice(written: string): boolean {
  return officeHeadAt(partsOf(written), 0, 'marked') !== undefined;
}

/** `What did he ask?`: where no noun follows, the question word is as it was. */
function inPlace(piece: EnglishPiece | undefined): string {
  return piece?.kind === 'asker' ? piece.written : (piece?.text ?? '');
}

/** The pieces from a place on up to the last noun that nothing but a space parts from them. */
function nounPhraseAt(pieces: readonly EnglishPiece[], from: number): readonly EnglishPiece[] {
  let to = from;
  let end = from;
  for (; isJoined(pieces, from, to); to++) if (pieces[to]?.kind === 'noun') end = to + 1;
  return pieces.slice(from, end);
}

function isJoined(pieces: readonly EnglishPiece[], from: number, at: number): boolean {
  const piece = pieces[at];
  if (!piece || !ofNounPhrase.has(piece.kind)) return false;
  return at === from || piece.gap === ' ' || piece.kind === 'possessive';
}

/** `Sở Y tế's 2018 review` is `sơ kết 2018 của Sở Y tế`. */
function inVietnameseOrder(phrase: readonly EnglishPiece[]): string {
  const owner = phrase.findLastIndex(({ kind }) => kind === 'possessive');
  if (owner < 0) return reversed(phrase);
  const owned = reversed(phrase.slice(owner + 1));
  return `${owned} của ${inVietnameseOrder(phrase.slice(0, owner))}`;
}

function reversed(phrase: readonly EnglishPiece[]): string {
  const words: string[] = [];
  for (const [at, { kind, text }] of [...phrase].reverse().entries()) {
    const noun = kind === 'prefix' && at > 0 ? words.pop() : undefined;
    words.push(noun === undefined ? text : `${text} ${noun}`);
  }
  return words.join(' ');
}
