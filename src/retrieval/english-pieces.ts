import { foldMarks } from '../text/fold-marks.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { isFoldedSyllable } from '../text/syllables.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { englishTimeAt } from './english-dates.ts';
import { englishFunctionWords } from './function-words.ts';
import englishAskersLexicon from './lexicon/english-askers.json' with { type: 'json' };
import englishGlossaryLexicon from './lexicon/english-glossary.json' with { type: 'json' };
import englishNounsLexicon from './lexicon/english-nouns.json' with { type: 'json' };
import englishPrefixesLexicon from './lexicon/english-prefixes.json' with { type: 'json' };

/**
 * A stretch of an English question in Vietnamese. `noun`, `name`, `time`, `ordinal` and `asker` (`which`)
 * stand in front of a noun in English and behind it in Vietnamese, a `prefix` (`phó`) in front in both.
 */
export interface EnglishPiece {
  readonly kind: 'noun' | 'name' | 'time' | 'ordinal' | 'prefix' | 'asker' | 'possessive' | 'word';
  readonly text: string;
  /** In English. */
  readonly written: string;
  /** What stands between it and the piece before. */
  readonly gap: string;
}

interface Translation {
  readonly kind: EnglishPiece['kind'];
  readonly text: string;
}

const translations: ReadonlyMap<string, Translation> = new Map([
  ...Object.entries(englishNounsLexicon).flatMap(([english, text]) =>
    [pluralOf(english), english].map((form) => [form, { kind: 'noun', text }] as const),
  ),
  ...entriesOf('prefix', englishPrefixesLexicon),
  ...entriesOf('asker', englishAskersLexicon),
  ...entriesOf('word', englishGlossaryLexicon),
]);
const english = createPhraseFinder(translations.keys());

function entriesOf(
  kind: EnglishPiece['kind'],
  words: Readonly<Record<string, string>>,
): (readonly [string, Translation])[] {
  return Object.entries(words).map(([word, text]) => [word, { kind, text }]);
}

function pluralOf(noun: string): string {
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Takes an English question apart, what the glossary holds in Vietnamese. */
export function englishPieces(text: string): EnglishPiece[] {
  const tokens = partsOf(text);
  const pieces: EnglishPiece[] = [];
  let end = 0;
  for (let at = 0; at < tokens.length; ) {
    const start = tokens[at]?.start ?? end;
    const piece = pieceAt(text, tokens, at);
    pieces.push({
      kind: piece.kind,
      text: piece.text,
      written: text.slice(start, piece.end),
      gap: text.slice(end, start),
    });
    end = piece.end;
    while (at < tokens.length && (tokens[at]?.start ?? end) < end) at++;
  }
  return [...pieces, { kind: 'word', text: '', written: '', gap: text.slice(end) }];
}

interface FoundPiece {
  readonly kind: EnglishPiece['kind'];
  readonly text: string;
  readonly end: number;
}

function pieceAt(text: string, tokens: readonly Token[], at: number): FoundPiece {
  const start = tokens[at]?.start ?? text.length;
  const time = englishTimeAt(text, start);
  return (
    (time?.kind === 'time' ? time : null) ??
    translatedAt(text, tokens, at) ??
    time ??
    possessiveAt(text, tokens, at) ??
    nameAt(text, tokens, at) ?? {
      kind: 'word',
      text: text.slice(start, tokens[at]?.end),
      end: tokens[at]?.end ?? text.length,
    }
  );
}

function translatedAt(text: string, tokens: readonly Token[], at: number): FoundPiece | null {
  const match = english.at(tokens, at, 'marked');
  const found = match && translations.get(match.phrase);
  if (!found) return null;
  const isName = at > 0 && isCapital(text, tokens[at]);
  // The `Co` of a name is no `co-`.
  if (isName && match.to - match.from === 1 && isFoldedSyllable(match.phrase)) return null;
  const written = isName ? found.text.charAt(0).toUpperCase() + found.text.slice(1) : found.text;
  return { kind: found.kind, text: written, end: tokens[match.to - 1]?.end ?? text.length };
}

function possessiveAt(text: string, tokens: readonly Token[], at: number): FoundPiece | null {
  const token = tokens[at];
  if (token?.marked !== 's' || !/['’]/u.test(text.charAt(token.start - 1))) return null;
  return { kind: 'possessive', text: '', end: token.end };
}

/** Words that are no English: in capitals, or with Vietnamese marks. */
function nameAt(text: string, tokens: readonly Token[], from: number): FoundPiece | null {
  if (!startsName(text, tokens, from)) return null;
  let to = from + 1;
  while (to < tokens.length && continuesName(text, tokens, to)) to++;
  const end = tokens[to - 1]?.end ?? text.length;
  const name = text.slice(tokens[from]?.start, end);
  return { kind: isAcronym(name) ? 'noun' : 'name', text: name, end };
}

function startsName(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const isEnglish = englishFunctionWords.at(tokens, at, 'marked') !== undefined;
  return hasMarks(token) || (at > 0 && isCapital(text, token) && !isEnglish);
}

function continuesName(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || !/^[ &-]*$/u.test(text.slice(before.end, token.start))) return false;
  const written = text.slice(token.start, token.end);
  if (isAcronym(written) && !isAcronym(text.slice(before.start, before.end))) return false;
  if (isInsideUnit(text, tokens, at) || hasMarks(token) || /^\d{1,2}$/u.test(token.marked))
    return true;
  return isCapital(text, token) && translatedAt(text, tokens, at) === null;
}

/** `the Hạ Đông CDC`: a unit's short name, no part of the name before it. */
function isAcronym(written: string): boolean {
  return /^\p{Lu}{2,}$/u.test(written);
}

/** The `an` of `Công an tỉnh`: an English article has no small letters with marks on both sides. */
function isInsideUnit(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || !next || !isFoldedSyllable(token.folded)) return false;
  const isSmall = !isCapital(text, token) && !isCapital(text, next);
  return isSmall && hasMarks(before) && hasMarks(next) && next.start - token.end === 1;
}

function hasMarks({ marked }: Token): boolean {
  return foldMarks(marked) !== marked;
}

function isCapital(text: string, token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(text.slice(token.start));
}
