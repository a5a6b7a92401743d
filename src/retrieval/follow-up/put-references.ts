import { yearOf } from '../../text/calendar.ts';
import { foldedWords } from '../../text/folded-words.ts';
import elliptical from '../lexicon/elliptical.json' with { type: 'json' };
import type { TokenRange } from '../understood-question.ts';
import type { EarlierTurn } from './earlier-turn.ts';
import { type Edit, editText } from './edit-text.ts';
import type { Reference } from './find-references.ts';
import { meetingPhrase } from './meeting-phrase.ts';
import { restoredWords, withEvenMarks } from './restored-words.ts';
import type { SlottedText } from './slot.ts';
import { charactersOf, wordsOf } from './typed-text.ts';

const possessives = new Set(elliptical.englishPossessives);
/** `người đó` becomes a name alone, `ông ấy` keeps its `ông`. */
const namelessNouns = new Set(elliptical.namelessNouns.map(foldedWords));

/** What words that point at something are to be read as. */
export interface Pointing {
  readonly earlier: EarlierTurn;
  readonly before: SlottedText;
}

/**
 * A question with what each reference points at in its place, its other words with their marks where
 * these are known. Null where the question before has nothing of the kind.
 */
export function putReferences(
  question: SlottedText,
  references: readonly Reference[],
  pointing: Pointing,
): string | null {
  const edits: Edit[] = [];
  for (const reference of references) {
    const edit = editFor(question, reference, pointing);
    if (edit === null) return null;
    edits.push(edit);
  }
  const gaps = gapsBetween(references, question.tokens.length);
  const words = gaps.map((gap) => ({ gap, text: restoredWords(question, gap) }));
  const isWhole = words.every(({ text }) => text !== null);
  const isUntouched = question.side === 'marked' || question.isEnglish || !isWhole;
  const restored = isUntouched ? [] : words.map(({ gap, text }) => restoring(question, gap, text));
  const put = editText(question.text, [...edits, ...restored].filter(isApartFrom(edits)));
  const fromBefore = references.some(({ kind }) => kind !== 'person' && kind !== 'year');
  return withEvenMarks(put, [
    ...(isWhole ? [] : [question]),
    ...(fromBefore ? [pointing.before] : []),
  ]);
}

function restoring(question: SlottedText, gap: TokenRange, text: string | null): Edit {
  return { ...charactersOf(question, gap), text: text ?? wordsOf(question, gap) };
}

/** What a reference takes along (`his position`) is not edited twice. */
function isApartFrom(edits: readonly Edit[]): (edit: Edit) => boolean {
  return (edit) =>
    edits.includes(edit) || edits.every(({ start, end }) => edit.end <= start || edit.start >= end);
}

function gapsBetween(references: readonly Reference[], length: number): TokenRange[] {
  const edges = [0, ...references.flatMap(({ from, to }) => [from, to]), length];
  const gaps: TokenRange[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    if (to > from) gaps.push({ from, to });
  }
  return gaps;
}

function editFor(question: SlottedText, reference: Reference, pointing: Pointing): Edit | null {
  if (reference.kind === 'person') return personEdit(question, reference, pointing.earlier);
  const text = textFor(question, reference, pointing);
  return text === null ? null : { ...charactersOf(question, reference), text };
}

function textFor(
  question: SlottedText,
  { kind, from, nounEnd }: Reference,
  { earlier, before }: Pointing,
): string | null {
  const noun = wordsOf(question, { from, to: nounEnd });
  switch (kind) {
    case 'meeting':
      return meetingText(question, before, earlier, noun);
    case 'unit':
      return alikeIn(before, 'unit', noun);
    case 'document':
      return alikeIn(before, 'document', noun);
    case 'year':
      return yearText(before);
    default:
      return null;
  }
}

/** The first slot of a kind that begins with the noun that is pointed at. */
function alikeIn(before: SlottedText, kind: 'unit' | 'document', noun: string): string | null {
  const alike = before.slots.find(
    (slot) =>
      slot.kind === kind &&
      `${foldedWords(wordsOf(before, slot))} `.startsWith(`${foldedWords(noun)} `),
  );
  return alike ? wordsOf(before, alike) : null;
}

function meetingText(
  question: SlottedText,
  before: SlottedText,
  { hasMeeting }: EarlierTurn,
  noun: string,
): string | null {
  const phrase = meetingPhrase(before, before.isEnglish && question.isEnglish ? 'en' : 'vi');
  const isForeign = question.isEnglish && !before.isEnglish;
  if (phrase && !isForeign && (phrase.isTelling || hasMeeting)) return phrase.text;
  if (!hasMeeting) return null;
  return question.isEnglish ? 'the meeting' : noun;
}

function yearText(before: SlottedText): string | null {
  const years = before.slots.flatMap((slot) =>
    slot.kind === 'time' && slot.mention.year === 'written'
      ? [yearOf(slot.mention.period.first)]
      : [],
  );
  const [year] = years;
  return year !== undefined && new Set(years).size === 1 ? `năm ${year}` : null;
}

/** `his position` → `the position of …`; `her` at the end of a clause is the person. */
function personEdit(
  question: SlottedText,
  reference: Reference,
  { people }: EarlierTurn,
): Edit | null {
  const [name] = people;
  if (name === undefined) return null;
  const { start, end } = charactersOf(question, reference);
  const word = question.tokens[reference.from]?.marked ?? '';
  const owned = question.tokens[reference.to];
  if (possessives.has(word) && owned) {
    const noun = wordsOf(question, { from: reference.to, to: reference.to + 1 });
    return { start, end: owned.end, text: `the ${noun} of ${name}` };
  }
  const words = { from: reference.from, to: reference.nounEnd };
  const noun = restoredWords(question, words) ?? wordsOf(question, words);
  const isPronoun = reference.nounEnd === reference.to;
  const honorific = isPronoun || namelessNouns.has(foldedWords(noun)) ? '' : `${noun} `;
  return { start, end, text: `${honorific}${name}` };
}
