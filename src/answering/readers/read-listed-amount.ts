import { type Figure, findFigures } from '../../facts/figures.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { oneLine } from '../../text/one-line.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import { foldedTokens, type ReadableSentence } from '../readable-article.ts';
import { quoteOf, type Reader } from '../reading.ts';
import { holds } from '../subject-coverage.ts';
import { askedThing } from './asked-thing.ts';
import { canAnswer } from './figure-fits.ts';

interface Listed {
  readonly sentence: ReadableSentence;
  readonly figure: Figure;
  readonly noun: string;
}

/**
 * How many a list gives for the one asked about: `Gò Muối (23 điểm), Sa Khê (150 điểm)`, `Sa Khê:
 * 150 điểm`, where the list or the sentence before names in full what it counts.
 */
export const readListedAmount: Reader = ({ question, phrase }, { article, evidence }) => {
  const asked = askedThing(question);
  const name = nameAsked(question);
  if (asked?.kind !== 'counted' || name.length === 0) return null;
  const found = article.sentences
    .filter(({ kind }) => kind === 'body')
    .filter((sentence) => namesWhole(sentence, [...asked.words, ...asked.rest]))
    .flatMap((sentence) => listedIn(question, sentence, name, asked.words));
  const [first] = found;
  if (!first || new Set(found.map(({ figure }) => figure.number)).size > 1) return null;
  const { sentence, figure, noun } = first;
  const text = phrase('answer.count', { amount: figure.number, thing: noun });
  return {
    article,
    header: null,
    statements: [{ text, quotes: [quoteOf(sentence, figure)] }],
    strength: 0.4 + 0.5 * evidence.coverage,
  };
};

/** Capitals at the end of a run in front of the asking word: `chi nhánh cấp nước | Sa Khê có mấy …`. */
function nameAsked({ asTyped, tokens, subjects, askedAt, style }: UnderstoodQuestion) {
  if (style !== 'marked') return [];
  const run = subjects.findLast(({ to }) => to <= askedAt.from);
  if (!run) return [];
  const capitals = new Set(
    partsOf(asTyped.match(/\p{Lu}[\p{L}\p{M}]*/gu)?.join(' ') ?? '').map(({ folded }) => folded),
  );
  const words = tokens.slice(run.from, run.to);
  const start = words.findLastIndex(({ folded }) => !capitals.has(folded)) + 1;
  return words.slice(start).length >= leastName ? words.slice(start) : [];
}

const leastName = 2;

/** This sentence or the one before names what is counted with all its words. */
function namesWhole({ article, ordinal, folded }: ReadableSentence, words: readonly Token[]) {
  const before = article.sentences.find(
    (one) => one.kind === 'body' && one.ordinal === ordinal - 1,
  );
  return [folded, before?.folded ?? ''].some((text) => holds(text, words));
}

/** Between a name and its figure in a list. */
const listLink = /^\s*(?:\(|:|[-–]|có|là|với)\s*(?:có\s+)?$/u;

function listedIn(
  question: UnderstoodQuestion,
  sentence: ReadableSentence,
  name: readonly Token[],
  words: readonly Token[],
): Listed[] {
  const { text } = sentence;
  return findFigures(text)
    .filter((figure) => figure.measure === '' && canAnswer(question, sentence, figure))
    .flatMap((figure) => {
      const before = partsOf(text.slice(0, figure.start));
      const own = before.filter((_, at) => at >= before.length - name.length - mostLinks);
      const at = own.findLastIndex((_, from) => startsWith(own.slice(from), name));
      const end = own[at + name.length - 1]?.end;
      const [noun] = partsOf(text.slice(figure.end, figure.end + longestNoun));
      if (at < 0 || end === undefined || !noun || noun.folded !== words[0]?.folded) return [];
      if (!listLink.test(text.slice(end, figure.start))) return [];
      return [{ sentence, figure, noun: oneLine(text.slice(figure.end, figure.end + noun.end)) }];
    });
}

/** `có`, `là`. */
const mostLinks = 2;
/** In UTF-16 units. */
const longestNoun = 24;

function startsWith(there: readonly Token[], name: readonly Token[]): boolean {
  return foldedTokens(there.slice(0, name.length)) === foldedTokens(name);
}
