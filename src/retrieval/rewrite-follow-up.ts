import { namesMeeting } from '../facts/meeting-words.ts';
import { yearOf } from '../text/calendar.ts';
import type { IsoDate } from '../text/period.ts';
import { attachQuestion, type Language } from './follow-up/attach-question.ts';
import { isInEnglish, topicOf } from './follow-up/bare-question.ts';
import type { EarlierTurn, RewrittenQuestion } from './follow-up/earlier-turn.ts';
import { asQuestion } from './follow-up/edit-text.ts';
import { findSlots } from './follow-up/find-slots.ts';
import { meetingPhrase } from './follow-up/meeting-phrase.ts';
import { readFollowUp } from './follow-up/read-follow-up.ts';
import { replaceSlots } from './follow-up/replace-slots.ts';
import { restoredWords, withEvenMarks } from './follow-up/restored-words.ts';
import { officeOf, rewriteReferences } from './follow-up/rewrite-references.ts';
import type { Slot, SlottedText } from './follow-up/slot.ts';
import { charactersOf, typedText, wordsOf } from './follow-up/typed-text.ts';
import { understandQuestion } from './understand-question.ts';

export type { EarlierTurn, RewrittenQuestion };

/**
 * A question that leans on the one before, so that it can be understood alone: `Thế còn Vụ B?` is
 * the question before about another unit, `Ai chủ trì?` is asked of the same meeting, `Ông ấy` gets
 * the name. The text is in the language of the meeting's or person's words, not always in that of
 * `text`: the answer's language is that of what was typed.
 *
 * Null for a question that stands alone: the conversation begins anew. `unresolvable` for one that
 * leans on something which the earlier turn does not hold. Rules over the words of lexicons; nothing
 * is looked up in the index.
 */
export function rewriteFollowUp(
  text: string,
  earlier: EarlierTurn,
  today: IsoDate,
): RewrittenQuestion | 'unresolvable' | null {
  const followUp = readFollowUp(text, today, earlier.people);
  if (!followUp) return null;
  const { question } = followUp;
  const before = findSlots(typedText(earlier.question), today, earlier.people);
  switch (followUp.kind) {
    case 'references':
      return rewriteReferences({ ...followUp, before, earlier, today });
    case 'slots':
      return aboutSlots(before, withFullNames(question, earlier, today), today);
    case 'slots-and-question':
      return aboutAnother(question, before, today);
    case 'year':
      return ofOtherYear(followUp.steps, before, today);
    case 'bare':
      return ofTheSame(question, before, earlier, today);
    case 'more-meetings':
      return listAlike(before);
    case 'own':
      return { text: asQuestion(question.text), staysAtMeeting: false };
    case 'more':
      return ofTheMeeting(question, before, earlier, today);
    case 'unknown':
      return 'unresolvable';
    default:
      return followUp satisfies never;
  }
}

/**
 * A part of a longer question as one that stands alone, though it names something of its own: `ai trả lời
 * về cầu A` is asked of the meeting that the main part names, `hội nghị B họp khi nào` of its own.
 */
export function rewritePart(
  text: string,
  earlier: EarlierTurn,
  today: IsoDate,
): RewrittenQuestion | 'unresolvable' {
  const rewritten = rewriteFollowUp(text, earlier, today);
  if (rewritten !== null) return rewritten;
  const part = typedText(text);
  if (namesMeeting(part.tokens)) return { text: asQuestion(text), staysAtMeeting: false };
  const before = findSlots(typedText(earlier.question), today, earlier.people);
  return ofTheMeeting(findSlots(part, today, earlier.people), before, earlier, today);
}

/** A given name of somebody told before becomes the full name, a time gets its marks. */
function withFullNames(
  fragment: SlottedText,
  { people }: EarlierTurn,
  today: IsoDate,
): SlottedText {
  const person = fragment.slots.find(({ kind }) => kind === 'person');
  if (!person) return withMarks(fragment, today);
  const given = fragment.tokens[person.to - 1]?.folded;
  const full = people.find((name) => typedText(name).tokens.at(-1)?.folded === given);
  if (full === undefined || person.to - person.from > longestShortName) return fragment;
  const words = wordsOf(fragment, person).replace(/\S+$/u, () => full);
  return findSlots(typedText(words), today, people);
}

/** `thang 8` → `tháng 8`; a fragment with a name in it stays as typed. */
function withMarks(fragment: SlottedText, today: IsoDate): SlottedText {
  const words = restoredWords(fragment, { from: 0, to: fragment.tokens.length });
  const isName = fragment.slots.some(({ kind }) => kind === 'unit' || kind === 'place');
  const isTyped = words === null || isName || fragment.isEnglish || /[/.-]/u.test(fragment.text);
  return isTyped ? fragment : findSlots(typedText(words), today, []);
}

/** `đồng chí Bảy`; four words and more are a full name. */
const longestShortName = 3;

