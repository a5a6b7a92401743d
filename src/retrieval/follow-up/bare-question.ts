import { createPhraseFinder } from '../../text/phrases.ts';
import bareQuestions from '../lexicon/bare-questions.json' with { type: 'json' };
import slotWords from '../lexicon/question-slots.json' with { type: 'json' };
import type { Slot, SlottedText } from './slot.ts';
import type { TypedText } from './typed-text.ts';

const vocabulary = [
  ...bareQuestions.words,
  ...bareQuestions.nouns,
  ...bareQuestions.onlyInQuestions,
];
const vietnamese = createPhraseFinder(vocabulary);
const english = createPhraseFinder([...vocabulary, ...bareQuestions.englishVocabulary]);
const onlyEnglish = createPhraseFinder(bareQuestions.englishVocabulary);
const askers = createPhraseFinder(bareQuestions.askers);
const joiners = createPhraseFinder(slotWords.joiners);
const topics = new Map<string, string>(
  Object.entries<readonly string[]>(bareQuestions.topics).flatMap(([topic, phrases]) =>
    phrases.map((phrase): [string, string] => [phrase, topic]),
  ),
);
const topicFinder = createPhraseFinder(topics.keys());

/** Whether a text holds nothing but slots and the words that join them. */
export function isAllSlots(question: SlottedText): boolean {
  return isCovered(question, () => true, joiners);
}

/** Whether nothing in a text tells what is asked about: `Ai chủ trì?`, `Hội nghị ở đâu?`. */
export function isBare(question: SlottedText): boolean {
  return (
    asks(question) && isCovered(question, ({ kind }) => kind === 'meeting', finderFor(question))
  );
}

/** The same but for slots: `năm 2019 ai chủ trì?`. */
export function isBareWithSlots(question: SlottedText): boolean {
  return asks(question) && isCovered(question, () => true, finderFor(question));
}

/** Whether a text is to be taken for English: of one word (`where?`) the style says nothing. */
export function isInEnglish({ tokens, isEnglish }: SlottedText): boolean {
  return isEnglish || (tokens.length === 1 && onlyEnglish.at(tokens, 0, 'marked') !== undefined);
}

function finderFor(question: SlottedText): ReturnType<typeof createPhraseFinder> {
  return isInEnglish(question) ? english : vietnamese;
}

/** It has a question word or names a topic like `địa điểm`. */
function asks(question: SlottedText): boolean {
  return hasAsker(question) || topicOf(question) !== undefined;
}

export function hasAsker({ tokens, side }: SlottedText): boolean {
  return askers.find(tokens, side).length > 0;
}

/** What a text that is but one phrase asks for: `time` for `khi nào`, `place` for `địa điểm`. */
export function topicOf({ tokens, side }: TypedText): string | undefined {
  const match = topicFinder.at(tokens, 0, side);
  return match && match.to === tokens.length ? topics.get(match.phrase) : undefined;
}

function isCovered(
  { tokens, side, slots }: SlottedText,
  counts: (slot: Slot) => boolean,
  finder: ReturnType<typeof createPhraseFinder>,
): boolean {
  for (let at = 0; at < tokens.length; ) {
    const slot = slots.find((one) => one.from === at && counts(one));
    const next = slot?.to ?? finder.at(tokens, at, side)?.to;
    if (next === undefined) return false;
    at = next;
  }
  return true;
}
