import { standingAliases } from '../facts/aliases.ts';
import { sortsIn } from '../facts/meeting-sorts.ts';
import { meetingWordsIn, namesMeeting, saysNothing } from '../facts/meeting-words.ts';
import { findPeople } from '../facts/people.ts';
import { capitalisedRuns } from '../retrieval/capitalised-runs.ts';
import { holdsNames, markedNamesIn } from '../retrieval/marked-names.ts';
import type { TokenRange, UnderstoodQuestion } from '../retrieval/understood-question.ts';
import { findOrdinals, ordinalsIn, romanNumbers, romanValue } from '../text/ordinals.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { isVietnameseSyllable } from '../text/vietnamese-syllable.ts';
import timeUnitsLexicon from './lexicon/time-units.json' with { type: 'json' };
import { namedPlacesIn } from './named-places.ts';
import { namesItsUnits } from './names-its-units.ts';
import { isOfItsTime, saysItOfItsTime, titleNamesAnotherTime } from './of-its-time.ts';
import { wordsWithOtherMarks } from './other-marks.ts';
import type { ReadableArticle } from './readable-article.ts';
import { rememberedPerArticle } from './remembered-per-article.ts';
import { withAcronyms } from './spelled-acronyms.ts';
import { coverTokens, holds } from './subject-coverage.ts';

/** How well an article speaks of what a question is about. */
export interface Evidence {
  /** Share of the question's subject words, weighed by rarity, that stand in the article: 0…1. */
  readonly coverage: number;
  /** The units, people, places, times, ordinals and documents of the question are the article's. */
  readonly fits: boolean;
  /** The same where units may be called by a part of their names. Told of a single article, it is that one. */
  readonly fitsLoosely: boolean;
  /** Every place that the question names with its level (`huyện Sa Kè`) stands in the article. */
  readonly holdsPlaces: boolean;
}

/** How rare a token is in the index: rare words tell more of what a question is about. */
export type TokenWeight = (token: Token) => number;

/** Measures an article against a question; `knownUnits` are the places of units that the index knows. */
export function evidenceOf(
  question: UnderstoodQuestion,
  article: ReadableArticle,
  weigh: TokenWeight,
  knownUnits: readonly TokenRange[] = [],
): Evidence {
  const text = withAcronyms(withLongForms(article), acronymsOf(question.asTyped));
  const others = wordsWithOtherMarks(question, article);
  const fitsLoosely =
    // What costs least to see comes first.
    question.documents.every((number) => holds(text, partsOf(number))) &&
    isOfItsSort(question, article) &&
    holdsItsOrdinals(question, article) &&
    holdsItsNumbers(question, text) &&
    holdsItsNames(question, article, text) &&
    holdsItsWords(question, others, text, knownUnits) &&
    isTimely(question, article);
  const fits = fitsLoosely && namesItsUnits(question, article, text, knownUnits);
  return {
    coverage: coverageOf(question, text, weigh, (token) => !others.has(token)),
    fits,
    holdsPlaces: namedPlacesIn(question).every((name) => holds(text, name)),
    fitsLoosely: fits || (fitsLoosely && namesItsUnits(question, article, text, knownUnits, true)),
  };
}

/**
 * The share of the question's subject words that a text of folded tokens covers, by weight; `isSame` tells of
 * one that it covers whether it is the same with its marks.
 */
export function coverageOf(
  { subjects, tokens }: UnderstoodQuestion,
  text: string,
  weigh: TokenWeight,
  isSame: (token: Token) => boolean = () => true,
): number {
  let total = 0;
  let covered = 0;
  for (const { from, to } of subjects) {
    const run = tokens.slice(from, to);
    const shares = coverTokens(run, text);
    run.forEach((token, at) => {
      const weight = weigh(token);
      total += weight;
      covered += isSame(token) ? weight * (shares[at] ?? 0) : 0;
    });
  }
  return total === 0 ? 0 : covered / total;
}

/**
 * The article's folded text, and once more with short names of units written out, and once with what
 * everybody abbreviates shortened: the question may use either.
 */
