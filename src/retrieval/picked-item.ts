import type { IsoDate } from '../text/period.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { findSlots } from './follow-up/find-slots.ts';
import { stripConversation } from './follow-up/strip-conversation.ts';
import { partOf, typedText } from './follow-up/typed-text.ts';
import pickingWords from './lexicon/picking-words.json' with { type: 'json' };

/** Which of several shown things a message means. */
export interface PickedItem {
  /** From 1; negative from the end: -1 is the last. */
  readonly place: number;
  /** What is asked of it; empty where nothing is. */
  readonly rest: string;
}

const nouns = createPhraseFinder(pickingWords.nouns);
const tails = createPhraseFinder(pickingWords.tails);
const placeOf = new Map(
  Object.entries<readonly string[]>(pickingWords.places).flatMap(([place, phrases]) =>
    phrases.map((phrase): [string, number] => [phrase, Number(place)]),
  ),
);
const places = createPhraseFinder(placeOf.keys());

/** A question that tells a meeting by these stands alone: `hội nghị đầu tiên của Sở Y tế`. */
const telling = new Set(['unit', 'time', 'place', 'document', 'person']);

/**
 * `2`, `số 2`, `cái thứ hai`, `cuộc đầu tiên ai chủ trì?`: an item of what was shown before; null for
 * any other message.
 */
export function pickedItem(typed: string, today: IsoDate): PickedItem | null {
  const message = typedText(typed);
  const written = partOf(message, stripConversation(message).core).text;
  const tokens = partsOf(written);
  const noun = endOf(nouns, tokens, 0);
  const found = places.at(tokens, noun, 'marked') ?? places.at(tokens, noun, 'folded');
  const place = found && placeOf.get(found.phrase);
  if (!found || place === undefined) return null;
  const from = endOf(tails, tokens, found.to);
  const rest = from < tokens.length ? written.slice(tokens[from]?.start).trim() : '';
  const isAlone = rest === '';
  if (isAlone) return { place, rest };
  const { slots } = findSlots(typedText(rest), today, []);
  return noun === 0 || slots.some(({ kind }) => telling.has(kind)) ? null : { place, rest };
}

function endOf(
  finder: ReturnType<typeof createPhraseFinder>,
  tokens: readonly Token[],
  from: number,
): number {
  const to = (finder.at(tokens, from, 'marked') ?? finder.at(tokens, from, 'folded'))?.to;
  return to === undefined ? from : endOf(finder, tokens, to);
}
