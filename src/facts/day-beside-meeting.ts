import type { DateMention } from '../text/find-dates.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import timeContext from './lexicon/time-context.json' with { type: 'json' };
import type { MeetingMention } from './meeting-mention.ts';
import { isVerb, predicateAt } from './predicates.ts';
import { isOfPaper, isToldOfElse, tellsBetween } from './told-of-else.ts';

/** What of a sentence tells which day is whose. */
export interface DatedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** How near a day must stand behind the meeting, in UTF-16 units. */
const longestGapBehind = 130;
/** The same where a word of holding or `vào` stands right before the day. */
const longestGapBeforeHolding = 240;
/** `Trước đó, vào`, `Cũng trong`, in UTF-16 units. */
const longestOpening = 24;
/** Between the day and what was held on it stand who held it, with offices. */
const longestSubjectInTokens = 60;

const held = createPhraseFinder(timeContext.held);
const holdingVerbs = new Set(timeContext.holdingVerbs);
const holdingRightBefore =
  /(?:^|\s)(?:vào|trong|diễn ra|tổ chức|khai mạc|bế mạc|họp)\s(?:vào\s)?$/u;
/** Stops of abbreviations are none: `UBND TP. Huế tổ chức`. */
const stop = /[;:]|(?<!(?:^|[\s.])(?:TP|Tp|Q|P|H|T|TX|TT))[.!?]\s/u;

/**
 * `…, sáng 5/7, Sở Y tế đã tổ chức hội nghị`, `đưa ra chiều 5/7, tại cuộc họp`: nothing but who held
 * it, and that it was held, stands between the day and the meeting behind it.
 */
export function isHeldOn(
  { text, tokens }: DatedSentence,
  day: DateMention,
  mention: MeetingMention,
): boolean {
  const between = text.slice(day.end, mention.start);
  if (/^\)?,?\s(?:tại|trong)\s$/u.test(between)) return true;
  const from = tokens.findIndex(({ start }) => start >= day.end);
  if (mention.from - from > longestSubjectInTokens || stop.test(between)) return false;
  let isHeld = false;
  for (let at = from; at < mention.from; at++) {
    const predicate = predicateAt(text, tokens, at, false);
    if (!predicate || !isVerb(predicate)) continue;
    if (!holdingVerbs.has(predicate.phrase)) return false;
    isHeld = chairing.has(predicate.phrase) || held.at(tokens, at, 'marked') !== undefined;
  }
  return isHeld && !isOfPaper(tokens.slice(from, mention.from));
}

const chairing = new Set(timeContext.chairing);

/**
 * `hội nghị tổng kết năm 2018 diễn ra chiều 10-1`: nothing but where and by whom it was held stands
 * between, no other deed, and a comma only right before the day or where a word of holding makes the
 * two one clause.
 */
export function isCloseBehind(
  sentence: DatedSentence,
  mention: MeetingMention,
  day: DateMention,
): boolean {
  const { text, tokens } = sentence;
  const gap = text.slice(mention.end, day.start);
  if (stop.test(gap)) return false;
  if (holdingRightBefore.test(gap) && gap.length <= longestGapBeforeHolding) return true;
  if (gap.length > longestGapBehind) return false;
  if (isWholeScene(sentence, mention, day)) return true;
  let isHeld = !/,.*\S/u.test(gap);
  for (let at = mention.to; (tokens[at]?.end ?? day.start + 1) <= day.start; at++) {
    if (held.at(tokens, at, 'marked')) isHeld = true;
    const predicate = predicateAt(text, tokens, at, false);
    if (predicate && isVerb(predicate) && !holdingVerbs.has(predicate.phrase)) return false;
  }
  return isHeld;
}

/** `Tại cuộc họp về kế hoạch duy tu, nạo vét mùa khô ngày 23-2, ông …`: the day ends the clause. */
function isWholeScene(
  { text, tokens }: DatedSentence,
  mention: MeetingMention,
  { start, end }: DateMention,
): boolean {
  const gap = text.slice(mention.end, start);
  const isBare = mention.to === mention.kindTo && /^\s?,/.test(gap);
  const isAt = /(?<!\p{L})(?:tại|trong)\s$/iu.test(text.slice(0, mention.start));
  const endsClause = /^\)?\s?(?:[,.]|$)/u.test(text.slice(end));
  return isAt && endsClause && !isBare && !isToldOfElse(tokens, mention.to, start);
}

/** `Sáng 5/7, ông A dự hội nghị`; not `Sáng 5/7, ông A cho biết, tại hội nghị …`. */
export function opensClauseOf(
  sentence: DatedSentence,
  day: DateMention,
  mention: MeetingMention,
): boolean {
  const { tokens } = sentence;
  if (!opensClause(sentence, day)) return false;
  const from = tokens.findIndex(({ start }) => start >= day.end);
  if (isOfPaper(tokens.slice(from, mention.from))) return false;
  return !tellsBetween(sentence, from, mention);
}

/** Nobody does anything before the day in its clause: `Trong hai ngày 4 và 5/7`, `Bà A ngày 5/7`. */
function opensClause({ text, tokens }: DatedSentence, { start }: DateMention): boolean {
  const lead = text.slice(0, start);
  if (/^\p{Lu}/u.test(text.slice(start)) || opensSentence(start)) return true;
  if (leadOfClause.test(lead)) return true;
  const before = tokens.filter(({ end }) => end <= start);
  return before.every((_, at) => {
    const predicate = predicateAt(text, tokens, at, false);
    return !predicate || !isVerb(predicate);
  });
}

const leadOfClause =
  /[,;:.–"”)-]\s*(?:vào |ngay trong |trong (?:hai |ba |\d )?|cuối giờ |đầu giờ |cuối |hôm )?$/iu;

/** Whether a day stands so near the start of its sentence that it dates the whole of it. */
export function opensSentence(start: number): boolean {
  return start <= longestOpening;
}
