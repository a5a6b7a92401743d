import type { Article } from '../corpus/article.ts';
import type { ArticleSpan, MeetingTime, PersonFact } from '../facts/article-facts.ts';
import type { ToldMeeting } from '../retrieval/told-meeting.ts';
import type { StoredMeeting } from '../search-index/fact-store.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { quoteSpan } from './quote-span.ts';
import { shortened } from './readers/shortened.ts';
import type { Phrase, Quote, Statement } from './reading.ts';
import { toldTime } from './told-time.ts';

/** What is below this is kept for search and never told. */
export const leastConfidence = 0.5;

/** In UTF-16 units; eight lines fit an answer. */
const longestName = 90;

/** What a line of a list is written with. */
export interface LineTask {
  readonly snapshot: Snapshot;
  readonly phrase: Phrase;
  /** People of whom the line shows that they were there. */
  readonly people: ReadonlySet<string>;
  /** A long list leaves them out, for they take a quote each. */
  readonly withChairs: boolean;
}

/**
 * A meeting in one line, `9-7-2018 · Hội nghị … · Sở Y tế · chủ trì: A`, with quotes that show
 * each part; `null` when its article is gone.
 */
export function meetingLine(told: ToldMeeting, task: LineTask): Statement | null {
  const { best, others } = told;
  const article = task.snapshot.article(best.articleId);
  if (!article) return null;
  const shown = partsOfLine(best, article, task);
  const quotes = quotesOf(shown, article, task.snapshot);
  const elsewhere = others.flatMap((other) => quoteOfMeeting(other, task.snapshot) ?? []);
  return { text: shown.map(({ text }) => text).join(' · '), quotes: [...quotes, ...elsewhere] };
}

/** What shows the parts, one after the other; words that a quote before holds need none of their own. */
function quotesOf(parts: readonly LinePart[], article: Article, snapshot: Snapshot): Quote[] {
  const quotes: Quote[] = [];
  for (const { spans, words = null } of parts) {
    if (words !== null && quotes.some(({ text }) => holdsWords(text, words))) continue;
    quotes.push(...spans.flatMap((span) => quoteSpan(snapshot, article, span) ?? []));
  }
  return quotes;
}

/** A meeting as a choice: `chiều 9-7-2018 · Hội nghị … · Sở Y tế`; nothing is cited. */
export function meetingLabel(
  told: ToldMeeting,
  task: Pick<LineTask, 'snapshot' | 'phrase'>,
): string {
  const plain = { ...task, people: new Set<string>(), withChairs: false };
  return meetingLine(told, plain)?.text ?? told.best.meeting.name;
}

/** Which meeting an answer is about, said behind it; without its day where that is the answer. */
export function meetingContext(
  stored: StoredMeeting,
  isTimeTold: boolean,
  task: Pick<LineTask, 'snapshot' | 'phrase'>,
): Statement | null {
  const meeting = isTimeTold ? { ...stored.meeting, time: null } : stored.meeting;
  const plain = { ...task, people: new Set<string>(), withChairs: false };
  const line = meetingLine({ best: { ...stored, meeting }, others: [] }, plain);
  return line && { ...line, text: task.phrase('answer.context', { meeting: line.text }) };
}

function quoteOfMeeting({ articleId, meeting }: StoredMeeting, snapshot: Snapshot): Quote | null {
  const article = snapshot.article(articleId);
  return article ? quoteSpan(snapshot, article, meeting.shownBy) : null;
}

interface LinePart {
  readonly text: string;
  readonly spans: readonly ArticleSpan[];
  /** Wherever they stand, they show the part: a unit's name, the words of a day. */
  readonly words?: string;
}

function partsOfLine(
  { articleId, ordinal, meeting }: StoredMeeting,
  article: Article,
  { snapshot, phrase, people, withChairs }: LineTask,
): LinePart[] {
  const { time, unit, shownBy } = meeting;
  const attending = snapshot.facts
    .factsOf(articleId)
    .people.filter((person) => person.meeting === ordinal && person.confidence >= leastConfidence);
  const asked = attending.filter((person) => people.has(person.name)).slice(0, 1);
  const name = {
    text: shortName(meeting.name),
    spans: [shownBy, ...asked.flatMap((person) => spansOf(person, shownBy))],
  };
  return [
    ...(time ? [timePart(time, article, shownBy, phrase)] : []),
    name,
    ...(unit && !holdsWords(meeting.name, unit.name)
      ? [{ text: unit.name, spans: outside(unit.shownBy, shownBy), words: unit.name }]
      : []),
    ...(withChairs ? chairPart(attending, shownBy, phrase) : []),
  ];
}

function timePart(
  time: MeetingTime,
  article: Article,
  shownBy: ArticleSpan,
  phrase: Phrase,
): LinePart {
  const spans = time.shownBy ? outside(time.shownBy, shownBy) : [];
  return { text: toldTime(time, article, phrase), spans };
}

function chairPart(
  attending: readonly PersonFact[],
  shownBy: ArticleSpan,
  phrase: Phrase,
): LinePart[] {
  const chairs = attending.filter(({ roles }) => roles.includes('chair'));
  if (chairs.length === 0) return [];
  const names = [...new Set(chairs.map(({ name }) => name))].join(', ');
  const spans = chairs.flatMap((chair) => spansOf(chair, shownBy));
  return [{ text: phrase('answer.chaired-by', { people: names }), spans }];
}

/** What shows that somebody was there and who it is, besides the sentence that is shown anyway. */
function spansOf({ shownBy, namedBy }: PersonFact, shown: ArticleSpan): ArticleSpan[] {
  return [...outside(shownBy, shown), ...outside(namedBy, shown)];
}

/** The span, unless the other one shows it already. */
function outside(span: ArticleSpan, shown: ArticleSpan): ArticleSpan[] {
  const isInside = span.part === shown.part && span.start >= shown.start && span.end <= shown.end;
  return isInside ? [] : [span];
}

function holdsWords(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}

/** Cut at the last comma that fits, else between two words. */
function shortName(name: string): string {
  const comma = name.lastIndexOf(',', longestName);
  const isLong = name.length > longestName;
  return isLong && comma > longestName / 3 ? name.slice(0, comma) : shortened(name, longestName);
}
