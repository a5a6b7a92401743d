import { unitHeadAt } from '../facts/unit-heads.ts';
import { isBehindName } from '../retrieval/behind-names.ts';
import { placeWords } from '../retrieval/place-words.ts';
import { isLevelWord } from '../retrieval/skipped-levels.ts';
import { unitJoins } from '../retrieval/unit-joins.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { isVietnameseSyllable } from '../text/vietnamese-syllable.ts';
import companyFormsLexicon from './lexicon/company-forms.json' with { type: 'json' };
import { isNameEnd } from './name-ends.ts';
import type { ReadableArticle } from './readable-article.ts';
import { type WrittenText, writtenTexts } from './written-texts.ts';

/** The most words that people leave out of a unit's name in one place. */
const mostLeftOut = 7;

const companyForms = createPhraseFinder(companyFormsLexicon);

/**
 * Whether a name in folded words stands in an article with words in its middle that people leave out, and ends
 * there: `Công đoàn cấp nước Sa Khê` is `Công đoàn Công ty Cổ phần Cấp nước Sa Khê`. Its first `head` words
 * stand together. No other unit, no place, no verb and no stop lies between, so that
 * `Công an huyện A tỉnh B` is no `Công an tỉnh B`.
 */
export function standsLoosely(
  name: readonly string[],
  head: number,
  article: ReadableArticle,
): boolean {
  return writtenTexts(article).some((text) =>
    text.words.some(
      (word, at) => word === name[0] && endsLoosely(text, { at, word: 0 }, name, head),
    ),
  );
}

/** How far a text and a name are compared. */
interface Place {
  readonly at: number;
  readonly word: number;
}

function endsLoosely(
  text: WrittenText,
  { at, word }: Place,
  name: readonly string[],
  head: number,
): boolean {
  const same = sameFrom(text.words, at, name, word);
  const least = word === 0 ? head : leastBehind(text, { at, word }, name);
  if (same >= least && word + same === name.length && isEnd(text, at + same)) return true;
  for (let length = same; length >= least; length--) {
    const next = { at: at + length, word: word + length };
    if (next.word < name.length && goesOnLoosely(text, next, name, head)) return true;
  }
  return false;
}

/** One syllable alone is half a word, unless it is a place: `tỉnh | Sa`. */
function leastBehind({ words }: WrittenText, { at, word }: Place, name: readonly string[]): number {
  const isHalf =
    isVietnameseSyllable({ folded: name[word] ?? '' }) && !isLevelWord(words[at - 1] ?? '');
  return isHalf ? 2 : 1;
}

/** Behind what is left out, or behind a level that only the name gives. */
function goesOnLoosely(
  text: WrittenText,
  { at, word }: Place,
  name: readonly string[],
  head: number,
): boolean {
  const isLevel = isLevelWord(name[word] ?? '') && word + 1 < name.length;
  // A level that the text gives instead is another.
  if (isLevel && endsLoosely(text, { at, word: word + 1 }, name, head)) return true;
  for (let to = at; to <= at + mostLeftOut && to < text.words.length; to++) {
    if (text.words[to] !== name[word] || !mayBeLeftOut(text, at, to)) continue;
    if (endsLoosely(text, { at: to, word }, name, head)) return true;
  }
  return false;
}

function sameFrom(
  words: readonly string[],
  at: number,
  name: readonly string[],
  word: number,
): number {
  let same = 0;
  while (word + same < name.length && words[at + same] === name[word + same]) same++;
  return same;
}

function isEnd({ text, tokens, places }: WrittenText, end: number): boolean {
  return isNameEnd(text, tokens, (places[end - 1] ?? 0) + 1);
}

function mayBeLeftOut({ text, tokens, places }: WrittenText, from: number, to: number): boolean {
  const [first, last] = [(places[from - 1] ?? 0) + 1, places[to] ?? 0];
  const between = text.slice(tokens[first - 1]?.end, tokens[last]?.start);
  if (/[.;:()!?"“”/\n]/u.test(between)) return false;
  for (let at = first; at < last; ) {
    const end = companyForms.at(tokens, at, 'marked')?.to;
    if (end === undefined && !isOfName({ text, tokens }, at, last)) return false;
    at = end ?? at + 1;
  }
  return true;
}

/** A level is that of the place that follows, which is not left out. */
function isOfName(
  { text, tokens }: Pick<WrittenText, 'text' | 'tokens'>,
  at: number,
  last: number,
): boolean {
  const level = placeWords.at(tokens, at, 'marked');
  if (level) return level.to >= last;
  if (unitJoins.has(tokens[at]?.folded ?? '')) return true;
  if (unitHeadAt(tokens, at, 'marked') && !isInPair(text, tokens[at]?.end ?? 0)) return false;
  return /^\p{Lu}/u.test(text.slice(tokens[at]?.start)) || !isBehindName(tokens, at, 'marked');
}

/** `phòng, chống` is no `Phòng`. */
function isInPair(text: string, end: number): boolean {
  return text.charAt(end) === ',';
}