function aboutSlots(
  before: SlottedText,
  fragment: SlottedText,
  today: IsoDate,
): RewrittenQuestion | 'unresolvable' {
  const text = replaceSlots(before, fragment);
  if (text !== null) {
    return { text: asQuestion(withEvenMarks(text, [before, fragment])), staysAtMeeting: false };
  }
  const isOffice = fragment.slots.some(({ kind }) => kind === 'office');
  if (isOffice) return { text: asQuestion(`${fragment.text} là ai`), staysAtMeeting: false };
  const [slot, ...others] = fragment.slots;
  return slot && others.length === 0 ? aboutOne(fragment, slot, before, today) : 'unresolvable';
}

/** Somebody or a document of which nothing like was asked: a question about them. */
function aboutOne(
  fragment: SlottedText,
  slot: Slot,
  before: SlottedText,
  today: IsoDate,
): RewrittenQuestion | 'unresolvable' {
  const words = wordsOf(fragment, slot);
  const asked = (text: string) => ({
    text: asQuestion(withEvenMarks(text, [fragment])),
    staysAtMeeting: false,
  });
  if (slot.kind === 'document') return asked(`${words} nói về gì`);
  if (slot.kind !== 'person') return 'unresolvable';
  if (fragment.isEnglish) return asked(`Who is ${words}`);
  const phrase = meetingPhrase(before, 'vi');
  const isDirective = understandQuestion(before.text, today).asked === 'directive';
  if (!isDirective || !phrase?.isTelling) return asked(`${words} là ai`);
  return asked(withEvenMarks(`Tại ${phrase.text}, ${words} có những chỉ đạo gì`, [before]));
}

/** `Thế năm 2019 ai chủ trì?`: the question is put to the meeting before with its slots replaced. */
function aboutAnother(
  question: SlottedText,
  before: SlottedText,
  today: IsoDate,
): RewrittenQuestion | 'unresolvable' {
  const text = replaceSlots(before, question);
  if (text === null) return 'unresolvable';
  const language = languageOf(before, question);
  const phrase = meetingPhrase(findSlots(typedText(text), today, []), language);
  if (!phrase) return 'unresolvable';
  const asked = findSlots(typedText(withoutSlots(question)), today, []);
  const put = attachQuestion(asked, phrase.text, language, today);
  return { text: withEvenMarks(put, [before, question]), staysAtMeeting: false };
}

/** The words that ask; `thì` and `của` at the edge belonged to what is gone. */
function withoutSlots({ text, ...question }: SlottedText): string {
  const rest = question.slots.reduceRight((words, slot) => {
    const { start, end } = charactersOf({ text, ...question }, slot);
    return `${words.slice(0, start)} ${words.slice(end)}`;
  }, text);
  return rest.trim().replace(/^(?:thì|thi|của|cua)\s+/u, '');
}

function ofOtherYear(
  steps: number,
  before: SlottedText,
  today: IsoDate,
): RewrittenQuestion | 'unresolvable' {
  const time = before.slots.find((slot) => slot.kind === 'time');
  const year = yearOf(time?.kind === 'time' ? time.mention.period.first : today) + steps;
  const words = before.isEnglish ? String(year) : `năm ${year}`;
  return aboutSlots(before, findSlots(typedText(words), today, []), today);
}

/** `Giữ chức gì?` is asked of the person told, everything else of the meeting. */
function ofTheSame(
  question: SlottedText,
  before: SlottedText,
  earlier: EarlierTurn,
  today: IsoDate,
): RewrittenQuestion | 'unresolvable' {
  if (topicOf(question) !== 'office') return ofTheMeeting(question, before, earlier, today);
  const [name] = earlier.people;
  return name === undefined
    ? 'unresolvable'
    : { text: officeOf(name, question.isEnglish), staysAtMeeting: false };
}

/** All meetings that are called like the one before: it may be among them. */
function listAlike(before: SlottedText): RewrittenQuestion | 'unresolvable' {
  const phrase = meetingPhrase(before, 'vi');
  if (!phrase?.isTelling) return 'unresolvable';
  const text = withEvenMarks(`Liệt kê các ${phrase.text}`, [before]);
  return { text, staysAtMeeting: false };
}

function ofTheMeeting(
  question: SlottedText,
  before: SlottedText,
  { hasMeeting }: EarlierTurn,
  today: IsoDate,
): RewrittenQuestion | 'unresolvable' {
  const language = languageOf(before, question);
  const phrase = meetingPhrase(before, language);
  if (!hasMeeting && !phrase?.isTelling) return 'unresolvable';
  const meeting = phrase?.text ?? (language === 'en' ? 'the meeting' : 'hội nghị');
  const text = attachQuestion(question, meeting, language, today);
  return { text: withEvenMarks(text, [before]), staysAtMeeting: hasMeeting };
}

/** English only where both questions are: Vietnamese words are not put into an English frame. */
function languageOf(before: SlottedText, question: SlottedText): Language {
  return before.isEnglish && isInEnglish(question) ? 'en' : 'vi';
}
