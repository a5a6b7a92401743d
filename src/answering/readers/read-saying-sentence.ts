import { findDocuments } from '../../facts/documents.ts';
import { findFigures } from '../../facts/figures.ts';
import { namesMeeting } from '../../facts/meeting-words.ts';
import { findPeople } from '../../facts/people.ts';
import type { Asked, UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Span } from '../../text/span.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import type { TokenWeight } from '../article-evidence.ts';
import { datesTold } from '../dates-told.ts';
import { saysItOfItsTime } from '../of-its-time.ts';
import { foldedTokens, type ReadableArticle, type ReadableSentence } from '../readable-article.ts';
import { quotedPart, type Reader, type ReadingTask } from '../reading.ts';
import { coverTokens } from '../subject-coverage.ts';
import { askedThing } from './asked-thing.ts';
import { asksForHolder } from './asks-for-holder.ts';
import { namesHolder } from './names-holder.ts';
import { askedOffice } from './read-office-holder.ts';

/**
 * Of what the question asks beyond what title and lead say, by weight, that a stretch must hold; one of
 * the lead itself must hold all of it. Set by hand.
 */
const leastShare = 0.8;

/** The lead that says, with the title, which meeting an article is about. */
const leadSentences = 2;

/**
 * The stretch of a sentence that says in the question's own words what is asked, where no reader knows
 * how it is said: `Trưởng đoàn … là ai?` in `Đoàn do bà A làm Trưởng đoàn`. It must hold something of
 * the kind asked for that the question does not give itself, and nearly all of what is asked beyond the
 * identity of the meeting; so it is told as it stands.
 */
export const readSayingSentence: Reader = (task, { article, evidence }) => {
  const { question } = task;
  const holdsKind = kinds[question.asked];
  // When a meeting was held is told by other readers, or by none.
  if (question.asked === 'time' && namesMeeting(question.tokens)) return null;
  const key = keyOf(question);
  if (!holdsKind || (question.asked !== 'amount' && key.length < 2)) return null;
  const shareIn = shareMeter(task, article);
  const [best] = article.sentences
    .filter(({ kind }) => kind === 'body')
    .filter((sentence) =>
      saysItOfItsTime(question.periods, { article: sentence.article, dates: datesTold(sentence) }),
    )
    .flatMap((sentence) => stretchesOf(sentence))
    .filter((stretch) => question.asked === 'amount' || holdsWhole(stretch, key))
    .filter((stretch) => holdsKind(stretch, question))
    .map((stretch) => ({ stretch, share: shareIn(stretch) }))
    .filter(({ stretch, share }) => share >= (isLead(stretch.sentence) ? 1 : leastShare))
    .sort((a, b) => b.share - a.share || a.stretch.text.length - b.stretch.text.length);
  if (!best) return null;
  const { text, sentence } = best.stretch;
  const { passageId } = sentence;
  const quote = quotedPart(text, { start: 0, end: 0 });
  return {
    article,
    header: null,
    statements: [
      { text: oneLine(quote), quotes: [{ article: article.article, passageId, text: quote }] },
    ],
    strength: 0.3 * evidence.coverage + 0.5 * best.share,
  };
};

/** A sentence, or what stands between its semicolons. */
interface Stretch {
  readonly sentence: ReadableSentence;
  readonly text: string;
  readonly folded: string;
}

/**
 * Two syllables that say what is asked for: `Ai | bị phê bình …?`, `Trưởng đoàn | … là ai?`, `… quyết
 * định | giãn cách | ở đâu?`. What is counted is looked for by itself.
 */
function keyOf({ subjects, tokens, askedAt, asked }: UnderstoodQuestion): readonly Token[] {
  const behind = subjects.find(
    ({ from }) => from >= askedAt.to && from <= askedAt.to + mostBetween,
  );
  const run = behind ?? subjects.findLast(({ to }) => to <= askedAt.from);
  if (!run) return [];
  const from = behind || asked === 'person' ? run.from : Math.max(run.from, run.to - 2);
  return tokens.slice(from, Math.min(run.to, from + 2));
}

/** `Ai sẽ được …`. */
const mostBetween = 3;

function holdsWhole({ folded }: Stretch, key: readonly Token[]): boolean {
  return coverTokens(key, folded).every((share) => share === 1);
}

type HoldsKind = (stretch: Stretch, question: UnderstoodQuestion) => boolean;

const kinds: Readonly<Partial<Record<Asked, HoldsKind>>> = {
  person: namesSomebodyElse,
  amount: countsTheThing,
  due: ({ sentence, text }, question) => givesNew(datesIn(sentence, text), text, question),
  time: ({ sentence, text }, question) => givesNew(datesIn(sentence, text), text, question),
  document: ({ text }, question) => givesNew(findDocuments(text), text, question),
  place: ({ text }, question) => givesNew(placesIn(text), text, question),
};

