import type { Article } from '../../corpus/article.ts';
import type { ArticleFacts } from '../../facts/article-facts.ts';
import { sortsIn } from '../../facts/meeting-sorts.ts';
import { isMeetingWord, namesMeeting } from '../../facts/meeting-words.ts';
import { isSameRole, rolesOf } from '../../facts/roles.ts';
import type { TokenRange } from '../../retrieval/understood-question.ts';
import { oneLine } from '../../text/one-line.ts';
import { partsOf } from '../../text/tokens.ts';
import { coverageOf } from '../article-evidence.ts';
import { type AskedMeeting, askedMeeting } from '../asked-meeting.ts';
import { type NamedAppearance, namedAppearances } from '../named-appearances.ts';
import { saysItOfItsTime } from '../of-its-time.ts';
import { foldedTokens } from '../readable-article.ts';
import {
  type Candidate,
  quoteOf,
  type Reader,
  type Reading,
  type ReadingTask,
  type Statement,
} from '../reading.ts';
import { coverTokens, holds } from '../subject-coverage.ts';
import { askedBearer, bearsOffice } from './asked-bearer.ts';
import { addressOf, officeInsert } from './describe-person.ts';
import { isLeading, isSameDeed } from './is-same-deed.ts';
import { joinedVerbs, type QuestionVerb, questionVerb } from './question-verb.ts';
import { readChairFact } from './read-chair-fact.ts';

interface Match {
  readonly named: NamedAppearance;
  readonly verb: string;
  readonly overlap: number;
  /** Share of what the question names behind its verb that stands behind the article's: 0…1. */
  readonly object: number;
}

/** Sentences this much closer to the question than others are about the meeting that is meant. */
const clearLead = 0.15;

/** Who did what the question's verb says. */
export const readPerson: Reader = (task, candidate) => {
  const verb = questionVerb(task.question);
  if (!verb || verb.isNegated) return null;
  const matches = matchesOf(task, candidate, verb);
  if (matches.length > 0) return toReading(task, candidate, matches);
  if (!rolesOf(verb.phrase).includes('chair') || askedBearer(task.question)) return null;
  return readChairFact(task, candidate) ?? readGuide(task, candidate);
};

/** Where no chair is named, who came to direct the meeting is told, as just that. */
function readGuide({ phrase }: ReadingTask, { article }: Candidate): Reading | null {
  const first = namedAppearances(article).find(({ appearance }) => {
    const { verbs } = appearance;
    return verbs.includes('chỉ đạo') && verbs.some((verb) => isSameRole('dự', verb));
  });
  if (!first) return null;
  const { person } = first.appearance;
  const offices = officeInsert(person, first.sentence.text).replace(/,$/, '');
  const text = phrase('answer.guide-without-chair', { person: addressOf(first), offices });
  const quotes = [quoteOf(first.sentence, person.extent)];
  return { article, header: null, statements: [{ text, quotes }], strength: 0.5 };
}

function matchesOf(task: ReadingTask, { article }: Candidate, wanted: QuestionVerb): Match[] {
  const asked = askedMeeting(task, article);
  const joined = joinedVerbs(task.question, wanted);
  const office = askedBearer(task.question);
  const matches = namedAppearances(article).flatMap((named): Match[] => {
    const verb = named.appearance.verbs.find((other) => isSameDeed(wanted.phrase, other));
    if (office && !bearsOffice(named, office)) return [];
    if (verb === undefined || !isAtMeeting(task, named, verb)) return [];
    if (!joined.every((one) => named.appearance.verbs.some((other) => isSameRole(one, other))))
      return [];
    if (!isOfObject(task, named, wanted) || !isOnTopic(task, named, wanted)) return [];
    if (asked && isOfAnotherMeeting(named, asked, article.article)) return [];
    if (!saysItOfItsTime(dayOf(task), named.sentence)) return [];
    const overlap = coverageOf(task.question, named.sentence.folded, task.weigh);
    return [{ named, verb, overlap, object: shareOfObject(task, named, wanted, verb) }];
  });
  const nearest = ofNearestObject(matches);
  const best = Math.max(...nearest.map(({ overlap }) => overlap));
  const width = takesAll(wanted.phrase) ? clearLead : 0.02;
  return nearest
    .filter(({ overlap }) => overlap >= best - width || asksForSpeakers(task, wanted))
    .filter(isFirstOfItsPerson);
}

