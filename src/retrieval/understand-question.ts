import { isMeetingWord } from '../facts/meeting-words.ts';
import { type DateMention, findBareYears, findDates } from '../text/find-dates.ts';
import { normaliseText } from '../text/normalise-text.ts';
import type { IsoDate } from '../text/period.ts';
import { createPhraseFinder, type PhraseMatch, type TokenSide } from '../text/phrases.ts';
import { partsOf, type Token, tokenise } from '../text/tokens.ts';
import { englishFunctionWords, functionWords } from './function-words.ts';
import directiveVerbsLexicon from './lexicon/directive-verbs.json' with { type: 'json' };
import questionFormsLexicon from './lexicon/question-forms.json' with { type: 'json' };
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
  const dates = [...findDates(text, today), ...findBareYears(text)];
  const dateRanges = dates.map((date) => rangeOf(tokens, date));
  const form = formOf(tokens, side, dateRanges);
  const documents = wholes
    .map(({ marked }) => marked)
    .filter((whole) => documentNumber.test(whole));
  return {
    asTyped,
    text,
    style,
    tokens,
    asked: refine(form, tokens, side, documents),
    askedAt: form.at,
    periods: dates.map((date) => toQuestionPeriod(text, date)),
    documents,
    subjects: subjectsOf(tokens, [
      form.at,
      ...dateRanges,
      ...functionWords[side].find(tokens, side),
      ...(style === 'english' ? englishFunctionWords.find(tokens, 'marked') : []),
    ]),
  };
}

interface QuestionForm {
  readonly asked: Asked;
  readonly at: TokenRange;
}

/** The longest phrase that asks wins; of equals the one that stands earlier in the lexicon. */
function formOf(
  tokens: readonly Token[],
  side: TokenSide,
  dates: readonly TokenRange[],
): QuestionForm {
  let best: { asked: Asked; match: PhraseMatch } | undefined;
  for (const { asked, finder } of formFinders) {
    for (const match of finder.find(tokens, side)) {
      if (dates.some(({ from, to }) => match.from < to && from < match.to)) continue;
      if (isLookAlike(match, tokens, side)) continue;
      if (!best || match.to - match.from > best.match.to - best.match.from) best = { asked, match };
    }
  }
  if (!best) return { asked: 'passage', at: { from: tokens.length, to: tokens.length } };
  return { asked: best.asked, at: { from: best.match.from, to: best.match.to } };
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

/** What the form alone does not tell: see the branches. */
function refine(
  { asked, at: askedAt }: QuestionForm,
  tokens: readonly Token[],
  side: TokenSide,
  documents: readonly string[],
): Asked {
  if (asked === 'passage' && documents.length > 0) return 'document-subject';
  if (asked === 'amount' && countsMeetings(tokens, askedAt)) return 'list';
  const asksWhatToDo = asked === 'passage' && endsWithWhat(tokens, side);
  if (asksWhatToDo && directiveVerbs.find(tokens, side).length > 0) return 'directive';
  return asked;
}

/** `Có bao nhiêu hội nghị …?` counts what the corpus tells of, not a figure in it. */
function countsMeetings(tokens: readonly Token[], { to }: TokenRange): boolean {
  return isMeetingWord(tokens, to);
}

const whats: Readonly<Record<TokenSide, ReadonlySet<string>>> = {
  marked: new Set(['gì']),
  folded: new Set(['gi', 'what']),
};

/** `… yêu cầu Vụ làm gì?`, `… chỉ đạo gì với Sở?`: a directive verb and `gì` apart from it. */
function endsWithWhat(tokens: readonly Token[], side: TokenSide): boolean {
  return tokens.some((token) => whats[side].has(token[side]));
}

function toQuestionPeriod(text: string, date: DateMention): QuestionPeriod {
  const before = text.slice(Math.max(0, date.start - 12), date.start);
  const narrows = date.precision !== 'year' && date.precision !== 'half-year';
  return {
    period: date.period,
    precision: date.precision,
    partOfDay: date.partOfDay,
    anyYear: date.year !== 'written',
    restricts: date.year === 'written' && (narrows || /(?:trong|suốt|cả)\s+$/iu.test(before)),
  };
}

function rangeOf(tokens: readonly Token[], { start, end }: DateMention): TokenRange {
  const inside = tokens.flatMap((token, at) =>
    token.start >= start && token.end <= end ? [at] : [],
  );
  const from = inside[0] ?? tokens.length;
  return { from, to: (inside.at(-1) ?? from - 1) + 1 };
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