function stretchesOf(sentence: ReadableSentence): Stretch[] {
  const parts = sentence.text.split(/(?<=;)\s+/u);
  const texts = parts.length > 1 ? [...parts.map(withoutStop), sentence.text] : [sentence.text];
  return texts.map((text) => ({ sentence, text, folded: foldedTokens(partsOf(text)) }));
}

function withoutStop(part: string): string {
  return part.replace(/;$/u, '');
}

/** The name stands near the words asked for: a long lead names people for other reasons, too. */
function namesSomebodyElse({ text }: Stretch, question: UnderstoodQuestion): boolean {
  const office = askedOffice(question);
  if (office && asksForHolder(question)) return namesHolder(text, office);
  const asked = foldedTokens(partsOf(question.asTyped));
  const tokens = partsOf(text);
  const key = keyOf(question);
  const places = tokens.flatMap((_, at) =>
    key.every(({ folded }, offset) => tokens[at + offset]?.folded === folded) ? [at] : [],
  );
  return findPeople(text)
    .filter(({ name }) => name?.includes(' ') && !asked.includes(foldedTokens(partsOf(name))))
    .map(({ place }) => tokens.findIndex(({ start }) => start >= place.start))
    .some((person) => places.some((at) => Math.abs(at - person) <= mostApart));
}

/** Syllables; an office between them may be long. */
const mostApart = 28;

/** A figure with the thing counted close behind, or a measure where something is measured. */
function countsTheThing({ sentence, text }: Stretch, question: UnderstoodQuestion): boolean {
  const asked = askedThing(question);
  if (!asked) return false;
  const dates = datesIn(sentence, text);
  return findFigures(text)
    .filter((figure) => !dates.some((date) => overlap(figure, date)))
    .filter(({ number }) => /^\p{Nd}/u.test(number))
    .some((figure) => {
      if (asked.kind === 'measured') return figure.measure !== '';
      const behind = partsOf(text.slice(figure.start)).slice(1, 4);
      return asked.words.slice(0, 1).every((word) => has(behind, word));
    });
}

function has(tokens: readonly Token[], { folded }: Token): boolean {
  return tokens.some((token) => token.folded === folded);
}

function datesIn({ article }: ReadableSentence, text: string): readonly Span[] {
  return article.sentences
    .filter((one) => one.text.includes(text))
    .slice(0, 1)
    .flatMap(({ dates, text: whole }) => {
      const from = whole.indexOf(text);
      return dates
        .map(({ start, end }) => ({ start: start - from, end: end - from }))
        .filter(({ start, end }) => start >= 0 && end <= text.length);
    });
}

const placeBehind =
  /(?<!\p{L})(?:tại|ở|địa chỉ|địa điểm|gồm|:)\s+[^.;]*?\p{Lu}[\p{L}\p{M}]*(?:\s+[\p{Lu}\p{Nd}][\p{L}\p{M}]*)*/giu;

function placesIn(text: string): Span[] {
  return Array.from(text.matchAll(placeBehind), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What the question says itself is no answer to it. */
function givesNew(spans: readonly Span[], text: string, { asTyped }: UnderstoodQuestion): boolean {
  const asked = foldedTokens(partsOf(asTyped));
  return spans.some(
    ({ start, end }) => !asked.includes(foldedTokens(partsOf(text.slice(start, end)))),
  );
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function isLead({ ordinal }: ReadableSentence): boolean {
  return ordinal < leadSentences;
}

/** @returns the share, by weight, of what the rest of title and lead lacks; 0 where they lack nothing. */
function shareMeter({ question, weigh }: ReadingTask, article: ReadableArticle) {
  const { title, unit } = article.article;
  const names = [title, unit ?? ''].map((text) => foldedTokens(partsOf(text)));
  const lead = article.sentences.filter((one) => one.kind === 'body' && isLead(one));
  const subjects = question.subjects.map(({ from, to }) => question.tokens.slice(from, to));
  return ({ sentence, folded }: Stretch): number => {
    const rest = lead.filter((one) => one !== sentence).map((one) => one.folded);
    const known = [...names, ...rest].join('|');
    return shareOf(
      subjects.map((tokens) => runOf(tokens, known, weigh)),
      folded,
    );
  };
}

interface Run {
  readonly tokens: readonly Token[];
  /** 0 for what title and lead hold. */
  readonly weights: readonly number[];
}

function runOf(tokens: readonly Token[], known: string, weigh: TokenWeight): Run {
  const shares = coverTokens(tokens, known);
  return { tokens, weights: tokens.map((token, at) => (shares[at] === 1 ? 0 : weigh(token))) };
}

function shareOf(runs: readonly Run[], folded: string): number {
  let total = 0;
  let covered = 0;
  for (const { tokens, weights } of runs) {
    const shares = coverTokens(tokens, folded);
    weights.forEach((weight, at) => {
      total += weight;
      covered += weight * (shares[at] ?? 0);
    });
  }
  return total === 0 ? 0 : covered / total;
}
