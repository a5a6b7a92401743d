import type { ArticleId } from '../corpus/article.ts';
import type { Directive } from '../facts/article-facts.ts';
import { findMeetings } from '../retrieval/find-meetings.ts';
import { isOfPeriod } from '../retrieval/meeting-of-period.ts';
import type { TokenRange } from '../retrieval/understood-question.ts';
import { addressedPart, addresseeWords } from './addressed-part.ts';
import { evidenceOf } from './article-evidence.ts';
import { readableArticles } from './find-articles.ts';
import { headWords } from './head-words.ts';
import { isGivenBy } from './is-given-by.ts';
import { leastConfidence, meetingContext } from './meeting-line.ts';
import { quoteSpan } from './quote-span.ts';
import { leastCoverage } from './read-answer.ts';
import type { ReadableArticle } from './readable-article.ts';
import { askedAddressee } from './readers/asked-addressee.ts';
import { shortened } from './readers/shortened.ts';
import { addressIn, tellDirective } from './readers/tell-directive.ts';
import type { Reading, ReadingTask, Statement } from './reading.ts';
import { toldTime } from './told-time.ts';

/** In UTF-16 units. */
const longestTask = 260;
const mostTold = 6;

interface Addressed {
  readonly directive: Directive;
  readonly article: ReadableArticle;
  /** In the article's words. */
  readonly part: string;
}

/**
 * What somebody has to do, from the directives that are put to them: at the meeting that the question
 * names, else in all articles that were found for it, the newest first, each with whoever asked for it.
 * `null` where the question asks of nobody, or nothing was put to them.
 */
export function readAddressed(
  task: ReadingTask,
  found: readonly ReadableArticle[],
): Reading | null {
  const range = task.question.asked === 'directive' ? askedAddressee(task.question) : null;
  if (!range) return null;
  const wanted = addresseeWords(wordsOf(task, range));
  const places = placesOf(task, range, found);
  const ids = places.map(({ article }) => article.article.id);
  const addressed = places.flatMap((place) =>
    directivesOf(task, place, { range, wanted, found: ids }),
  );
  return toReading(task, addressed.filter(isFirstOfItsKind).sort(byDate).slice(0, mostTold));
}

/** Two articles on one meeting tell the same. */
function isFirstOfItsKind(
  { part, directive }: Addressed,
  at: number,
  all: readonly Addressed[],
): boolean {
  return all.findIndex((one) => one.part === part && one.directive.from === directive.from) === at;
}

function wordsOf({ question: { text, tokens } }: ReadingTask, { from, to }: TokenRange): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

interface Place {
  readonly article: ReadableArticle;
  readonly ordinal: number | null;
}

/** The meetings that are settled, those which the question tells besides the addressee, else all. */
function placesOf(
  task: ReadingTask,
  range: TokenRange,
  found: readonly ReadableArticle[],
): readonly Place[] {
  if (task.settled) return inArticles(task, task.settled);
  const { query, snapshot } = task;
  const subjects = query.subjects.filter(({ from }) => from < range.from || from >= range.to);
  const meant = { ...query, subjects: subjects.filter(({ isUnit }) => isUnit), people: [] };
  const isTold =
    query.kinds.length > 0 &&
    (meant.subjects.length > 0 || query.periods.length > 0 || query.ordinals.length > 0);
  const meetings = isTold ? findMeetings({ ...meant, roles: [] }, snapshot) : [];
  const settled = meetings.flatMap(({ best, others }) =>
    [best, ...others].map(({ articleId, ordinal }): [ArticleId, number] => [articleId, ordinal]),
  );
  if (settled.length > 0) return inArticles(task, new Map(settled));
  return found
    .filter((article) => evidenceOf(task.question, article, task.weigh).coverage >= leastCoverage)
    .map((article) => ({ article, ordinal: null }));
}

