import { createPhraseFinder, type PhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import manners from './lexicon/meeting-manner.json' with { type: 'json' };
import type { MeetingMention } from './meeting-mention.ts';

/** Whether a sentence tells of a meeting as held now, or only mentions an earlier or a coming one. */
export type MeetingManner = 'told' | 'coming' | 'earlier';

interface Signs {
  readonly inFront: PhraseFinder;
  readonly rightInFront: PhraseFinder;
  readonly rightBehind: PhraseFinder;
}

const coming = signsOf(manners.coming);
const earlier = signsOf(manners.earlier);

/** In UTF-16 units: further away the words belong to something else. */
const reachInFront = 60;
const reachBehind = 30;
const openingOfSentence = 18;

function signsOf(words: Readonly<Record<keyof Signs, readonly string[]>>): Signs {
  return {
    inFront: createPhraseFinder(words.inFront),
    rightInFront: createPhraseFinder(words.rightInFront),
    rightBehind: createPhraseFinder(words.rightBehind),
  };
}

/** How a sentence speaks of a meeting, by the words around its name and behind its day. */
export function mannerOf(
  text: string,
  { start, end }: MeetingMention,
  day: Span | null = null,
): MeetingManner {
  const front = partsOf(clauseInFront(text, start));
  const behind = partsOf(text.slice(end, end + reachBehind));
  if (isShown(coming, front, behind) || isToCome(text, end, day)) return 'coming';
  return isShown(earlier, front, behind) ? 'earlier' : 'told';
}

const holding = createPhraseFinder(manners.held);
/** `tổ chức một | hội nghị`. */
const mostBetween = 2;

/** Whether a sentence says that a meeting was held: `chiều cùng ngày, Sở Y tế còn tổ chức hội nghị …`. */
export function saysItWasHeld(text: string, { start }: Pick<MeetingMention, 'start'>): boolean {
  const front = partsOf(clauseInFront(text, start));
  return holding.find(front, 'marked').some(({ to }) => front.length - to <= mostBetween);
}

/** `hội nghị ngày 28-3 tới`. */
function isToCome(text: string, end: number, day: Span | null): boolean {
  if (!day || day.start < end) return false;
  const words = partsOf(text.slice(day.end, day.end + reachBehind));
  const match = coming.rightBehind.at(words, 0, 'marked');
  return match !== undefined && /^\s/u.test(text.slice(day.end));
}

function isShown(signs: Signs, front: readonly Token[], behind: readonly Token[]): boolean {
  if (signs.inFront.find(front, 'marked').length > 0) return true;
  if (signs.rightBehind.at(behind, 0, 'marked')) return true;
  return signs.rightInFront.find(front, 'marked').some(({ to }) => to === front.length);
}

/** `chuẩn bị đại hội`, `trước thềm hội nghị`: nothing is told of the meeting itself. */
export function isOnlyPrepared(text: string, { start }: MeetingMention): boolean {
  const front = partsOf(clauseInFront(text, start));
  return coming.rightInFront.find(front, 'marked').some(({ to }) => to === front.length);
}

function clauseInFront(text: string, start: number): string {
  const from = start <= reachInFront + openingOfSentence ? 0 : start - reachInFront;
  const front = text.slice(from, start);
  const clause = Math.max(front.lastIndexOf(';'), front.lastIndexOf('. ')) + 1;
  // `Trước đó, ngày 2/3, bà A, Phó Giám đốc Sở, chủ trì …`: the opening is about the whole sentence.
  const opening = from > 0 && clause === 0 ? text.slice(0, Math.min(from, openingOfSentence)) : '';
  return `${opening} ${front.slice(clause)}`;
}