/** The facts put this deed of the person into a meeting that is not the one asked about. */
function isOfAnotherMeeting(
  { name, sentence }: NamedAppearance,
  { facts, ordinal }: AskedMeeting,
  article: Article,
): boolean {
  const same = facts.people.filter(
    ({ name: other, shownBy: { part, start, end } }) =>
      other === name && article[part].slice(start, end).includes(sentence.text),
  );
  return (
    same.length > 0 &&
    same.every(({ meeting }) => meeting !== null && meeting !== ordinal && !isBare(facts, meeting))
  );
}

/** `buổi làm việc` without day, unit or sort may be the very meeting asked about. */
function isBare({ meetings }: ArticleFacts, ordinal: number): boolean {
  const meeting = meetings[ordinal];
  if (!meeting) return true;
  const { time, about, unit, sorts } = meeting;
  return time?.from !== 'text' && about === null && unit === null && sorts.length === 0;
}

/** Of an article about several meetings only the sentences of the day asked about count. */
function dayOf({ question }: ReadingTask) {
  return question.periods.filter(({ period }) => period.first === period.last);
}

/** All chairs and all who attended are asked for, but one who reported or led a delegation. */
function takesAll(verb: string): boolean {
  if (isLeading(verb)) return false;
  return rolesOf(verb).some((role) => role === 'chair' || role === 'attend');
}

/** `Ai phát biểu tại hội nghị?` asks for all who did, `Ai phát biểu về giá đất?` for whoever spoke of it. */
function asksForSpeakers({ question: { tokens } }: ReadingTask, { phrase, to }: QuestionVerb) {
  if (!rolesOf(phrase).includes('speak')) return false;
  const object = tokens[to]?.folded;
  return object === undefined || placing.has(object) || isMeetingWord(tokens, to);
}

/** Words that put a deed at its meeting. */
const placing = new Set(['tai', 'o', 'trong', 'at']);

/** Somebody may chair a project or attend a course: the object must be a meeting or left out. */
function isAtMeeting({ question }: ReadingTask, named: NamedAppearance, verb: string): boolean {
  if (!takesAll(verb)) return true;
  const object = partsOf(objectText(named, verb)).slice(0, 12);
  const asked = sortsIn(question.tokens, 'folded');
  const told = sortsIn(object, 'marked');
  if (asked.length > 0 && told.length > 0 && !told.some((sort) => asked.includes(sort)))
    return false;
  return object.length < 3 || namesMeeting(object.slice(0, 6));
}

/**
 * `trình bày Tờ trình` is not `trình bày Báo cáo`: the word behind the verb must stand there. Of what was
 * directed most must, in any order: `chỉ đạo tìm nguồn nước` in `chỉ đạo phải sớm tìm được nguồn nước`.
 */
function isOfObject(
  { question: { tokens, subjects } }: ReadingTask,
  { sentence }: NamedAppearance,
  { phrase, to }: QuestionVerb,
): boolean {
  const whole = subjects.find((run) => run.from <= to && to < run.to);
  const directed = whole ? tokens.slice(to, whole.to) : [];
  if (rolesOf(phrase).includes('direct') && directed.length >= leastDirected) {
    const shares = coverTokens(directed, sentence.folded);
    return shares.filter((share) => share > 0).length >= leastOfTopic * shares.length;
  }
  if (takesAll(phrase) || subjects.every((run) => to < run.from || to >= run.to)) return true;
  const object = tokens.slice(to, Math.min(to + 2, subjects.find((run) => to < run.to)?.to ?? to));
  return object.length < 2 || holds(sentence.folded, object);
}

