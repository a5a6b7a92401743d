import { createPhraseFinder } from '../../text/phrases.ts';
import { englishFunctionWords } from '../function-words.ts';
import slotWords from '../lexicon/question-slots.json' with { type: 'json' };
import { translateQuestion } from '../translate-question.ts';
import type { TokenRange } from '../understood-question.ts';
import type { NamedSlot as Slot } from './slot.ts';
import { gapBefore, overlaps, type TypedText, wordsOf } from './typed-text.ts';

const units = createPhraseFinder(slotWords.englishUnits);
const links = new Set(slotWords.englishLinks);
const meetings = createPhraseFinder(slotWords.englishMeetings);

const mostWordsInFront = 5;
const mostWordsBehind = 6;

/** Units under English names: `the Industry Department`, `Department of Health (Sở Y tế)`. */
export function findEnglishUnitSlots(typed: TypedText, taken: readonly TokenRange[]): Slot[] {
  return units.find(typed.tokens, 'marked').flatMap((head): Slot[] => {
    const slot = { from: startOf(typed, head.from, taken), to: endOf(typed, head.to, taken) };
    return taken.some((range) => overlaps(range, slot)) ? [] : [{ kind: 'unit', ...slot }];
  });
}

function startOf(typed: TypedText, head: number, taken: readonly TokenRange[]): number {
  let from = head;
  while (from > 0 && head - from < mostWordsInFront && isOfName(typed, from - 1, from, taken))
    from--;
  return from;
}

function endOf(typed: TypedText, behind: number, taken: readonly TokenRange[]): number {
  let to = behind;
  if (links.has(typed.tokens[to]?.marked ?? '') && isOfName(typed, to + 1, to + 1, taken)) {
    to += 2;
    while (to - behind < mostWordsBehind && isOfName(typed, to, to, taken)) to++;
  }
  return isBracketAt(typed, to) ? endOfBracket(typed, to) : to;
}

/** Whether the word at a place belongs to the name; `gap` is the place whose gap joins the two. */
function isOfName(
  typed: TypedText,
  at: number,
  gap: number,
  taken: readonly TokenRange[],
): boolean {
  if (at >= typed.tokens.length || gapBefore(typed, gap) !== ' ') return false;
  if (taken.some(({ from, to }) => at >= from && at < to)) return false;
  if (meetings.at(typed.tokens, at, 'marked')) return false;
  return englishFunctionWords.at(typed.tokens, at, 'marked') === undefined;
}

function isBracketAt(typed: TypedText, at: number): boolean {
  return gapBefore(typed, at) === ' (';
}

function endOfBracket({ text, tokens }: TypedText, at: number): number {
  const close = text.indexOf(')', tokens[at]?.start ?? text.length);
  const behind = tokens.findIndex(({ start }) => start > close);
  return close < 0 ? at : behind < 0 ? tokens.length : behind;
}

/**
 * A unit's name for a Vietnamese question: the one in brackets where there is one, else head first
 * with the words of the trade translated (`Industry Department` → `sở công nghiệp`). Null where the
 * head has no translation.
 */
export function vietnameseUnit(typed: TypedText, slot: TokenRange): string | null {
  const words = wordsOf(typed, slot);
  const bracketed = /\(([^)]+)\)/u.exec(words)?.[1];
  if (bracketed) return bracketed;
  const [head] = units.find(typed.tokens.slice(slot.from, slot.to), 'marked');
  if (!head) return words;
  const isHeadLast = slot.from + head.to === slot.to && head.from > 0;
  const name = wordsOf(typed, { from: slot.from + head.from, to: slot.from + head.to });
  const translatedHead = translateQuestion(name);
  if (translatedHead === name) return null;
  if (!isHeadLast) return translateQuestion(words);
  const front = wordsOf(typed, { from: slot.from, to: slot.from + head.from });
  return `${translatedHead} ${translateQuestion(front)}`;
}
