import { ordinalsIn } from '../text/ordinals.ts';
import { periodsOverlap } from '../text/periods-overlap.ts';
import meetingKindsLexicon from './lexicon/meeting-kinds.json' with { type: 'json' };
import { haveOtherPartners } from './meeting-partners.ts';
import { sortsIn } from './meeting-sorts.ts';
import type { LocatedMention } from './meeting-trace.ts';

const standsFor: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(meetingKindsLexicon.standsFor),
);

/** Of the words of the shorter name: names of one meeting are shortened, not changed. */
const leastShared = 0.6;

interface Trace {
  readonly kind: string;
  readonly mentions: readonly LocatedMention[];
}

/**
 * Finds which of the meetings told so far a place speaks of: `hội nghị` alone is the last of its
 * kind or of a kind that it can stand for, a name the one whose name shares most of its words. Days
 * and ordinals that differ keep meetings apart.
 */
export function createSameMeeting(located: LocatedMention) {
  return <Known extends Trace>(traces: readonly Known[]): Known | undefined => {
    const possible = traces.filter(
      (trace) => !contradicts(trace, located) && !isToldAlready(trace, located),
    );
    if (wordsOf(located).length === 0) return lastMeant(possible, located);
    return possible.findLast((trace) => sharesName(trace, located));
  };
}

function lastMeant<Known extends Trace>(
  possible: readonly Known[],
  { mention }: LocatedMention,
): Known | undefined {
  const told = possible.filter(({ mentions }) => mentions.some(({ manner }) => manner === 'told'));
  const sameKind = (told.length > 0 ? told : possible).filter(({ kind }) => kind === mention.kind);
  if (sameKind.length > 0) return lastSpokenOf(sameKind);
  const others = standsFor.get(mention.kind) ?? [];
  return lastSpokenOf(told.filter(({ kind }) => others.includes(kind)));
}

function lastSpokenOf<Known extends Trace>(traces: readonly Known[]): Known | undefined {
  const place = ({ mentions }: Known) => mentions.at(-1)?.sentence.ordinal ?? -1;
  return traces.toSorted((a, b) => place(a) - place(b)).at(-1);
}

/** Whether days or ordinals tell two meetings apart. */
export function contradicts({ mentions }: Trace, located: LocatedMention): boolean {
  const ordinals = ordinalsOf(located);
  return mentions.some((other) => {
    if (isAtAnotherTime(located, other)) return true;
    if (ordinals.length === 0) return false;
    const others = ordinalsOf(other);
    return others.length > 0 && !others.some((ordinal) => ordinals.includes(ordinal));
  });
}

/** `chuẩn bị hội nghị ngày 28-3 tới`, said at a cuộc họp: what is to come on a day is another one. */
function isToldAlready(
  { kind, mentions }: Trace,
  { mention, manner, day }: LocatedMention,
): boolean {
  if (manner !== 'coming' || day === null || kind === mention.kind) return false;
  return mentions.some((other) => other.manner === 'told');
}

/** Another day, or `sáng 5/7` of one kind of meeting and `chiều cùng ngày` of another. */
function isAtAnotherTime(one: LocatedMention, other: LocatedMention): boolean {
  if (!one.day || !other.day) return false;
  if (!periodsOverlap(one.day.period, other.day.period)) return true;
  if (one.mention.kind === other.mention.kind) return false;
  const [part, otherPart] = [one.day.partOfDay, other.day.partOfDay];
  return part !== null && otherPart !== null && part !== otherPart;
}

function sharesName({ kind, mentions }: Trace, located: LocatedMention): boolean {
  const isRelated = kind === located.mention.kind || stands(kind, located.mention.kind);
  if (!isRelated) return false;
  const words = wordsOf(located);
  return mentions.some((other) => {
    const others = wordsOf(other);
    if (haveOtherPartners(other, located) || areOtherSorts(other, located)) return false;
    if (others.length === 0) return other.day !== null && isSameDay(other, located);
    const [short, long] = words.length < others.length ? [words, others] : [others, words];
    const shared = short.filter((word) => long.includes(word)).length;
    return shared / short.length >= leastShared;
  });
}

/** Whether one kind can be said for the other: `cuộc họp` for `hội nghị`. */
export function stands(kind: string, other: string): boolean {
  return Boolean(standsFor.get(kind)?.includes(other) || standsFor.get(other)?.includes(kind));
}

function isSameDay(a: LocatedMention, b: LocatedMention): boolean {
  return a.day !== null && b.day !== null && periodsOverlap(a.day.period, b.day.period);
}

/** The words of the name behind the kind, folded. */
function wordsOf({ mention, sentence }: LocatedMention): string[] {
  return sentence.tokens.slice(mention.kindTo, mention.to).map(({ folded }) => folded);
}

function ordinalsOf({ mention, sentence }: LocatedMention): number[] {
  return ordinalsIn(sentence.text.slice(mention.start, mention.end));
}

/** `sơ kết` and `tổng kết`. */
export function areOtherSorts(one: LocatedMention, other: LocatedMention): boolean {
  const [sorts, others] = [sortsOf(one), sortsOf(other)];
  return sorts.length > 0 && others.length > 0 && !sorts.some((sort) => others.includes(sort));
}

function sortsOf({ sentence, mention }: LocatedMention): string[] {
  return sortsIn(sentence.tokens.slice(mention.from, mention.to), 'marked');
}