function inArticles(task: ReadingTask, settled: ReadonlyMap<ArticleId, number>): Place[] {
  const places = new Map([...settled].map(([id]) => [id, new Set<string>()]));
  return readableArticles(task.snapshot, places).map((article) => ({
    article,
    ordinal: settled.get(article.article.id) ?? null,
  }));
}

/** Of whom it is asked what they have to do. */
interface AskedOf {
  readonly range: TokenRange;
  /** The words of the name. */
  readonly wanted: readonly string[];
  /** Articles that may tell who holds an office. */
  readonly found: readonly ArticleId[];
}

function directivesOf(
  task: ReadingTask,
  { article, ordinal }: Place,
  { range, wanted, found }: AskedOf,
): Addressed[] {
  const facts = task.snapshot.facts.factsOf(article.article.id);
  const head = headWords(article);
  return facts.directives
    .filter(({ confidence, meeting }) => {
      return confidence >= leastConfidence && (ordinal === null || meeting === ordinal);
    })
    .filter((directive) => isOfItsTime(task, article, directive))
    .filter((directive) => isGivenBy(task, directive, { facts, range, head, found }))
    .flatMap((directive) => {
      const part = addressedPart(directive, article.article, wanted, head);
      return part === null ? [] : [{ directive, article, part }];
    });
}

function isOfItsTime(
  { question, snapshot }: ReadingTask,
  { article }: ReadableArticle,
  { meeting }: Directive,
): boolean {
  const held = snapshot.facts.factsOf(article.id).meetings[meeting ?? -1];
  return question.periods.every((asked) => {
    if (held?.time) return isOfPeriod(held, asked, { sorts: [], isRow: false });
    return article.date !== null && article.date >= asked.period.first;
  });
}

function byDate({ article: one }: Addressed, { article: other }: Addressed): number {
  return (other.article.date ?? '').localeCompare(one.article.date ?? '');
}

function toReading(task: ReadingTask, addressed: readonly Addressed[]): Reading | null {
  const [first] = addressed;
  if (!first) return null;
  const meetings = new Set(addressed.map(meetingOf));
  const givers = new Set(addressed.map(({ directive }) => directive.from));
  const isOne = meetings.size === 1 && givers.size === 1;
  const facts = task.snapshot.facts.factsOf(first.article.article.id);
  const header = isOne
    ? task.phrase('answer.directives', { person: addressIn(facts, first.directive.from) })
    : null;
  const statements = addressed.map((one) => toStatement(task, one, isOne, meetings.size > 1));
  const context = meetings.size === 1 ? contextOf(task, first) : null;
  const article = first.article;
  return { article, header, statements, context, strength: 1, isFact: true };
}

function meetingOf({ article, directive }: Addressed): string {
  return `${article.article.id} ${directive.meeting}`;
}

function contextOf(task: ReadingTask, { article, directive }: Addressed): Statement | null {
  const articleId = article.article.id;
  const ordinal = directive.meeting ?? -1;
  const meeting = task.snapshot.facts.factsOf(articleId).meetings[ordinal];
  return meeting ? meetingContext({ articleId, ordinal, meeting, terms: '' }, false, task) : null;
}

/** Of several meetings each directive bears the day on which it was given. */
function toStatement(
  task: ReadingTask,
  { article: { article }, directive, part }: Addressed,
  isOne: boolean,
  isDated: boolean,
): Statement {
  const { snapshot, phrase } = task;
  const facts = snapshot.facts.factsOf(article.id);
  const { quotes } = tellDirective(directive, { article, facts, snapshot, longestTask });
  const text = shortened(part, longestTask);
  const said = isOne ? text : `${addressIn(facts, directive.from)} ${text}`;
  const time = facts.meetings[directive.meeting ?? -1]?.time;
  if (!isDated || !time) return { text: said, quotes };
  const dated = phrase('answer.dated', { text: said, time: toldTime(time, article, phrase) });
  const day = time.shownBy && quoteSpan(snapshot, article, time.shownBy);
  return { text: dated, quotes: day ? [...quotes, day] : quotes };
}
