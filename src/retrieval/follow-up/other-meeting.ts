import type { IsoDate } from '../../text/period.ts';
import { attachQuestion } from './attach-question.ts';
import type { RewrittenQuestion } from './earlier-turn.ts';
import { asQuestion, type Edit, editText, withSmallStart } from './edit-text.ts';
import type { Reference } from './find-references.ts';
import { meetingPhrase, meetingRange } from './meeting-phrase.ts';
import { restoredWords, withEvenMarks } from './restored-words.ts';
import type { SlottedText } from './slot.ts';
import { charactersOf, partOf, wordsOf } from './typed-text.ts';

/**
 * `Hội nghị trước đó do ai chủ trì?`: asked of the meeting of the question before, without its time
 * and with `trước đó` behind the word for it. Alone it asks what was asked before.
 */
export function askOtherMeeting(
  question: SlottedText,
  reference: Reference,
  before: SlottedText,
  today: IsoDate,
): RewrittenQuestion | 'unresolvable' {
  const meeting = otherMeeting(
    before,
    reference.kind === 'meeting-before' ? 'trước đó' : 'tiếp theo',
  );
  if (meeting === null) return 'unresolvable';
  const isAlone = reference.to - reference.from === question.tokens.length;
  const text = isAlone
    ? inPlaceOfMeeting(before, meeting)
    : askedOf(question, reference, meeting, today);
  if (text === null) return 'unresolvable';
  return { text: asQuestion(withEvenMarks(text, [before])), staysAtMeeting: false };
}

function inPlaceOfMeeting(before: SlottedText, meeting: string): string | null {
  const range = before.isEnglish ? undefined : meetingRange(before);
  return range ? editText(before.text, [{ ...charactersOf(before, range), text: meeting }]) : null;
}

function askedOf(
  question: SlottedText,
  reference: Reference,
  meeting: string,
  today: IsoDate,
): string {
  if (question.isEnglish) {
    const rest = partOf(question, { from: 0, to: reference.from });
    return attachQuestion({ ...rest, slots: [] }, meeting, 'vi', today);
  }
  const sides = [
    { from: 0, to: reference.from },
    { from: reference.to, to: question.tokens.length },
  ];
  const [front = '', behind = ''] = sides.map(
    (side) => restoredWords(question, side) ?? wordsOf(question, side),
  );
  return `${front} ${meeting} ${behind}`.trim();
}

/** `hội nghị sơ kết trước đó của Sở Y tế`. */
function otherMeeting(before: SlottedText, order: string): string | null {
  const range = before.isEnglish ? undefined : meetingRange(before);
  if (!range) return otherFromSlots(before, order);
  const inside = before.slots.filter(({ from, to }) => from >= range.from && to <= range.to);
  const kind = inside.find((slot) => slot.kind === 'meeting');
  const sort = inside.find((slot) => slot.kind === 'sort' && slot.from === kind?.to);
  const head = sort?.to ?? kind?.to ?? range.from;
  const isUnitNext = inside.some(({ kind: next, from }) => next === 'unit' && from === head);
  const { end } = charactersOf(before, { from: range.from, to: head });
  const times = inside.filter((slot) => !isNoTime(slot));
  const edits: Edit[] = [
    { start: end, end, text: ` ${order}${isUnitNext ? ' của' : ''}` },
    ...times.map((time) => ({ ...charactersOf(before, time), text: '' })),
  ];
  const { start, end: last } = charactersOf(before, range);
  const placed = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return withSmallStart(editText(before.text.slice(start, last), placed));
}

/** The same of a question in English or without a word for the meeting. */
function otherFromSlots(before: SlottedText, order: string): string | null {
  const phrase = meetingPhrase({ ...before, slots: before.slots.filter(isNoTime) }, 'vi');
  const link = before.slots.some((slot) => slot.kind === 'sort') ? '' : ' của';
  return phrase?.isTelling ? phrase.text.replace(/^hội nghị/u, `hội nghị ${order}${link}`) : null;
}

function isNoTime({ kind }: { readonly kind: string }): boolean {
  return kind !== 'time';
}
