import { meetingWordAt, namesMeeting } from '../facts/meeting-words.ts';
import { isVerb, isVerbAt, verbMatches } from '../facts/predicates.ts';
import { rolesOf } from '../facts/roles.ts';
import type { DateMention } from '../text/find-dates.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { IsoDate } from '../text/period.ts';
import { createPhraseFinder, type PhraseMatch, type TokenSide } from '../text/phrases.ts';
import { partsOf, type Token, tokenise } from '../text/tokens.ts';
import {
  amountNounOf,
  askingNounOf,
  nameOfHolder,
  officeAskedFor,
  partiesWhoCame,
} from './asking-noun.ts';
import { englishFunctionWords, functionWords, trailingWords } from './function-words.ts';
import directiveVerbsLexicon from './lexicon/directive-verbs.json' with { type: 'json' };
import measureWordsLexicon from './lexicon/measure-words.json' with { type: 'json' };
import questionFormsLexicon from './lexicon/question-forms.json' with { type: 'json' };
import termNounsLexicon from './lexicon/term-nouns.json' with { type: 'json' };
import termsLexicon from './lexicon/terms-of-tasks.json' with { type: 'json' };
import { type ListForm, listFormOf } from './list-form.ts';
import { findMeetingOrder } from './meeting-order.ts';
import type { QuestionDate } from './question-date.ts';
import { questionDates } from './question-dates.ts';
import { translateQuestion } from './translate-question.ts';
import {
  type Asked,
  askedKinds,
  type QuestionPeriod,
  type TokenRange,
  type UnderstoodQuestion,
} from './understood-question.ts';
import { writingStyleOf } from './writing-style.ts';

const forms: Partial<Record<Asked, readonly string[]>> = questionFormsLexicon;
const formFinders = askedKinds.flatMap((asked) => {
  const phrases = forms[asked];
  return phrases ? [{ asked, finder: createPhraseFinder(phrases) }] : [];
});
const measures = createPhraseFinder(measureWordsLexicon);
const terms = createPhraseFinder(termsLexicon);
const directiveVerbs = createPhraseFinder(directiveVerbsLexicon);
/** `12-nq/tu`, `417/qđ-sxd`; neither `covid-19` nor a date. */
const documentNumber = /^\p{Nd}+(?:[-/][\p{L}\p{Nd}]+)*[-/]\p{L}/u;

/**
 * Finds out what a question asks for and about. `today` settles dates that leave out the year.
 */
export function understandQuestion(written: string, today: IsoDate): UnderstoodQuestion {
  const asTyped = normaliseText(written).trim();
  const style = writingStyleOf(partsOf(asTyped));
  const text = style === 'english' ? translateQuestion(asTyped) : asTyped;
  const { parts: tokens, wholes } = tokenise(text);
  const side: TokenSide = style === 'marked' ? 'marked' : 'folded';
  // The words of an English question are translated with their marks, and names bear theirs.
  const wordSide: TokenSide = style === 'english' ? 'marked' : side;
  const dates = questionDates({ text, tokens, side, today });
  const dateRanges = dates.map((date) => rangeOf(tokens, date));
  const form =
    nameOfHolder(tokens, side) ??
    partiesWhoCame(tokens, side) ??
    listFormOf(tokens, side) ??
    askingFormOf(tokens, side, dateRanges, wordSide);
  const order = findMeetingOrder(tokens, side, dateRanges);
  const documents = wholes
    .map(({ marked }) => marked)
    .filter((whole) => documentNumber.test(whole));
  const asked = asksForOne(form, order) ? 'list' : refine(form, tokens, side, documents);
  return {
    asTyped,
    text,
    style,
    tokens,
    asked,
    askedAt: form.at,
    order: order?.order ?? null,
    periods: dates.map((date) => toQuestionPeriod(text, date)),
    documents,
    subjects: subjectsOf(tokens, [
      form.at,
      ...measureBehind(form, tokens, side),
      ...(order ? [order] : []),
      ...dateRanges,
      ...functionWords[wordSide]
        .find(tokens, wordSide)
        .filter(outsideMeetingWords(tokens, side))
        .filter(outsideNames(text, tokens)),
      ...trailingWords(tokens, wordSide),
      ...(style === 'english' ? englishWordsIn(text, tokens) : []),
      ...(asked === 'due' ? termNouns.find(tokens, side) : []),
    ]),
  };
}