/** `Ai trình bày báo cáo thẩm tra?`: who presented another report does not come before who did this. */
function ofNearestObject(matches: readonly Match[]): readonly Match[] {
  const best = Math.max(...matches.map(({ object }) => object));
  return matches.filter(({ object }) => object >= best - clearLead);
}

function shareOfObject(
  { question, weigh }: ReadingTask,
  named: NamedAppearance,
  wanted: QuestionVerb,
  verb: string,
): number {
  const run = takesAll(wanted.phrase) ? null : objectRun(question, wanted);
  if (!run) return 0;
  const told = objectText(named, verb);
  const text = told === '' ? named.sentence.folded : foldedTokens(partsOf(told));
  return coverageOf({ ...question, subjects: [run] }, text, weigh);
}

/** What the question names behind its verb, up to the end of the words of subject. */
function objectRun({ subjects }: ReadingTask['question'], { to }: QuestionVerb): TokenRange | null {
  const run = subjects.find(({ from, to: end }) => from <= to && to < end);
  return run ? { from: to, to: run.to } : null;
}

/** `Ai phát biểu về phòng, chống dịch …?`: most of what stands behind `về` must be in what was said. */
function isOnTopic(
  { question: { tokens, subjects } }: ReadingTask,
  { sentence }: NamedAppearance,
  { to }: QuestionVerb,
): boolean {
  if (tokens[to]?.folded !== 've') return true;
  const topic = subjects.find(({ from }) => from === to + 1);
  if (!topic) return true;
  const shares = coverTokens(tokens.slice(topic.from, topic.to), sentence.folded);
  return shares.filter((share) => share > 0).length >= leastOfTopic * shares.length;
}

const leastOfTopic = 0.7;

/** So many syllables tell what was directed wherever they stand. */
const leastDirected = 4;

function isFirstOfItsPerson({ named }: Match, at: number, all: readonly Match[]): boolean {
  return all.findIndex((other) => other.named.name === named.name) === at;
}

function toReading(
  { phrase }: ReadingTask,
  { article, evidence }: Candidate,
  matches: readonly Match[],
): Reading {
  return {
    article,
    header: null,
    statements: matches.map((match) => toStatement(phrase, match)),
    gist: namesTold(matches),
    strength: Math.min(1, 0.5 + evidence.coverage / 2),
  };
}

function namesTold(matches: readonly Match[]): string {
  return matches
    .map(({ named }) => named.name)
    .sort()
    .join('|');
}

function toStatement(phrase: ReadingTask['phrase'], { named, verb }: Match): Statement {
  const { appearance, sentence, namedIn } = named;
  const { person, action } = appearance;
  const text = phrase('answer.person', {
    person: addressOf(named),
    offices: officeInsert(person, sentence.text),
    verb,
    object: objectOf(named, verb),
  });
  const start = Math.min(person.extent.start, action.start);
  const end = Math.max(person.extent.end, Math.min(action.end, person.extent.end + 160));
  const quotes = [quoteOf(sentence, { start, end })];
  if (namedIn === sentence) return { text, quotes };
  return { text, quotes: [...quotes, quoteOf(namedIn, { start: 0, end: 0 })] };
}

/** What stands behind the verb in the action. */
function objectText({ appearance, sentence }: NamedAppearance, verb: string): string {
  const action = oneLine(sentence.text.slice(appearance.action.start, appearance.action.end));
  const at = action.toLowerCase().indexOf(verb);
  return at < 0 ? '' : action.slice(at + verb.length);
}

/** An object is told if it has few words: `phát biểu ý kiến`, `chủ trì buổi làm việc`. */
const longestObject = 90;

function objectOf(named: NamedAppearance, verb: string): string {
  const { action, person } = named.appearance;
  if (action.start < person.extent.end) return '';
  const [object = ''] = objectText(named, verb).split(
    /[.;:,(]| [–-] |(?:^| )(?:và|có|của|thay|cho|với)(?: |$)/u,
  );
  const isShort = object.length > 0 && object.length <= longestObject;
  return isShort ? object.replace(/[\s/]+$/u, '') : '';
}
