import type { ArticleId } from '../corpus/article.ts';
import type { PersonFact } from '../facts/article-facts.ts';
import type { QuestionPerson } from '../retrieval/question-people.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import type { StoredPerson } from '../search-index/fact-store.ts';
import { formatDate } from '../text/format-date.ts';
import { oneLine } from '../text/one-line.ts';
import type { IsoDate } from '../text/period.ts';
import { readableArticles } from './find-articles.ts';
import { leastConfidence } from './meeting-line.ts';
import { nameWords } from './office-name.ts';
import { quoteSpan } from './quote-span.ts';
import { asksForOffices } from './readers-for.ts';
import type { Quote, Reading, ReadingTask, Statement } from './reading.ts';

/** So many offices of a person are told, the latest first. */
const mostTold = 3;

interface Held {
  readonly articleId: ArticleId;
  readonly person: PersonFact;
  readonly day: IsoDate;
  readonly quotes: readonly Quote[];
}

/**
 * Which offices the person named in the question holds, from the facts of all articles: of several times
 * each with the day of the article, the latest first; of several people of one name each. `null` where one
 * article or none tells, or the question names a meeting.
 */
export function readPersonOffices(task: ReadingTask): Reading | null {
  const { question, query } = task;
  const [asked] = query.people;
  const isPlain = query.people.length === 1 && query.kinds.length === 0;
  if (!asked || !isPlain || !(asksForOffices(question) || asksOnlyFor(asked, question)))
    return null;
  const held = asked.known.flatMap((person) => differing(heldBy(person, task)));
  const least = question.periods.length > 0 ? 1 : 2;
  return held.length < least ? null : toReading(held.slice(0, mostTold), task);
}

/** `nguyen van a la ai`: typed small, only the index knows it for a name. */
function asksOnlyFor(
  { from, to }: QuestionPerson,
  { asked, subjects }: UnderstoodQuestion,
): boolean {
  const isOnly = subjects.every((run) => run.from >= from && run.to <= to);
  return asked === 'person' && subjects.length > 0 && isOnly;
}

function heldBy({ folded, articles }: StoredPerson, task: ReadingTask): Held[] {
  const { snapshot, question } = task;
  const isOfTime = (day: IsoDate) =>
    question.periods.every(({ period }) => day >= period.first && day <= period.last);
  return articles
    .flatMap((articleId): Held[] => {
      const day = snapshot.article(articleId)?.date ?? null;
      if (day === null || !isOfTime(day)) return [];
      const people = snapshot.facts
        .factsOf(articleId)
        .people.filter(({ name, offices, confidence }) => {
          const isSame = nameWords(name).join(' ') === folded;
          return isSame && offices.length > 0 && confidence >= leastConfidence;
        });
      return people.flatMap((person) => {
        const quotes = quotesOf(person, articleId, task);
        return quotes ? [{ articleId, person, day, quotes }] : [];
      });
    })
    .sort((one, other) => other.day.localeCompare(one.day) || countOf(other) - countOf(one));
}

function countOf({ person }: Held): number {
  return person.offices.length;
}

/** Facts join what several sentences tell: only what the quotes show is told. */
function quotesOf(
  { shownBy, namedBy, name, offices }: PersonFact,
  articleId: ArticleId,
  { snapshot }: ReadingTask,
): readonly Quote[] | null {
  const article = snapshot.article(articleId);
  if (!article) return null;
  const spans = shownBy.start === namedBy.start ? [shownBy] : [shownBy, namedBy];
  const quotes = spans.flatMap((span) => quoteSpan(snapshot, article, span) ?? []);
  const shown = quotes.map(({ text }) => oneLine(text)).join('\n');
  return [name, ...offices].every((words) => shown.includes(words)) ? quotes : null;
}

/** The latest, and of those before whatever is another office: `Chủ tịch` of the same unit goes on. */
function differing(held: readonly Held[]): readonly Held[] {
  const told: Held[] = [];
  for (const one of held) {
    const isKnown = told.some(({ person }) =>
      one.person.offices.every((office) => person.offices.some((other) => isLike(office, other))),
    );
    if (!isKnown) told.push(one);
  }
  return told;
}

/** One shortens the other: `Giám đốc Sở`, `Giám đốc Sở Y tế`. */
function isLike(one: string, other: string): boolean {
  const [words, others] = [nameWords(one), nameWords(other)];
  const [short, long] = words.length < others.length ? [words, others] : [others, words];
  return short.every((word, at) => long[at] === word);
}

function toReading(held: readonly Held[], task: ReadingTask): Reading | null {
  const [latest] = held;
  const places = new Map(latest ? [[latest.articleId, new Set<string>()]] : []);
  const [article] = readableArticles(task.snapshot, places);
  if (!article) return null;
  const statements = held.map((one) => toStatement(one, task));
  return { article, header: null, statements, strength: 1, isFact: true };
}

function toStatement({ person, day, quotes }: Held, { phrase }: ReadingTask): Statement {
  const { name, honorific, offices } = person;
  const called = honorific ? `${honorific.toLowerCase()} ${name}` : name;
  const values = { person: called, offices: offices.join(', '), date: formatDate(day) };
  return { text: phrase('answer.office-posted', values), quotes };
}
