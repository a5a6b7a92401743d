import { findDocuments } from '../../facts/documents.ts';
import { meetingCount, namesMeeting } from '../../facts/meeting-words.ts';
import { rolesOf } from '../../facts/roles.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { daysBetween } from '../../text/calendar.ts';
import type { DateMention } from '../../text/find-dates.ts';
import { foldMarks } from '../../text/fold-marks.ts';
import { oneLine } from '../../text/one-line.ts';
import { partsOf } from '../../text/tokens.ts';
import { coverageOf } from '../article-evidence.ts';
import { askedMeeting } from '../asked-meeting.ts';
import timeWords from '../lexicon/time-words.json' with { type: 'json' };
import type { ReadableSentence } from '../readable-article.ts';
import { type Candidate, quoteOf, type Reader, type ReadingTask } from '../reading.ts';
import { holds } from '../subject-coverage.ts';
import { type QuestionVerb, questionVerb } from './question-verb.ts';
import { readDocumentDate } from './read-document-date.ts';
import { readMeetingTime } from './read-meeting-time.ts';
import { tellsOfPuttingOff } from './read-new-date.ts';
import { asksTimeAs } from './time-asked.ts';

interface DatedSentence {
  readonly sentence: ReadableSentence;
  readonly date: DateMention;
}

/** When the meeting, or whatever else the question names, was. */
export const readTime: Reader = (task, candidate) => {
  if (asksForMeeting(task)) {
    const fact = readMeetingTime(task, candidate);
    if (fact) return fact;
  }
  const found = findTime(task, candidate);
  if (!found && documentsOf(task.question).length > 0) return readDocumentDate(task, candidate);
  // The end of a session and the next one are told as meetings of their own.
  const isItsOwn = asksTimeAs('ending', task.question) || asksTimeAs('next', task.question);
  if (!found || (!isItsOwn && isOfAnotherMeetingOf(candidate, task, found))) return null;
  const { sentence, date } = found;
  const written = oneLine(sentence.text.slice(date.start, date.end));
  return {
    article: candidate.article,
    header: null,
    statements: [{ text: phraseDate(task, written, date), quotes: [quoteOf(sentence, date)] }],
    strength: Math.min(1, 0.5 + candidate.evidence.coverage / 2),
  };
};

/** Not for a document, nor for something else that happened on a day: `ban hành`, `lần thứ ba`. */
function asksForMeeting({ question, settled }: ReadingTask): boolean {
  if (documentsOf(question).length > 0) return false;
  if (settled !== null && !namesMeeting(question.tokens)) return true;
  return anchorsOf(question).length === 0 && namesMeeting(question.tokens);
}

/** The facts give this date to a meeting that is not the one asked about. */
function isOfAnotherMeetingOf(
  { article }: Candidate,
  task: ReadingTask,
  { date }: DatedSentence,
): boolean {
  const asked = askedMeeting(task, article);
  const dated = (asked?.facts.meetings ?? []).flatMap(({ time }, ordinal) =>
    time?.shownBy && time.period.first === date.period.first ? [ordinal] : [],
  );
  return asked !== null && dated.length > 0 && !dated.includes(asked.ordinal);
}

function findTime(task: ReadingTask, candidate: Candidate): DatedSentence | null {
  const { question } = task;
  const documents = documentsOf(question);
  if (documents.length > 0) return dateOfDocument(documents, candidate);
  const anchors = anchorsOf(question);
  if (anchors.length > 0) return dateAtAnchor(task, candidate, anchors);
  return namesMeeting(question.tokens) ? dateOfMeeting(candidate) : null;
}

/** `Chỉ thị số 21` has a bare number, `nghị định 185/2013/nđ-cp` one of its own shape. */
function documentsOf({ documents, text }: UnderstoodQuestion): readonly string[] {
  return documents.length > 0 ? documents : findDocuments(text).map(({ number }) => number);
}

/** The date that stands right behind the number of the document. */
function dateOfDocument(
  documents: readonly string[],
  { article }: Candidate,
): DatedSentence | null {
  for (const sentence of article.sentences) {
    const numbers = findDocuments(sentence.text).filter(({ number }) =>
      documents.some((wanted) => foldMarks(wanted) === foldMarks(number.toLowerCase())),
    );
    for (const { end } of numbers) {
      const date = sentence.dates.find(({ start }) => start >= end && start - end <= 3);
      if (date) return { sentence, date };
    }
  }
  return null;
}

const meetingVerbs = new Set(timeWords.ofMeetings);
const ordinalPhrase = /(?<![a-z])(?:thu|khoa) (?:\d+|[a-z]{1,5})(?![a-z])/g;

/**
 * Folded words beside which the date must stand: `tiếp theo`, a verb that says more than that a meeting
 * was held (`khởi công`, `bế mạc`), or, where no meeting is named, an ordinal.
 */
function anchorsOf(question: UnderstoodQuestion): Anchor[] {
  const text = question.tokens.map(({ folded }) => folded).join(' ');
  const asksNext = nextWords.some((words) => ` ${text} `.includes(` ${words} `));
  const next = asksNext ? [[...nextWords, ...plannedWords]] : [];
  const verb = questionVerb(question);
  const event = verb && tellsOfEvent(question, verb) ? [foldMarks(verb.phrase)] : [];
  // Of a meeting the ordinal is part of its name: `Hội nghị lần thứ 5 họp ngày nào?`
  if (namesMeeting(question.tokens)) return [...next, ...event.map((one) => [one])];
  const ordinals = text.match(ordinalPhrase) ?? [];
  const others = [...ordinals, ...(event.length > 0 ? event : lastWords(question))];
  return [...next, ...others.map((one) => [one])];
}

