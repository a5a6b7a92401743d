import { saysNothing } from '../facts/meeting-words.ts';
import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import { formatDate } from '../text/format-date.ts';
import { periodsOverlap } from '../text/periods-overlap.ts';
import { partsOf } from '../text/tokens.ts';
import { coverageOf, type Evidence, evidenceOf } from './article-evidence.ts';
import type { Choice } from './conversations.ts';
import { isAnotherMeeting } from './is-another-meeting.ts';
import type { ItemList } from './item-list.ts';
import { foldedTokens, type ReadableArticle } from './readable-article.ts';
import { readSayingSentence } from './readers/read-saying-sentence.ts';
import { withoutDeed } from './readers/without-deed.ts';
import { readersFor } from './readers-for.ts';
import { type Candidate, gistOf, type Reader, type Reading, type ReadingTask } from './reading.ts';

/** What came of reading. */
export type ReadingResult =
  | { readonly kind: 'read'; readonly reading: Reading }
  | { readonly kind: 'ambiguous'; readonly choices: readonly Choice[]; readonly count: number }
  | { readonly kind: 'listed'; readonly list: ItemList }
  | { readonly kind: 'nothing' };

/** Choices that a clarifying question offers. */
export const mostChoices = 5;

/** How an article fared when it was looked at for an answer. */
export interface ArticleFate {
  readonly article: ReadableArticle;
  readonly evidence: Evidence;
  readonly fate: 'told' | 'not-about-it' | 'covers-too-little' | 'fits-less' | 'says-nothing';
}

/** What came of reading, and how each article fared. */
export interface ReadingOutcome {
  readonly result: ReadingResult;
  readonly fates: readonly ArticleFate[];
}

/**
 * The share of a question's subject words that an article must hold to be read for it. Set by hand
 * within the curve of `docs/answering.md`, after wrong answers at 0.55.
 */
export const leastCoverage = 0.65;

/** Readings closer than this in fitness are not told apart. Set by hand, as is {@link fitWidth}. */
const tieWidth = 0.05;

/** What is asked of one meeting, so that two that fit must not be mixed up. */
const askedOfOneMeeting = new Set(['person', 'attendance', 'time', 'place', 'form', 'directive']);

/**
 * Only articles that fit the question nearly as well as the best one are read: when the meeting asked
 * about names no chair, that of a similar meeting is no answer.
 */
const fitWidth = 0.12;

/** `Cuộc họp diễn ra ngày nào?` is asked of every meeting there is. */
function isUnspecific({ subjects, tokens, periods }: UnderstoodQuestion): boolean {
  return (
    periods.length === 0 && subjects.every(({ from, to }) => saysNothing(tokens.slice(from, to)))
  );
}

/**
 * Reads the answer out of the articles that were found, best first. Where they are settled, as those of
 * one meeting, nothing has to tell them from others.
 */
export function readAnswer(
  task: ReadingTask,
  articles: readonly ReadableArticle[],
  isSettled: boolean,
): ReadingOutcome {
  const looks = lookAtAll(task, articles, isSettled);
  const bestFit = Math.max(...looks.map(({ fit }) => fit));
  const isRead = ({ fit }: Look) =>
    fit > Number.NEGATIVE_INFINITY && (isSettled || fit >= bestFit - fitWidth);
  const readWith = (readers: readonly Reader[]) =>
    looks.map((look) => readIfFit(task, look, isRead(look) ? readers : null));
  const known = readWith(task.readers ?? readersFor(task.question));
  const read =
    task.readers || known.some(({ reading }) => reading) ? known : readWith([readSayingSentence]);
  const readings = read
    .flatMap(({ reading, fitness }) => (reading ? [{ reading, fitness }] : []))
    .sort((a, b) => b.fitness - a.fitness);
  const fates = read.map(({ article, evidence, fate }) => ({ article, evidence, fate }));
  return { result: chooseOf(task, readings, isSettled), fates };
}

/** Where no article fits, the only one that fits loosely is meant. */
function lookAtAll(
  task: ReadingTask,
  articles: readonly ReadableArticle[],
  isSettled: boolean,
): readonly Look[] {
  const looks = articles.map((article, rank) => lookAt(task, article, rank, isSettled));
  if (looks.some(({ fit }) => fit > Number.NEGATIVE_INFINITY)) return looks;
  const loose = looks.flatMap(({ article, evidence }, rank) => {
    const look = { article, evidence: { ...evidence, fits: evidence.fitsLoosely } };
    const again = lookWith(task, look, rank, isSettled, true);
    return again.fit > Number.NEGATIVE_INFINITY ? [again] : [];
  });
  const [only, ...others] = loose;
  if (!only || others.length > 0) return looks;
  return looks.map((look) => (look.article === only.article ? only : look));
}

