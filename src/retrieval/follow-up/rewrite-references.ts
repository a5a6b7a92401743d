import type { IsoDate } from '../../text/period.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import elliptical from '../lexicon/elliptical.json' with { type: 'json' };
import { understandQuestion } from '../understand-question.ts';
import { attachQuestion } from './attach-question.ts';
import { isBare } from './bare-question.ts';
import type { EarlierTurn, RewrittenQuestion } from './earlier-turn.ts';
import { asQuestion, editText } from './edit-text.ts';
import type { Reference } from './find-references.ts';
import { meetingPhrase } from './meeting-phrase.ts';
import { askOtherMeeting } from './other-meeting.ts';
import { putReferences } from './put-references.ts';
import { withEvenMarks } from './restored-words.ts';
import type { SlottedText } from './slot.ts';
import { charactersOf, typedText, wordsOf } from './typed-text.ts';

interface Task {
  readonly question: SlottedText;
  readonly references: readonly Reference[];
  readonly before: SlottedText;
  readonly earlier: EarlierTurn;
  readonly today: IsoDate;
}

/**
 * A question that points at what was said before, with that in place of what points. Null where it
 * points only at a year, unit or document of which the question before says nothing: it may mean
 * something else.
 */
export function rewriteReferences(task: Task): RewrittenQuestion | 'unresolvable' | null {
  const { question, references, before, earlier, today } = task;
  const kinds = references.map(({ kind }) => kind);
  if (kinds.includes('people')) return 'unresolvable';
  const other = references.find(({ kind }) => kind.startsWith('meeting-'));
  if (other) return askOtherMeeting(question, other, before, today);
  const [only] = references;
  if (only && only.to - only.from === question.tokens.length) return aboutIt(task, only);
  const pointsAtMeeting = kinds.includes('meeting');
  const rephrased = pointsAtMeeting ? rephrase(task) : null;
  if (rephrased) return rephrased;
  const put = putReferences(question, references, { earlier, before });
  const pointsAtTalk = pointsAtMeeting || kinds.includes('person');
  if (put === null) return pointsAtTalk ? 'unresolvable' : null;
  if (pointsAtMeeting) return { text: asQuestion(put), staysAtMeeting: earlier.hasMeeting };
  return kinds.includes('person')
    ? ofPerson(task, put)
    : { text: asQuestion(put), staysAtMeeting: false };
}

/** `when was that meeting?` of a meeting told in Vietnamese. */
function rephrase({ question, before, earlier, today }: Task): RewrittenQuestion | null {
  if (!question.isEnglish || before.isEnglish || !isBare(question)) return null;
  const phrase = meetingPhrase(before, 'vi');
  if (!earlier.hasMeeting && !phrase?.isTelling) return null;
  const text = attachQuestion(question, phrase?.text ?? 'hội nghị', 'vi', today);
  return { text: withEvenMarks(text, [before]), staysAtMeeting: earlier.hasMeeting };
}

const officeNouns = createPhraseFinder(elliptical.officeNouns);
const officeWords = createPhraseFinder(elliptical.officeQuestionWords);

/**
 * What somebody asked for after a question about a meeting is what they asked for there. An office
 * or a list of meetings is asked of all articles.
 */
function ofPerson(task: Task, put: string): RewrittenQuestion {
  const { before, earlier, today, question } = task;
  const [name = ''] = earlier.people;
  if (isAboutOffice(task))
    return { text: officeOf(name, question.isEnglish), staysAtMeeting: false };
  const words = put.replace(name, name.replace(/ /gu, '\u00A0'));
  const text = asQuestion(withoutMoreBehind(words, name).replace(/\u00A0/gu, ' '));
  const { asked } = understandQuestion(text, today);
  const phrase = meetingPhrase(before, 'vi');
  const isThere = asked === 'directive' && phrase !== undefined && !namesAnother(task);
  if (!isThere) return { text, staysAtMeeting: false };
  const staysAtMeeting = earlier.hasMeeting;
  if (question.isEnglish || before.isEnglish || !phrase.isTelling) return { text, staysAtMeeting };
  const rest = text.startsWith(name) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  const there = `Tại ${phrase.text}, ${rest}`;
  return { text: asQuestion(withEvenMarks(there, [before, typedText(put)])), staysAtMeeting };
}

/** `… còn dự hội nghị nào` → `… dự hội nghị nào`: all meetings are told, the known one too. */
function withoutMoreBehind(text: string, name: string): string {
  const end = text.indexOf(name.replace(/ /gu, '\u00A0')) + name.length;
  return `${text.slice(0, end)}${text.slice(end).replace(/^ (?:còn|cũng|con|cung) /u, ' ')}`;
}

function namesAnother({ question }: Task): boolean {
  return question.slots.some(({ kind }) => kind === 'meeting' || kind === 'time');
}

/** `Chức vụ của ông ấy?`: nothing beside the person but a word for an office. */
function isAboutOffice({ question, references }: Task): boolean {
  const { tokens, side } = question;
  let names = false;
  for (let at = 0; at < tokens.length; ) {
    const reference = references.find(({ from }) => from === at);
    const noun = officeNouns.at(tokens, at, side);
    const next = reference?.to ?? noun?.to ?? officeWords.at(tokens, at, side)?.to;
    if (next === undefined) return false;
    names ||= noun !== undefined;
    at = next;
  }
  return names;
}

/** Who somebody is by office, in words that are understood as asking for it. */
export function officeOf(name: string, isEnglish: boolean): string {
  return isEnglish ? `What is the position of ${name}?` : `${name} giữ chức vụ gì?`;
}

/** `Thế còn ông ấy?`, `Thế còn hội nghị đó?`. */
function aboutIt(task: Task, { kind }: Reference): RewrittenQuestion | 'unresolvable' {
  const { before, earlier, question } = task;
  const [name] = earlier.people;
  if (kind === 'person' && name !== undefined) return aboutPerson(before, name, question.isEnglish);
  const phrase = meetingPhrase(before, 'vi');
  if (kind !== 'meeting' || !(earlier.hasMeeting || phrase?.isTelling)) return 'unresolvable';
  const text = asQuestion(`Nội dung chính của ${phrase?.text ?? 'hội nghị'} là gì`);
  return { text: withEvenMarks(text, [before]), staysAtMeeting: earlier.hasMeeting };
}

/** What was asked of somebody is asked of the other; what was asked of none, who this is. */
function aboutPerson(before: SlottedText, name: string, isEnglish: boolean): RewrittenQuestion {
  const asked = before.slots.find(({ kind }) => kind === 'person');
  const isSame = asked && wordsOf(before, asked).includes(name);
  if (asked && !isSame) {
    const text = editText(before.text, [{ ...charactersOf(before, asked), text: name }]);
    return { text: asQuestion(withEvenMarks(text, [before])), staysAtMeeting: false };
  }
  return { text: isEnglish ? `Who is ${name}?` : `${name} là ai?`, staysAtMeeting: false };
}