/** `Người chủ trì … là ai?` asks by the deed, whatever stands behind it. */
function askingFormOf(
  tokens: readonly Token[],
  side: TokenSide,
  dates: readonly TokenRange[],
  wordSide: TokenSide,
): ListForm {
  const form = formOf(tokens, side, dates);
  const isOpen = form === undefined || form.asked === 'person';
  if (isOpen)
    return (
      doerFormOf(tokens, side) ??
      form ??
      officeAskedFor(tokens, side) ??
      openingNounOf(tokens, wordSide) ??
      plainForm(tokens)
    );
  return form;
}

function openingNounOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  return askingNounOf(tokens, side) ?? amountNounOf(tokens, side);
}

/** The longest phrase that asks wins; of equals the one that stands earlier in the lexicon. */
function formOf(
  tokens: readonly Token[],
  side: TokenSide,
  dates: readonly TokenRange[],
): ListForm | undefined {
  let best: { asked: Asked; match: PhraseMatch } | undefined;
  for (const { asked, finder } of formFinders) {
    for (const match of finder.find(tokens, side)) {
      if (dates.some(({ from, to }) => match.from < to && from < match.to)) continue;
      if (isLookAlike(match, tokens, side)) continue;
      if (!best || match.to - match.from > best.match.to - best.match.from) best = { asked, match };
    }
  }
  return best && { asked: best.asked, at: { from: best.match.from, to: best.match.to } };
}

/** Without marks `đâu` is `đầu` and `mấy` is `máy`: then they ask only at the end or before a noun. */
function isLookAlike(
  { phrase, to }: PhraseMatch,
  tokens: readonly Token[],
  side: TokenSide,
): boolean {
  if (side === 'marked') return false;
  if (phrase === 'đâu') return to < tokens.length;
  return (
    phrase === 'mấy' && !['nguoi', 'de', 'hoi', 'cuoc', 'lan'].includes(tokens[to]?.folded ?? '')
  );
}

/** `bao nhiêu | mét`: in what it is measured is no subject. */
function measureBehind({ asked, at }: ListForm, tokens: readonly Token[], side: TokenSide) {
  const measure = asked === 'amount' ? measures.at(tokens, at.to, side) : undefined;
  return measure ? [measure] : [];
}

/** `Hội nghị mới nhất của Sở Y tế`: the meeting itself is asked for. */
function asksForOne({ asked, at }: ListForm, order: TokenRange | null): boolean {
  return order !== null && asked === 'passage' && at.from === at.to;
}

/** What the form alone does not tell: see the branches. */
function refine(
  { asked: form, at }: ListForm,
  tokens: readonly Token[],
  side: TokenSide,
  documents: readonly string[],
): Asked {
  const asked = form === 'summary' && !namesMeeting(tokens) ? 'passage' : form;
  if (asked === 'passage' && documents.length > 0) return 'document-subject';
  if (asked === 'time' && namesTerm(tokens, side)) return 'due';
  if (asked === 'attendance' && tellsOtherDeed(tokens, at.to, side)) return 'person';
  const asksWhatToDo = asked === 'passage' && endsWithWhat(tokens, side);
  if (asksWhatToDo && directiveVerbs.find(tokens, side).length > 0) return 'directive';
  return asked;
}

/** `Có những ai phát biểu …?` */
function tellsOtherDeed(tokens: readonly Token[], from: number, side: TokenSide): boolean {
  const roles = verbMatches(tokens.slice(from, from + mostBeforeDeed), side)
    .filter(isVerb)
    .flatMap(({ phrase }) => rolesOf(phrase));
  return roles.length > 0 && !roles.includes('attend');
}

const mostBeforeDeed = 4;

/** `hạn | đăng ký`: what is asked for is not what it is about. */
const termNouns = createPhraseFinder(termNounsLexicon);