const withLongForms = rememberedPerArticle(({ folded, aliases }) => {
  const written = [...aliases, ...standingAliases].reduce(
    (text, { short, long }) => text.replaceAll(` ${short} `, ` ${long} `),
    folded,
  );
  const shortened = standingAliases.reduce(
    (text, { short, long }) => text.replaceAll(` ${long} `, ` ${short} `),
    folded,
  );
  const own = aliases.map(({ short, long }) => folded.replaceAll(` ${short} `, ` ${long} `));
  return [...new Set([folded, ...own, written, shortened])].join('|');
});

/** Names of people must stand there with the marks of the question, other names without regard. */
function holdsItsNames(
  question: UnderstoodQuestion,
  article: ReadableArticle,
  text: string,
): boolean {
  const { asTyped, style } = question;
  if (!holdsNames(wholeText(article), markedNamesIn(question, []))) return false;
  if (style === 'english') return holdsMarkedRuns(asTyped, text);
  if (style !== 'marked') return true;
  const people = findPeople(asTyped).flatMap(({ name }) => (name?.includes(' ') ? [name] : []));
  const marked = people.length === 0 ? '' : markedText(article);
  if (!people.every((name) => marked.includes(markedName(name)))) return false;
  if (!acronymsOf(asTyped).every((acronym) => holds(text, partsOf(acronym)))) return false;
  // `Hà Nội` is not found in `Hà Nam` and `nội thành`; the question's first word has its capital anyway.
  const names = capitalisedRuns(asTyped.replace(/^\P{L}*\p{L}+/u, ''));
  return names.every(([name]) => holdsName(partsOf(name), text));
}

const wholeText = rememberedPerArticle(({ texts }) => texts.map(({ text }) => text).join('\n'));

const markedText = rememberedPerArticle(
  ({ texts }) => ` ${texts.flatMap(({ tokens }) => tokens.map(({ marked }) => marked)).join(' ')} `,
);

/** A word that is no Vietnamese syllable is a name by itself: `Đông Hải | Rivota`. */
function holdsName(name: readonly Token[], text: string): boolean {
  const shares = coverTokens(name, text);
  return name.every(
    (token, at) => shares[at] === 1 || (shares[at] !== 0 && !isVietnameseSyllable(token)),
  );
}

/** Of an English question only what bears marks is surely a Vietnamese name. */
function holdsMarkedRuns(asTyped: string, text: string): boolean {
  const names = capitalisedRuns(asTyped).filter(([name]) => /[À-ỹ]/u.test(name));
  return names.every(([name]) => coverTokens(partsOf(name), text).every((share) => share > 0));
}

/** `NHCSXH`, `Sở GTVT`: not the shouted question. */
function acronymsOf(text: string): string[] {
  const acronyms = text.match(/(?<![\p{L}\p{Nd}/-])\p{Lu}{2,}(?![\p{L}\p{Nd}/-])/gu) ?? [];
  return /\p{Ll}/u.test(text) ? acronyms : [];
}

const timeWords = createPhraseFinder(timeUnitsLexicon);

const askedOfOneMeeting = new Set(['person', 'time', 'place', 'form']);

/**
 * A word that the article lacks makes it another meeting: `dịch sởi` is no `dịch cúm`, `hải sản` no
 * `nông sản`. Kinds of meeting and verbs may be put in other words.
 */
function holdsItsWords(
  { subjects, tokens, asked }: UnderstoodQuestion,
  others: ReadonlySet<Token>,
  text: string,
  units: readonly TokenRange[],
): boolean {
  if (!askedOfOneMeeting.has(asked) || !namesMeeting(tokens)) return true;
  // Names of units are compared by themselves, whatever they shorten.
  const apart = [...meetingWordsIn(tokens), ...units];
  return subjects.every(({ from, to }) => {
    const run = tokens.slice(from, to);
    const shares = coverTokens(run, text);
    return run.every((token, at) => {
      const isApart = apart.some((one) => from + at >= one.from && from + at < one.to);
      if (isApart || (shares[at] !== 0 && !others.has(token))) return true;
      let first = at;
      let end = at + 1;
      while (first > 0 && (shares[first - 1] ?? 1) < 1) first--;
      while (end < run.length && (shares[end] ?? 1) < 1) end++;
      return saysNothing(run.slice(first, end));
    });
  });
}

