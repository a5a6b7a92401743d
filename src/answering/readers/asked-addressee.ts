import directiveWords from '../../facts/lexicon/directive-words.json' with { type: 'json' };
import { isMeetingWord } from '../../facts/meeting-words.ts';
import { officeHeadAt } from '../../facts/offices.ts';
import { verbMatches } from '../../facts/predicates.ts';
import { rolesOf } from '../../facts/roles.ts';
import { unitHeadAt } from '../../facts/unit-heads.ts';
import honorificsLexicon from '../../retrieval/lexicon/honorifics.json' with { type: 'json' };
import type { TokenRange, UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { createPhraseFinder, type TokenSide } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import dutyWords from '../lexicon/duty-words.json' with { type: 'json' };

const whats = createPhraseFinder(dutyWords.whats);
const duties = createPhraseFinder(dutyWords.duties);
const ofWhom = createPhraseFinder(dutyWords.ofWhom);
const toWhom = createPhraseFinder(dutyWords.toWhom);
const ends = createPhraseFinder(dutyWords.ends);
const honorifics = createPhraseFinder(honorificsLexicon);
const addressees = createPhraseFinder(directiveWords.addressees);
/** `Ban Chỉ đạo`: the verb is a part of the name. */
const namedByVerb = createPhraseFinder(dutyWords.noAddressees);

interface Words {
  readonly tokens: readonly Token[];
  readonly side: TokenSide;
  readonly text: string;
}

/**
 * Of whom a question asks what they have to do: `Sở A` of `Sở A được giao làm gì?`, `Ông B yêu cầu Sở A
 * làm gì?`, `Ông B giao gì cho Sở A?`, `Nhiệm vụ của Sở A là gì?`; `null` where it is asked of nobody.
 */
export function askedAddressee({ tokens, style, text }: UnderstoodQuestion): TokenRange | null {
  if (style === 'english') return null;
  const words = { tokens, side: style === 'marked' ? 'marked' : 'folded', text } as const;
  const found = ownerOfDuty(words) ?? inFront(words) ?? behindVerb(words) ?? behindWhat(words);
  return found && found.to > found.from && names(words, found.from) ? found : null;
}

function ownerOfDuty({ tokens, side }: Words): TokenRange | null {
  const [match] = ofWhom.find(tokens, side);
  return match ? { from: match.to, to: endOf({ tokens, side }, match.to) } : null;
}

/** `Sở A được (bà B) giao …`, `Sở A phải …`; not `Bà B yêu cầu Sở A phải …`. */
function inFront(words: Words): TokenRange | null {
  const { tokens, side } = words;
  const [what] = whats.find(tokens, side);
  const [duty] = duties.find(tokens, side).filter(({ to }) => what && to <= what.from);
  if (!duty || duty.from === 0) return null;
  const isPassive = side === 'marked' ? duty.phrase !== 'phải' && duty.phrase !== 'cần' : true;
  const verb = directingBefore(words, duty.from);
  if (verb && !(isPassive && verb.to === duty.from)) return null;
  return { from: clauseStart(words, duty.from), to: duty.from };
}

/** `… yêu cầu Sở A (phải) làm gì?` */
function behindVerb(words: Words): TokenRange | null {
  const { tokens, side } = words;
  const [what] = whats.find(tokens, side);
  const verb = what && directingBefore(words, what.from);
  if (!verb) return null;
  const duty = duties.find(tokens, side).find(({ from }) => from > verb.to && from < what.from);
  return { from: verb.to, to: duty?.from ?? what.from };
}

/** `… giao gì cho Sở A?`, `… lưu ý gì các phòng?` */
function behindWhat({ tokens, side }: Words): TokenRange | null {
  const [what] = whats.find(tokens, side);
  if (!what) return null;
  const from = toWhom.at(tokens, what.to, side)?.to ?? what.to;
  return { from, to: endOf({ tokens, side }, from) };
}

function directingBefore({ tokens, side, text }: Words, end: number): TokenRange | undefined {
  return verbMatches(tokens, side).findLast(({ phrase, from, to }) => {
    const isDirecting = rolesOf(phrase).includes('direct') && to < end;
    return isDirecting && !isPartOfName({ tokens, side, text }, from);
  });
}

function isPartOfName({ tokens, side, text }: Words, at: number): boolean {
  const isCapital = at > 0 && /^\p{Lu}/u.test(text.slice(tokens[at]?.start));
  return isCapital || (at > 0 && namedByVerb.at(tokens, at - 1, side) !== undefined);
}

/** Behind the last comma, and behind what tells the meeting: `Sau hội nghị giao ban Sở A phải …`. */
function clauseStart({ tokens, side, text }: Words, end: number): number {
  let start = 0;
  let isInMeeting = false;
  for (let at = 0; at < end; at++) {
    if (isMeetingWord(tokens, at, side)) isInMeeting = true;
    const opens = at > 0 && text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes(',');
    const opensUnit = isInMeeting && unitHeadAt(tokens, at, side) !== undefined;
    if (opens || opensUnit) {
      start = at;
      isInMeeting = false;
    }
  }
  return isInMeeting ? end : start;
}

function endOf({ tokens, side }: Pick<Words, 'tokens' | 'side'>, from: number): number {
  const end = tokens.findIndex(
    (_, at) =>
      at > from &&
      (ends.at(tokens, at, side) || whats.at(tokens, at, side) || isMeetingWord(tokens, at, side)),
  );
  return end < 0 ? tokens.length : end;
}

/** Whether somebody is named at a place: a unit, an office, a person, `các đơn vị`. */
function names({ tokens, side, text }: Words, at: number): boolean {
  if (isMeetingWord(tokens, at, side)) return false;
  return (
    unitHeadAt(tokens, at, side) !== undefined ||
    officeHeadAt(tokens, at, side) !== undefined ||
    honorifics.at(tokens, at, side) !== undefined ||
    addressees.at(tokens, at, side) !== undefined ||
    /^\p{Lu}/u.test(text.slice(tokens[at]?.start))
  );
}