/** `Hạn để các phòng rà soát … là ngày nào?` */
function namesTerm(tokens: readonly Token[], side: TokenSide): boolean {
  return terms.find(tokens, side).length > 0;
}

/** `cho biết người chủ trì hội nghị`: somebody by what they do. */
function doerFormOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const at = tokens.findIndex(
    (token, place) => doers[side] === token[side] && isVerbAt(tokens, place + 1, side),
  );
  return at < 0 ? undefined : { asked: 'person', at: { from: at, to: at + 1 } };
}

function plainForm(tokens: readonly Token[]): ListForm {
  return { asked: 'passage', at: { from: tokens.length, to: tokens.length } };
}

const doers: Readonly<Record<TokenSide, string>> = { marked: 'người', folded: 'nguoi' };

const whats: Readonly<Record<TokenSide, ReadonlySet<string>>> = {
  marked: new Set(['gì']),
  folded: new Set(['gi', 'what']),
};

/** `… yêu cầu Vụ làm gì?`, `… chỉ đạo gì với Sở?`: a directive verb and `gì` apart from it. */
function endsWithWhat(tokens: readonly Token[], side: TokenSide): boolean {
  return tokens.some((token) => whats[side].has(token[side]));
}

function toQuestionPeriod(text: string, date: QuestionDate): QuestionPeriod {
  const before = text.slice(Math.max(0, date.start - 12), date.start);
  const narrows = date.precision !== 'year' && date.precision !== 'half-year';
  return {
    period: date.period,
    precision: date.precision,
    partOfDay: date.partOfDay,
    anyYear: date.year !== 'written',
    written: text.slice(date.start, date.end),
    isTerm: date.isTerm,
    isVague: date.isVague,
    restricts:
      date.year === 'written' &&
      !date.isTerm &&
      !date.isVague &&
      (narrows || /(?:trong|suốt|cả)\s+$/iu.test(before)),
  };
}

function rangeOf(tokens: readonly Token[], { start, end }: DateMention): TokenRange {
  const inside = tokens.flatMap((token, at) =>
    token.start >= start && token.end <= end ? [at] : [],
  );
  const from = inside[0] ?? tokens.length;
  return { from, to: (inside.at(-1) ?? from - 1) + 1 };
}

/** `làm` of `buổi làm việc` is no function word. */
function outsideMeetingWords(
  tokens: readonly Token[],
  side: TokenSide,
): (word: TokenRange) => boolean {
  const meetings = tokens.flatMap((_, at) => {
    const match = meetingWordAt(tokens, at, side);
    return match && match.to - match.from > 1 ? [match] : [];
  });
  return ({ from, to }) => !meetings.some((meeting) => from >= meeting.from && to <= meeting.to);
}

/** `sao` is no function word in `xã Gò Sao`. */
function outsideNames(text: string, tokens: readonly Token[]): (word: TokenRange) => boolean {
  const isCapital = (token: Token | undefined) =>
    token !== undefined && /^\p{Lu}[\p{Ll}\p{M}]/u.test(text.slice(token.start));
  return ({ from, to }) => {
    const [before, first, next] = [tokens[from - 1], tokens[from], tokens[to]];
    const isInside =
      isCapital(before) && first !== undefined && first.start - (before?.end ?? 0) === 1;
    return !isCapital(first) || !(isInside || (from > 0 && isCapital(next)));
  };
}

/** `an` is an article, the `An` of a name is not. */
function englishWordsIn(text: string, tokens: readonly Token[]): TokenRange[] {
  return englishFunctionWords
    .find(tokens, 'marked')
    .filter(({ from }) => from === 0 || !/^\p{Lu}/u.test(text.slice(tokens[from]?.start)));
}

/** The runs of tokens between the gaps. */
function subjectsOf(tokens: readonly Token[], gaps: readonly TokenRange[]): TokenRange[] {
  const runs: TokenRange[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (gaps.some(({ from, to }) => at >= from && at < to)) continue;
    const last = runs.at(-1);
    if (last && last.to === at) runs[runs.length - 1] = { from: last.from, to: at + 1 };
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}
