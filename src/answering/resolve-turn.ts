import { asksToGoOn } from '../retrieval/asks-to-go-on.ts';
import { isElliptical } from '../retrieval/is-elliptical.ts';
import { pickedItem } from '../retrieval/picked-item.ts';
import { rewriteFollowUp } from '../retrieval/rewrite-follow-up.ts';
import { understandQuestion } from '../retrieval/understand-question.ts';
import { findBareYears, findDates } from '../text/find-dates.ts';
import type { IsoDate } from '../text/period.ts';
import { periodsOverlap } from '../text/periods-overlap.ts';
import { partsOf } from '../text/tokens.ts';
import type { Choice, MeetingPlace, Turn } from './conversations.ts';

/** A message as a question that stands alone. */
export interface ResolvedQuestion {
  /** As it was typed. */
  readonly written: string;
  /** Self-contained. */
  readonly text: string;
  /** Only these are read; `null` for all. */
  readonly only: readonly MeetingPlace[] | null;
  /** Read before others: `ông ấy` holds the office in which the earlier answer told of him. */
  readonly first: readonly MeetingPlace[];
  /** What was spoken of before, for a question that stands alone and names nothing to look in. */
  readonly near: readonly MeetingPlace[];
  /** How many items of a list have been shown before. */
  readonly from: number;
  /** It is asked of one of several that were shown. */
  readonly isPicked: boolean;
}

/**
 * What a message means after the turn before it: the rest of a list, one of the choices that were
 * offered, a question that leans on the one before, or a question of its own.
 */
export function resolveTurn(
  written: string,
  turn: Turn | undefined,
  today: IsoDate,
): ResolvedQuestion | 'needs-context' | 'nothing-more' {
  const alone = {
    written,
    text: written,
    only: null,
    first: [],
    near: [],
    from: 0,
    isPicked: false,
  };
  if (!turn) return isElliptical(written) ? 'needs-context' : alone;
  if (asksToGoOn(written)) {
    if (turn.shown === null) return 'nothing-more';
    return { ...alone, text: turn.question, from: turn.shown };
  }
  const choice = chosenOf(written, turn.choices);
  if (choice) return { ...alone, text: turn.question, only: choice.meetings, isPicked: true };
  const picked = askedOfItem(written, turn, today);
  if (picked) return { ...alone, ...picked, isPicked: true };
  const { question, people, meetings } = turn;
  const rewritten = rewriteFollowUp(
    written,
    { question, people, hasMeeting: meetings.length > 0 },
    today,
  );
  if (rewritten === null) return { ...alone, near: meetings };
  if (rewritten === 'unresolvable') return 'needs-context';
  const only = rewritten.staysAtMeeting ? meetings : null;
  return { ...alone, text: rewritten.text, only, first: meetings };
}

/** `cuộc thứ hai`, `cái đầu ai chủ trì?`: one of the lines or choices shown. */
function askedOfItem(
  written: string,
  { question, items }: Turn,
  today: IsoDate,
): Pick<ResolvedQuestion, 'text' | 'only'> | null {
  const picked = items.length === 0 ? null : pickedItem(written, today);
  const only = picked && items.at(picked.place > 0 ? picked.place - 1 : picked.place);
  if (!picked || !only) return null;
  const { asked } = understandQuestion(question, today);
  if (picked.rest === '' && asked !== 'list' && asked !== 'count') return { text: question, only };
  const text = picked.rest === '' ? 'Tóm tắt hội nghị đó' : `Hội nghị đó ${picked.rest}`;
  const rewritten = rewriteFollowUp(text, { question, people: [], hasMeeting: true }, today);
  return rewritten === null || rewritten === 'unresolvable' ? null : { text: rewritten.text, only };
}

/** `2`, or words that stand in one label alone: `Sở Y tế`. */
function chosenOf(written: string, choices: readonly Choice[]): Choice | undefined {
  const words = partsOf(written).map(({ folded }) => folded);
  const number = words.length <= 2 ? Number(words.at(-1)) : Number.NaN;
  if (Number.isInteger(number) && choices[number - 1]) return choices[number - 1];
  const held = choices.filter(({ label }) => foldedText(label).includes(` ${words.join(' ')} `));
  if (findBareYears(written).length > 0 || findDates(written, null).length > 0) {
    const dated = choices.filter(({ label }) => isDatedSo(label, written));
    if (dated.length === 1) return dated[0];
    if (dated.length > 1) return undefined;
  }
  return words.length > 1 && held.length === 1 ? held[0] : undefined;
}

/** `năm 2023` is the choice that was held then, not the one that plans for it: the day leads a label. */
function isDatedSo(label: string, written: string): boolean {
  const [day = ''] = label.split(' · ');
  const asked = [...findDates(written, null), ...findBareYears(written)];
  return findDates(day, null).some((told) =>
    asked.some(({ period }) => periodsOverlap(told.period, period)),
  );
}

function foldedText(text: string): string {
  return ` ${partsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `;
}
