import type { IsoDate } from '../../text/period.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import elliptical from '../lexicon/elliptical.json' with { type: 'json' };
import { smallTalkOf } from '../small-talk.ts';
import { understandQuestion } from '../understand-question.ts';
import { hasAsker, isAllSlots, isBare, isBareWithSlots } from './bare-question.ts';
import { findReferences, type Reference } from './find-references.ts';
import { findSlots } from './find-slots.ts';
import type { Slot, SlottedText } from './slot.ts';
import { type StrippedMessage, stripConversation } from './strip-conversation.ts';
import { isCapitalised, partOf, typedText } from './typed-text.ts';

const unanswerable = createPhraseFinder(elliptical.unanswerable);
const more = createPhraseFinder(elliptical.moreWords);
const yearsBefore = createPhraseFinder(elliptical.yearsBefore);
const yearsAfter = createPhraseFinder(elliptical.yearsAfter);

/** In which way a message leans on the one before; `question` is without openings and courtesies. */
export type FollowUp = { readonly question: SlottedText } & (
  | { readonly kind: 'references'; readonly references: readonly Reference[] }
  /** `Thế còn Sở Y tế?`: slots alone, or with a question about them. */
  | { readonly kind: 'slots' | 'slots-and-question' }
  /** `Thế còn năm trước?`: from the year asked about before. */
  | { readonly kind: 'year'; readonly steps: number }
  /** `Ai chủ trì?` */
  | { readonly kind: 'bare' }
  /** `Còn hội nghị nào nữa không?` */
  | { readonly kind: 'more-meetings' }
  /** Behind `thế còn`, a question of its own. */
  | { readonly kind: 'own' }
  /** `Thế còn kinh phí là bao nhiêu?`: one that names nothing to look for it in. */
  | { readonly kind: 'more' }
  | { readonly kind: 'unknown' }
);

/** Null for a question that stands alone, greetings included. */
export function readFollowUp(
  text: string,
  today: IsoDate,
  knownPeople: readonly string[],
): FollowUp | null {
  const typed = typedText(text);
  if (typed.tokens.length === 0 || smallTalkOf(text)) return null;
  const stripped = stripConversation(typed);
  const leans = stripped.opening !== null || stripped.hasTail;
  const core = findSlots(partOf(typed, stripped.core), today, knownPeople);
  const question = leans ? withNamedPlace(core) : core;
  if (question.tokens.length === 0) return leans ? { kind: 'unknown', question } : null;
  const references = findReferences(question);
  if (references.length > 0) return { kind: 'references', question, references };
  const steps = yearSteps(question);
  if (steps !== 0 && leans) return { kind: 'year', question, steps };
  const kind = kindOf(question, stripped, today);
  return kind && { kind, question };
}

/** `Thế còn Phú Hải?`: a name of nothing else can only be that of a place. */
function withNamedPlace(question: SlottedText): SlottedText {
  const { tokens, slots } = question;
  const isName = tokens.length > 1 && tokens.length <= longestPlaceName;
  if (!isName || slots.length > 0 || !tokens.every((_, at) => isCapitalised(question, at))) {
    return question;
  }
  return { ...question, slots: [{ kind: 'place', from: 0, to: tokens.length }] };
}

const longestPlaceName = 4;

type PlainKind = Exclude<FollowUp['kind'], 'references' | 'year'>;

function kindOf(
  question: SlottedText,
  stripped: StrippedMessage,
  today: IsoDate,
): PlainKind | null {
  const { opening, hasTail } = stripped;
  const { slots, tokens, side } = question;
  const leans = opening !== null || hasTail;
  if (unanswerable.at(tokens, 0, side)?.to === tokens.length) return 'unknown';
  if (slots.length > 0 && isAllSlots(question)) {
    return leans || slots.every(({ kind }) => kind === 'time') ? 'slots' : null;
  }
  if (listsOrCounts(question, today)) {
    if (asksForMore(question)) return 'more-meetings';
    return opening === 'strong' ? 'own' : null;
  }
  if (isBare(question)) return 'bare';
  if (isBareWithSlots(question) && leansWithSlots(question, leans, today)) {
    return 'slots-and-question';
  }
  return ownOrUnknown(question, stripped);
}

function listsOrCounts({ text }: SlottedText, today: IsoDate): boolean {
  const { asked, order } = understandQuestion(text, today);
  return asked === 'list' || asked === 'count' || order !== null;
}

/** `hội nghị nào khác`: nothing but the kind of meeting is named. */
function asksForMore({ slots, tokens, side }: SlottedText): boolean {
  const isOnlyKind = slots.every(({ kind }) => kind === 'meeting');
  return isOnlyKind && more.find(tokens, side).length > 0;
}

/**
 * A unit with a meeting is one of its own, a unit that asks for something does so anywhere; a bare
 * year is that of the meeting before.
 */
function leansWithSlots(question: SlottedText, leans: boolean, today: IsoDate): boolean {
  const has = (wanted: Slot['kind']) => question.slots.some(({ kind }) => kind === wanted);
  if (has('meeting') && has('unit')) return false;
  if (has('unit') && understandQuestion(question.text, today).asked === 'directive') return false;
  if (has('person') || has('document') || has('office')) return false;
  if (leans) return true;
  const isYear = question.slots.every(
    (slot) => slot.kind === 'time' && slot.mention.precision === 'year',
  );
  return isYear && hasAsker(question);
}

/** Behind `thế còn` or before `thì sao` stands a question of its own, or something unknown. */
function ownOrUnknown(
  question: SlottedText,
  { opening, hasTail }: StrippedMessage,
): PlainKind | null {
  const isTold = question.slots.some(({ kind }) => ['unit', 'person', 'document'].includes(kind));
  if (opening !== 'strong') return hasTail && !isTold ? 'unknown' : null;
  if (isTold) return 'own';
  if (!hasAsker(question)) return 'unknown';
  return question.slots.length > 0 ? 'own' : 'more';
}

/** 1 for the year after, -1 for the year before, 0 for anything else. */
function yearSteps({ tokens, side }: SlottedText): number {
  if (yearsBefore.at(tokens, 0, side)?.to === tokens.length) return -1;
  return yearsAfter.at(tokens, 0, side)?.to === tokens.length ? 1 : 0;
}
