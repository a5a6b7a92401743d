import { isVerbAt } from '../../facts/predicates.ts';
import { unitHeadAt } from '../../facts/unit-heads.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import bareQuestions from '../lexicon/bare-questions.json' with { type: 'json' };
import elliptical from '../lexicon/elliptical.json' with { type: 'json' };
import slotWords from '../lexicon/question-slots.json' with { type: 'json' };
import type { TokenRange } from '../understood-question.ts';
import type { SlottedText } from './slot.ts';
import { isCapitalised } from './typed-text.ts';

/** What words like `đó` point at. */
export type ReferenceKind =
  | 'meeting'
  | 'meeting-before'
  | 'meeting-after'
  | 'person'
  | 'people'
  | 'unit'
  | 'year'
  | 'document';

export interface Reference extends TokenRange {
  readonly kind: ReferenceKind;
  /** Behind the noun that is pointed at: `hội nghị sơ kết | đó`. */
  readonly nounEnd: number;
}

const demonstratives = createPhraseFinder(elliptical.demonstratives);
const meetingNouns = createPhraseFinder(elliptical.meetingNouns);
const meetingTimes = createPhraseFinder([...elliptical.meetingTimes]);
const personNouns = createPhraseFinder(elliptical.personNouns);
const yearNouns = createPhraseFinder(elliptical.yearNouns);
const documentKinds = createPhraseFinder(slotWords.documentKinds);
const earlier = createPhraseFinder(elliptical.earlierMeetings);
const later = createPhraseFinder(elliptical.laterMeetings);
const plurals = createPhraseFinder(elliptical.plurals);
const generic = createPhraseFinder([
  ...bareQuestions.words,
  ...bareQuestions.nouns,
  ...bareQuestions.englishVocabulary,
]);
const pronouns: readonly (readonly [ReferenceKind, ReturnType<typeof createPhraseFinder>])[] = [
  ['meeting', createPhraseFinder(elliptical.meetingPronouns)],
  ['meeting-before', createPhraseFinder(elliptical.englishEarlier)],
  ['meeting-after', createPhraseFinder(elliptical.englishLater)],
  ['person', createPhraseFinder(elliptical.personPronouns)],
  ['year', createPhraseFinder(elliptical.yearPronouns)],
];

/**
 * Words that point at something said before the question (`hội nghị đó`, `ông ấy`, `năm đó`). What
 * has been named earlier in the question itself is no such thing.
 */
export function findReferences(question: SlottedText): Reference[] {
  const found: Reference[] = [];
  for (let at = 0; at < question.tokens.length; at++) {
    const reference = referenceAt(question, at);
    if (!reference) continue;
    if (!isNamedBefore(question, reference)) found.push(reference);
    at = reference.to - 1;
  }
  return found;
}

function referenceAt(question: SlottedText, at: number): Reference | undefined {
  return pronounAt(question, at) ?? otherMeetingAt(question, at) ?? pointedAt(question, at);
}

function pronounAt({ tokens, side }: SlottedText, at: number): Reference | undefined {
  for (const [kind, finder] of pronouns) {
    const match = finder.at(tokens, at, side);
    if (match) return { kind, from: at, to: match.to, nounEnd: match.to };
  }
  return undefined;
}

/** `hội nghị trước đó`, `lần sau`; neither `hội nghị trước Tết` nor `lần trước` of something told. */
function otherMeetingAt(question: SlottedText, at: number): Reference | undefined {
  const { tokens, side } = question;
  const noun = endOfMeeting(question, at) ?? meetingTimes.at(tokens, at, side)?.to;
  if (noun === undefined) return undefined;
  const before = earlier.at(tokens, noun, side);
  const match = before ?? later.at(tokens, noun, side);
  if (!match || !endsThere(question, match.to)) return undefined;
  return {
    kind: before ? 'meeting-before' : 'meeting-after',
    from: at,
    to: match.to,
    nounEnd: noun,
  };
}

function endsThere({ tokens, side }: SlottedText, at: number): boolean {
  return (
    at >= tokens.length || generic.at(tokens, at, side) !== undefined || isVerbAt(tokens, at, side)
  );
}

function pointedAt(question: SlottedText, at: number): Reference | undefined {
  const noun = nounAt(question, at);
  if (!noun) return undefined;
  const { tokens, side } = question;
  const match = demonstratives.at(tokens, noun.to, side);
  if (!match || !isDemonstrative(question, noun.to, match.to)) return undefined;
  const isPlural = noun.kind === 'person' && isPluralAt(question, at);
  const kind = isPlural ? 'people' : noun.kind;
  return { kind, from: at, to: match.to, nounEnd: noun.to };
}

interface Noun {
  readonly kind: ReferenceKind;
  readonly to: number;
}

function nounAt(question: SlottedText, at: number): Noun | undefined {
  const { tokens, side } = question;
  const meeting = endOfMeeting(question, at) ?? meetingNouns.at(tokens, at, side)?.to;
  if (meeting !== undefined) return { kind: 'meeting', to: meeting };
  const person = personNouns.at(tokens, at, side);
  if (person) return { kind: 'person', to: person.to };
  const year = yearNouns.at(tokens, at, side);
  if (year) return { kind: 'year', to: year.to };
  const document = documentKinds.at(tokens, at, side);
  if (document) return { kind: 'document', to: document.to };
  const unit = unitHeadAt(tokens, at, side);
  return unit && { kind: 'unit', to: unit.to };
}

/** Behind `hội nghị`, or `hội nghị sơ kết`, that starts at a place. */
function endOfMeeting({ slots }: SlottedText, at: number): number | undefined {
  const meeting = slots.find(({ kind, from }) => kind === 'meeting' && from === at);
  const sort = slots.find(({ kind, from }) => kind === 'sort' && from === (meeting?.to ?? at));
  return sort?.to ?? meeting?.to;
}

function isPluralAt({ tokens, side }: SlottedText, at: number): boolean {
  return at > 0 && plurals.at(tokens, at - 1, side)?.to === at;
}

/**
 * Without marks `do` is `đó`, the `do` of `do ai chủ trì` and the name `Đỗ`; `trên` also leads to a
 * place. They point only where nothing follows that they could lead to.
 */
function isDemonstrative(question: SlottedText, at: number, to: number): boolean {
  const { tokens, side } = question;
  const word = tokens[at];
  if (!word || isCapitalised(question, at)) return false;
  if (word.folded === 'do' && side === 'folded') return !leadsOn(question, to);
  if (word.folded !== 'tren') return true;
  return to >= tokens.length || generic.at(tokens, to, side) !== undefined;
}

const asksWho = new Set(['ai', 'who']);

/** `do ai`, `do đồng chí nào`, `do Sở Y tế`: somebody who does it; or more of a name. */
function leadsOn({ tokens, side, slots }: SlottedText, at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  if (asksWho.has(next.folded) || personNouns.at(tokens, at, side)) return true;
  if (slots.some(({ kind, from }) => from === at && kind !== 'time' && kind !== 'meeting'))
    return true;
  if (unitHeadAt(tokens, at, side)) return true;
  return generic.at(tokens, at, side) === undefined && !isVerbAt(tokens, at, side);
}

const antecedents: Readonly<Partial<Record<ReferenceKind, string>>> = {
  meeting: 'meeting',
  'meeting-before': 'meeting',
  'meeting-after': 'meeting',
  person: 'person',
  unit: 'unit',
  year: 'time',
  document: 'document',
};

function isNamedBefore({ slots }: SlottedText, reference: Reference): boolean {
  const wanted = antecedents[reference.kind];
  return slots.some(({ kind, to }) => kind === wanted && to <= reference.from);
}