interface Look extends Candidate {
  /** Minus infinity for an article that is out. */
  readonly fit: number;
  readonly fate: ArticleFate['fate'];
}

function lookAt(
  task: ReadingTask,
  article: ReadableArticle,
  rank: number,
  isSettled: boolean,
): Look {
  const evidence = evidenceOf(withoutDeed(task.question), article, task.weigh, task.query.units);
  return lookWith(task, { article, evidence }, rank, isSettled);
}

function lookWith(
  task: ReadingTask,
  candidate: Candidate,
  rank: number,
  isSettled: boolean,
  isLoose = false,
): Look {
  const { article, evidence } = candidate;
  const out = { ...candidate, fit: Number.NEGATIVE_INFINITY };
  // Facts settle a meeting by what the question says of it, which may leave out who is spoken of.
  if (isSettled && !evidence.holdsPlaces) return { ...out, fate: 'not-about-it' };
  if (!isSettled && (!evidence.fits || isAnotherMeeting(task, article, isLoose))) {
    return { ...out, fate: 'not-about-it' };
  }
  if (!isSettled && evidence.coverage < leastCoverage) return { ...out, fate: 'covers-too-little' };
  return { ...candidate, fit: fitOf(task, candidate) - 0.005 * rank, fate: 'says-nothing' };
}

interface ReadLook extends Look {
  readonly reading: Reading | null;
  readonly fitness: number;
}

/** @param readers null for an article that fits less than others. */
function readIfFit(task: ReadingTask, look: Look, readers: readonly Reader[] | null): ReadLook {
  const unread = { ...look, reading: null, fitness: 0 };
  if (look.fit === Number.NEGATIVE_INFINITY) return unread;
  if (readers === null) return { ...unread, fate: 'fits-less' };
  for (const reader of readers) {
    const reading = reader(task, look);
    if (!reading) continue;
    const fitness = 0.7 * look.fit + 0.3 * reading.strength;
    return { ...look, reading, fitness, fate: 'told' };
  }
  return unread;
}

function chooseOf(
  task: ReadingTask,
  readings: readonly { readonly reading: Reading; readonly fitness: number }[],
  isSettled: boolean,
): ReadingResult {
  const [best] = readings;
  if (!best) return { kind: 'nothing' };
  const width = isUnspecific(task.question) ? Number.POSITIVE_INFINITY : tieWidth;
  const rivals = readings
    .filter(({ fitness }) => fitness >= best.fitness - width)
    .map(({ reading }) => reading);
  if (isSettled || !askedOfOneMeeting.has(task.question.asked) || agree(rivals)) {
    return { kind: 'read', reading: best.reading };
  }
  const choices = rivals
    .toSorted(byDate)
    .slice(0, mostChoices)
    .map((one) => choiceOf(one, task));
  return { kind: 'ambiguous', choices, count: rivals.length };
}

/** Articles whose meetings the facts don't know are told apart by their titles. */
function choiceOf({ article: { article } }: Reading, { phrase }: ReadingTask): Choice {
  const { id, title, date } = article;
  const name = title === '' ? phrase('answer.untitled', { id }) : title;
  const label =
    date === null ? name : phrase('answer.choice', { title: name, date: formatDate(date) });
  return { label, meetings: [{ articleId: id, ordinal: null }] };
}

/**
 * Title and lead say which meeting an article is about, so they count besides the whole; the title
 * again, because a lead also tells of the meetings before.
 */
function fitOf(task: ReadingTask, { article, evidence }: Candidate): number {
  const lead = article.sentences.filter(({ ordinal }) => ordinal < 2).map(({ folded }) => folded);
  const unit = foldedTokens(partsOf(article.article.unit ?? ''));
  const title = foldedTokens(partsOf(article.article.title));
  const inHead = coverageOf(task.question, [unit, ...lead].join('|'), task.weigh);
  const inTitle = coverageOf(task.question, title, task.weigh);
  const inTime = titleBonus * shareOfPeriodsInTitle(task, article);
  return 0.4 * evidence.coverage + 0.4 * inHead + 0.2 * inTitle + inTime;
}

/** The meeting on 2020 that was held in 2021 fits a question of 2021 less than the one on 2021. */
const titleBonus = 0.1;

function shareOfPeriodsInTitle({ question }: ReadingTask, { sentences }: ReadableArticle): number {
  const named = sentences.find(({ kind }) => kind === 'title')?.dates ?? [];
  const shared = question.periods.filter(({ period }) =>
    named.some((date) => periodsOverlap(date.period, period)),
  );
  return shared.length / Math.max(1, question.periods.length);
}

function byDate({ article: one }: Reading, { article: other }: Reading): number {
  return (one.article.date ?? '').localeCompare(other.article.date ?? '');
}

function agree(readings: readonly Reading[]): boolean {
  return new Set(readings.map(gistOf)).size <= 1;
}