/**
 * `đường vành đai 2`, `Trung tâm 1`: a number is part of the name that it follows, in whatever digits. Ordinals
 * are compared by value, and a length of time is no name: `báo cáo 6 tháng`.
 */
function holdsItsNumbers(
  { text, subjects, tokens, documents }: UnderstoodQuestion,
  told: string,
): boolean {
  if (documents.length > 0) return true;
  const ordinals = findOrdinals(text);
  return subjects.every(({ from, to }) =>
    tokens.slice(from, to).every((token, at, run) => {
      const [before, next] = [run[at - 1], tokens[from + at + 1]];
      const isOrdinal = ordinals.some(({ start }) => start === token.start);
      if (!before || !/^\p{Nd}+$/u.test(token.marked) || isOrdinal || isTime(next)) return true;
      if (year.test(token.marked)) return told.includes(` ${token.marked} `);
      return waysToWrite(token.marked).some((way) => told.includes(` ${before.folded} ${way} `));
    }),
  );
}

/** `tuần 23/2019`, `chỉ tiêu 2021`: a year is told beside a name, not in it. */
const year = /^(?:19|20)\p{Nd}{2}$/u;

function isTime(token: Token | undefined): boolean {
  return token !== undefined && timeWords.at([token], 0, 'folded') !== undefined;
}

/** `học kỳ 1`, `học kỳ I`. */
function waysToWrite(number: string): string[] {
  const roman = romanNumbers.find((one) => romanValue(one) === Number(number));
  return roman === undefined ? [number] : [number, roman];
}

function markedName(name: string): string {
  return ` ${partsOf(name)
    .map(({ marked }) => marked)
    .join(' ')} `;
}

/** Title and lead say which of a row of meetings an article is about. */
const leadSentences = 4;

function holdsItsOrdinals(
  { asTyped }: UnderstoodQuestion,
  { sentences }: ReadableArticle,
): boolean {
  const asked = ordinalsIn(asTyped);
  if (asked.length === 0) return true;
  const lead = sentences.filter(({ ordinal }) => ordinal < leadSentences).map(({ text }) => text);
  const told = new Set(ordinalsIn(lead.join('\n')));
  return asked.every((ordinal) => told.has(ordinal));
}

/** What is counted is named in so many syllables: `lớp tập huấn`. */
const countedWords = 4;

/** `tổng kết` is no `sơ kết`: the sort that a question names stands in title or lead. */
function isOfItsSort(
  { tokens, style, asked, askedAt }: UnderstoodQuestion,
  article: ReadableArticle,
): boolean {
  const side = style === 'marked' ? 'marked' : 'folded';
  // `bao nhiêu lớp tập huấn` asks for a figure, not of a meeting of that sort.
  const meant = [...tokens.slice(0, askedAt.from), ...tokens.slice(askedAt.to + countedWords)];
  const head = article.sentences
    .filter(({ ordinal }) => ordinal < leadSentences)
    .map(({ folded }) => folded)
    .join('|');
  return sortsIn(asked === 'amount' ? meant : tokens, side).every((sort) =>
    holds(head, partsOf(sort)),
  );
}

/** What a figure or a passage is about may be dated by its own sentence. */
function isTimely({ periods, asked }: UnderstoodQuestion, article: ReadableArticle): boolean {
  if (periods.some((period) => titleNamesAnotherTime(period, article))) return false;
  if (isOfItsTime(periods, article)) return true;
  const isSaidAnywhere = asked === 'amount' || asked === 'passage' || asked === 'ordinal';
  return isSaidAnywhere && article.sentences.some((one) => saysItOfItsTime(periods, one));
}
