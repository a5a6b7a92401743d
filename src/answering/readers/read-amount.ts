import { type Figure, findFigures } from '../../facts/figures.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Span } from '../../text/span.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import { coverageOf } from '../article-evidence.ts';
import amountWords from '../lexicon/amount-words.json' with { type: 'json' };
import { foldedTokens, type ReadableSentence } from '../readable-article.ts';
import { quoteOf, type Reader, type ReadingTask } from '../reading.ts';
import { holds } from '../subject-coverage.ts';
import { type AskedThing, askedThing } from './asked-thing.ts';
import { canAnswer, isOnlyGoal, namesPlaces } from './figure-fits.ts';

/** A number that may be the one asked for. */
interface Sighting {
  readonly sentence: ReadableSentence;
  readonly place: Span;
  readonly amount: string;
  /** What is counted or measured, as written, without the number. */
  readonly thing: string;
  readonly isCount: boolean;
  readonly score: number;
}

/** Scores closer than this do not tell two figures apart. */
const tieWidth = 0.03;

/** How many, how much: the number that stands at the thing asked for; none where two fit alike. */
export const readAmount: Reader = (task, { article, evidence }) => {
  const asked = askedThing(task.question);
  if (!asked) return null;
  const [found, ...others] = article.sentences
    .filter(({ kind }) => kind !== 'title')
    .flatMap((sentence) => sightingsIn(task, sentence, asked))
    .sort((a, b) => b.score - a.score || a.sentence.ordinal - b.sentence.ordinal);
  if (!found) return null;
  const rival = others.find(({ amount }) => amount !== found.amount);
  if (rival && rival.score > found.score - tieWidth) return null;
  const { amount, thing } = found;
  const key = found.isCount ? 'answer.count' : 'answer.amount';
  return {
    article,
    header: null,
    statements: [
      { text: task.phrase(key, { amount, thing }), quotes: [quoteOf(found.sentence, found.place)] },
    ],
    strength: Math.min(1, 0.4 + 0.3 * evidence.coverage + 0.3 * found.score),
  };
};

const changes = new Set(amountWords.changes);
const links = new Set(amountWords.links);
const classifiers = new Set(amountWords.classifiers);
const fillers = new Set(amountWords.fillers);
const spans = new Set(amountWords.spans);

function sightingsIn(task: ReadingTask, sentence: ReadableSentence, asked: AskedThing): Sighting[] {
  const figures = findFigures(sentence.text).filter(
    ({ start, end }) => !sentence.dates.some((date) => start < date.end && date.start < end),
  );
  if (!namesPlaces(task.question, sentence)) return [];
  const inSentence = coverageOf(task.question, sentence.folded, task.weigh);
  const goal = isOnlyGoal(task.question, sentence) ? 0.2 : 0;
  return figures.flatMap((figure, at) => {
    if (!canAnswer(task.question, sentence, figure)) return [];
    const seen =
      asked.kind === 'counted'
        ? countedAt(task.question, sentence, figure, asked)
        : (measuredAt(task, sentence, figures, at, asked) ??
          doneAt(task, sentence, figures, at, asked));
    if (!seen || (asked.kind === 'counted' && inSentence < leastOverlapOf(asked))) return [];
    const clause = foldedTokens(partsOf(clauseAround(sentence.text, seen.place)));
    const inClause = coverageOf(task.question, clause, task.weigh);
    return [{ ...seen, sentence, score: 0.7 * seen.score + 0.15 * (inSentence + inClause) - goal }];
  });
}

/** `4 người chết` of one accident is no count of a year's: the sentence must be about what is asked. */
const leastOverlap = 0.5;

/** What is named in many words is counted once: its unit may stand in the title alone. */
function leastOverlapOf({ words }: AskedThing): number {
  return words.length >= manyWords ? leastOverlap / 2 : leastOverlap;
}

const manyWords = 3;

type Seen = Omit<Sighting, 'sentence'>;

/** `28 trên 31 hồ`: the share is told with its whole. */
const wholeBehind = /^\s+(?:trên|trong số|trong tổng số)\s+(?:tổng số\s+)?\p{Nd}+/u;