/** Folded words of which one must stand beside the date. */
type Anchor = readonly string[];

const nextWords = timeWords.next.map(foldMarks);
/** Articles announce the next meeting so: `phiên họp quý IV dự kiến tổ chức ngày …`. */
const plannedWords = timeWords.planned.map(foldMarks);

/** In tokens; `khởi công vào ngày nào` asks for that, `lễ phát động … tổ chức ngày nào` for the meeting. */
const nearestEvent = 3;

/** Whether a verb names what happened on the day asked for, other than that a meeting was held. */
function tellsOfEvent(question: UnderstoodQuestion, verb: QuestionVerb): boolean {
  if (timeWords.ending.includes(verb.phrase)) return true;
  if (meetingVerbs.has(verb.phrase)) return false;
  if (!namesMeeting(question.tokens)) return true;
  const isNear =
    question.askedAt.from - verb.to <= nearestEvent && verb.to <= question.askedAt.from;
  return isNear && rolesOf(verb.phrase).length === 0;
}

/** Of a question about no meeting: the two syllables before the asking word. */
function lastWords({ tokens, subjects, askedAt }: UnderstoodQuestion): string[] {
  const run = subjects.findLast(({ to }) => to <= askedAt.from) ?? subjects[0];
  if (!run) return [];
  return [
    tokens
      .slice(Math.max(run.from, run.to - 2), run.to)
      .map(({ folded }) => folded)
      .join(' '),
  ];
}

const leastOverlap = 0.5;

/** The date nearest to an anchor, in the sentence that covers most of the question. */
function dateAtAnchor(
  { question, weigh, settled }: ReadingTask,
  { article }: Candidate,
  anchors: readonly Anchor[],
): DatedSentence | null {
  const asksNext = asksTimeAs('next', question);
  const holdsOne = (folded: string, anchor: Anchor) =>
    anchor.find((words) => folded.includes(` ${words} `));
  const sentences = article.sentences
    .filter(
      ({ kind, folded }) =>
        kind !== 'title' && anchors.every((anchor) => holdsOne(folded, anchor) !== undefined),
    )
    .map((sentence) => ({ sentence, overlap: coverageOf(question, sentence.folded, weigh) }))
    .filter(({ overlap, sentence: { tokens } }) => {
      return settled !== null || overlap >= leastOverlap || (asksNext && namesMeeting(tokens));
    })
    .sort((a, b) => b.overlap - a.overlap);
  for (const { sentence } of sentences) {
    const date = nearestDate(sentence, holdsOne(sentence.folded, anchors[0] ?? []) ?? '');
    if (date) return { sentence, date };
  }
  return null;
}

/** What is longer is a term: `nhiệm kỳ 2021 - 2026`. */
const longestInDays = 31;

function nearestDate({ text, dates }: ReadableSentence, anchor: string): DateMention | undefined {
  const words = partsOf(anchor);
  const tokens = partsOf(text);
  const at = tokens.findIndex((_, from) =>
    words.every(({ folded }, offset) => tokens[from + offset]?.folded === folded),
  );
  const place = tokens[at]?.start ?? 0;
  const distance = ({ start, end }: DateMention) =>
    Math.min(Math.abs(start - place), Math.abs(end - place));
  return dates
    .filter(({ precision }) => precision !== 'year' && precision !== 'half-year')
    .filter(({ period }) => daysBetween(period.first, period.last) <= longestInDays)
    .filter((date) => !isOfAnotherMeeting(text, date, place))
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** `Ngày 16/11, … hội nghị chuẩn bị kỳ họp thứ 9`: two meetings, and the date is of the first. */
function isOfAnotherMeeting(text: string, { start, end }: DateMention, place: number): boolean {
  const between = partsOf(text.slice(Math.min(end, place), Math.max(start, place)));
  return meetingCount(between) > 1;
}

/** Where articles say when a meeting was; later dates are plans and deadlines. */
const leadSentences = 4;

/** The first day that the lead gives in a sentence about a meeting. */
function dateOfMeeting({ article }: Candidate): DatedSentence | null {
  for (const sentence of article.sentences) {
    if (sentence.kind === 'title' || sentence.ordinal >= leadSentences) continue;
    const date = sentence.dates.find(
      ({ precision }) => precision === 'day' || precision === 'span',
    );
    const tells = namesMeeting(sentence.tokens) || tellsOfHolding(sentence);
    if (date && tells && isDays(date) && !tellsOfPuttingOff(sentence)) return { sentence, date };
  }
  return null;
}

function isDays({ period }: DateMention): boolean {
  return period.first.slice(0, 7) === period.last.slice(0, 7);
}

function tellsOfHolding({ folded }: ReadableSentence): boolean {
  return timeWords.ofMeetings.some((verb) => holds(folded, partsOf(verb)));
}

function phraseDate({ phrase }: ReadingTask, written: string, date: DateMention): string {
  if (date.year !== 'inferred') return phrase('answer.time', { time: written });
  const open = written.split('(').length > written.split(')').length ? `${written})` : written;
  return phrase('answer.time-with-year', { time: open, year: date.period.first.slice(0, 4) });
}