const multiplied =
  /^[\p{Nd}.,/]+(?:\s(?:nghìn |trăm |chục )?(?:tỷ|tỉ|triệu|nghìn|ngàn)(?!\p{L}))?/u;

/** `giảm 1.348 vụ` is no count of what happened. */
function isChangeUnasked({ tokens }: UnderstoodQuestion, text: string, start: number): boolean {
  const last = partsOf(text.slice(Math.max(0, start - 24), start)).slice(-2);
  return last.some(
    ({ folded }) => changes.has(folded) && !tokens.some((token) => token.folded === folded),
  );
}

/** The length of `gần `, `hơn ` in front of a figure: without it the figure is not the article's. */
function nearly(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 16), start);
  return (
    /(?<!\p{L})(?:gần|hơn|trên|dưới|khoảng|ít nhất|tối thiểu|tối đa)\s+$/iu.exec(before)?.[0]
      .length ?? 0
  );
}

function countedAt(
  question: UnderstoodQuestion,
  { text }: ReadableSentence,
  { start, end }: Figure,
  { words, rest }: Extract<AskedThing, { kind: 'counted' }>,
): Seen | null {
  if (isChangeUnasked(question, text, start)) return null;
  // `1,3 triệu hộ`: the multiplier belongs to the number, what is counted does not.
  const numberEnd = start + (multiplied.exec(text.slice(start, end))?.[0].length ?? end - start);
  const whole = wholeBehind.exec(text.slice(numberEnd));
  const from = numberEnd + (whole?.[0].length ?? 0);
  const all = partsOf(text.slice(from, from + 160));
  const gap = text.slice(from, from + (all[0]?.start ?? 0));
  // `54 nhà Mái ấm`, `“Mái ấm”`: a classifier and quotation marks may stand in front.
  const isClassified = classifiers.has(all[0]?.folded ?? '') && all[0]?.folded !== words[0]?.folded;
  const there = withoutFillers(isClassified ? all.slice(1) : all, words, rest);
  if (!/^[\s“"‘']*$/u.test(gap) || !words.every(({ folded }, at) => there[at]?.folded === folded))
    return null;
  const last = there[words.length - 1];
  const place = { start, end: from + (last?.end ?? 0) };
  const amount = oneLine(text.slice(start - nearly(text, start), from));
  const onward = there.slice(words.length);
  const same = rest.findIndex(({ folded }, at) => onward[at]?.folded !== folded);
  const score = rest.length === 0 ? 1 : 0.7 + (0.3 * (same < 0 ? rest.length : same)) / rest.length;
  return { place, amount, thing: oneLine(text.slice(from, place.end)), isCount: true, score };
}

/** `1.566 đảng viên có vi phạm` are so many `đảng viên vi phạm`. */
function withoutFillers(
  there: readonly Token[],
  words: readonly Token[],
  rest: readonly Token[],
): readonly Token[] {
  const asked = new Set([...words, ...rest].map(({ marked }) => marked));
  return there.filter(({ marked }, at) => at === 0 || asked.has(marked) || !fillers.has(marked));
}

function measuredAt(
  task: ReadingTask,
  { text }: ReadableSentence,
  figures: readonly Figure[],
  at: number,
  { words, measure, change }: Extract<AskedThing, { kind: 'measured' }>,
): Seen | null {
  const figure = figures[at];
  if (!figure || !/^\p{Nd}/u.test(figure.number) || figure.measure === '') return null;
  if (!isOfMeasure(figure.measure, measure)) return null;
  const before = stretchBefore(text, figures, at);
  const there = foldedTokens(partsOf(before));
  if (change && !there.trim().split(' ').slice(-3).includes(change.folded)) return null;
  if (!change && changes.has(there.trim().split(' ').at(-1) ?? '')) return null;
  let length = words.length;
  while (length > 0 && !holds(there, words, 0, length)) length--;
  if (length < leastOf(words, text) || length === 0) return null;
  if (!isOnlyLinked(task, before, words.slice(0, length))) return null;
  const rest = words.slice(length);
  const isOfAnother =
    rest.length >= 2 &&
    figures.some((_, other) => {
      const told = foldedTokens(partsOf(stretchBefore(text, figures, other)));
      return other !== at && holds(told, rest) && holds(told, words, 0, length);
    });
  if (isOfAnother) return null;
  const amount = oneLine(text.slice(figure.start - nearly(text, figure.start), figure.end));
  const place = { start: Math.max(0, figure.start - before.length), end: figure.end };
  const score = 0.5 + (0.5 * length) / words.length;
  const thing = tidy(before.slice(lastPlaceOf(before, words.slice(0, length))));
  return { place, amount, thing, isCount: false, score };
}

/** Two words, but `GRDP` tells enough. */
function leastOf(words: readonly Token[], text: string): number {
  const [first] = words;
  const isAcronym = first !== undefined && text.includes(first.folded.toUpperCase());
  return isAcronym && first.folded.length > 2 ? 1 : Math.min(2, words.length);
}

/** `đã tiếp nhận 1,86 tỷ đồng`: the deed of the question right in front, in a sentence on its subject. */
function doneAt(
  task: ReadingTask,
  sentence: ReadableSentence,
  figures: readonly Figure[],
  at: number,
  asked: Extract<AskedThing, { kind: 'measured' }>,
): Seen | null {
  const { deed, measure } = asked;
  const inSentence = coverageOf(task.question, sentence.folded, task.weigh);
  if (deed.length < 2 || measure.length === 0 || inSentence < leastOfDeed) return null;
  return measuredAt(task, sentence, figures, at, { ...asked, words: deed, change: null });
}

const leastOfDeed = 0.6;

const sameMeasures: Readonly<Partial<Record<string, readonly string[]>>> = amountWords.sameMeasures;

/** `bao nhiêu mét` asks for `m`, `bao nhiêu tiền` for anything in money. */
function isOfMeasure(written: string, asked: readonly Token[]): boolean {
  const there = foldedTokens(partsOf(written.replace('%', 'phần trăm')));
  return asked.every(({ folded }) =>
    [folded, ...(sameMeasures[folded] ?? [])].some((one) => there.includes(` ${one} `)),
  );
}

/**
 * Between the thing and its figure stand only words of the question and words that join: a figure of
 * `ngân sách tỉnh` is none of `ngân sách trung ương`.
 */
function isOnlyLinked({ question }: ReadingTask, before: string, words: readonly Token[]): boolean {
  const behind = partsOf(before.slice(lastPlaceOf(before, words))).slice(words.length);
  const asked = new Set(question.tokens.map(({ folded }) => folded));
  return behind.every(({ folded }) => {
    return asked.has(folded) || links.has(folded) || /^\p{Nd}/u.test(folded);
  });
}

function lastPlaceOf(text: string, words: readonly Token[]): number {
  const tokens = partsOf(text);
  const at = tokens.findLastIndex((_, from) =>
    words.every(({ folded }, offset) => tokens[from + offset]?.folded === folded),
  );
  return tokens[at]?.start ?? 0;
}

/** Back to the nearest stop or the figure before. */
function stretchBefore(text: string, figures: readonly Figure[], at: number): string {
  const start = figures[at]?.start ?? 0;
  // `GRDP 6 tháng tăng 7,26%`: a span of time is no figure of its own.
  const last = figures.findLast((figure, other) => other < at && !spans.has(figure.measure));
  const from = Math.max(0, start - 160, last?.end ?? 0);
  return (
    text
      .slice(from, start)
      .split(/[.;:(]\s?|,\s(?=\p{Lu})/u)
      .at(-1) ?? ''
  );
}

/** `với tổng kinh phí thực hiện là` → `tổng kinh phí thực hiện`. */
function tidy(stretch: string): string {
  const isOpen = stretch.split(')').length > stretch.split('(').length;
  return oneLine(isOpen ? stretch.replace(')', '') : stretch)
    .replace(/^[,\s]*(?:với|và|trong đó|có|,)\s+/iu, '')
    .replace(/\s+(?:là|đạt|gần|hơn|trên|khoảng|ước|được|dự kiến)$/u, '');
}

/** From stop to stop, commas included. */
function clauseAround(text: string, { start, end }: Span): string {
  const before =
    text
      .slice(0, start)
      .split(/[.;:,]\s/u)
      .at(-1) ?? '';
  const behind = text.slice(end).split(/[.;:,](?:\s|$)/u)[0] ?? '';
  return `${before}${text.slice(start, end)}${behind}`;
}
