import { officeHeadAt } from '../facts/offices.ts';
import { isVerb, verbMatches } from '../facts/predicates.ts';
import { rolesOf } from '../facts/roles.ts';
import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import askingNouns from './lexicon/asking-nouns.json' with { type: 'json' };
import listWords from './lexicon/list-words.json' with { type: 'json' };
import type { ListForm } from './list-form.ts';

const kinds = ['person', 'place', 'time', 'form', 'directive', 'results', 'summary'] as const;
const finders = kinds.map((asked) => ({
  asked,
  finder: createPhraseFinder(askingNouns.nouns[asked]),
}));
const followers = createPhraseFinder(askingNouns.followers);
/** What a conclusion or a result may be of. */
const ofMeeting = createPhraseFinder(askingNouns.ofMeeting);
const leads = createPhraseFinder(listWords.leads);
const numbers = createPhraseFinder(askingNouns.numbers);
const documents = createPhraseFinder(listWords.documents);
const parties = createPhraseFinder(askingNouns.parties);
const names = createPhraseFinder(askingNouns.names);

/**
 * What a question asks for that only names it: `cho xin địa điểm của hội nghị …`, `thời gian tổ chức …
 * là gì`. What follows must be the meeting or the deed: `thời gian tới` asks for no time.
 */
export function askingNounOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  return numberOfDocument(tokens, side) ?? nounOf(tokens, side);
}

/** `Số của nghị quyết được phổ biến … là gì?` asks for the document by its number. */
function numberOfDocument(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const match = numbers.find(tokens, side).find(({ to }) => documents.at(tokens, to, side));
  return match && { asked: 'document', at: { from: match.from, to: match.to } };
}

function nounOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  return finders.flatMap(({ asked, finder }) =>
    finder
      .find(tokens, side)
      .filter(({ from, to }) => isAskedFor(asked, tokens, from, to, side))
      .map(({ from, to }): ListForm => ({ asked, at: { from, to } })),
  )[0];
}

/** What a meeting was about or came to is asked for at once: `thông báo kết luận của …` names a paper. */
const opensQuestion = new Set<string>(['directive', 'results', 'summary']);
const mostBeforeNoun = 4;

function isAskedFor(
  asked: (typeof kinds)[number],
  tokens: readonly Token[],
  from: number,
  to: number,
  side: TokenSide,
): boolean {
  if (!opensQuestion.has(asked)) return followers.at(tokens, to, side) !== undefined;
  return isOpening(tokens.slice(0, from), side) && ofMeeting.at(tokens, to, side) !== undefined;
}

/** Nothing but courtesy stands in front: `cho em hỏi`. */
function isOpening(before: readonly Token[], side: TokenSide): boolean {
  const lead = leads.at(before, 0, side);
  return before.length <= mostBeforeNoun && (before.length === 0 || lead !== undefined);
}

/** `Tên của Giám đốc Sở Y tế là gì?` asks who that is; `tên của hội nghị` is none of a person. */
export function nameOfHolder(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const match = names.find(tokens, side).find(({ to }) => officeHeadAt(tokens, to, side));
  return match && { asked: 'person', at: { from: match.from, to: match.to } };
}

/** `Bí thư Tỉnh ủy nào`: the office with its unit. */
const longestOffice = 10;
const whichWords: Readonly<Record<TokenSide, string>> = { marked: 'nào', folded: 'nao' };
const terms = createPhraseFinder(askingNouns.termsOfOffice);

/** `Phó Thủ tướng nào dự …?` asks for somebody; `Bí thư Tỉnh ủy nhiệm kỳ nào` for a time. */
export function officeAskedFor(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const at = tokens.findIndex((token) => token[side] === whichWords[side]);
  if (at < 1 || terms.find(tokens.slice(0, at), side).some(({ to }) => to === at)) return undefined;
  const head = tokens.findIndex((_, place) => officeHeadAt(tokens, place, side));
  if (head < 0 || head >= at || at - head > longestOffice) return undefined;
  const isName = verbMatches(tokens.slice(head, at), side).every((verb) => !isVerb(verb));
  return isName ? { asked: 'person', at: { from: at, to: at + 1 } } : undefined;
}

/** `Đơn vị nào đã dự …?`: words between who is asked for and the deed. */
const mostBeforeDeed = 2;

/** `Những đơn vị nào tham dự …?` asks who came; `Đơn vị nào phối hợp tổ chức …?` does not. */
export function partiesWhoCame(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const came = verbMatches(tokens, side).filter(({ phrase }) => rolesOf(phrase).includes('attend'));
  const match = parties
    .find(tokens, side)
    .find(({ to }) => came.some(({ from }) => from >= to && from - to <= mostBeforeDeed));
  return match && { asked: 'attendance', at: { from: match.from, to: match.to } };
}

const measured = createPhraseFinder(askingNouns.measured);
const counted = createPhraseFinder(askingNouns.counted);
const dueTerms = createPhraseFinder(askingNouns.due);
const asking = createPhraseFinder(listWords.askingWords);

/** So much names nothing else: `Số hóa`. */
const leastBehind = 2;

/**
 * `Tổng kinh phí thực hiện đề án năm 2018?`, `Số hộ nghèo của xã A?`, `Hạn nộp báo cáo của Phòng B?`: a
 * question without a word that asks opens with what is asked for.
 */
export function amountNounOf(tokens: readonly Token[], side: TokenSide): ListForm | undefined {
  const from = leads.at(tokens, 0, side)?.to ?? 0;
  const rest = tokens.slice(from);
  if (asking.find(rest, side).length > 0) return undefined;
  const due = dueTerms.at(tokens, from, side);
  if (due && due.to < tokens.length) return { asked: 'due', at: { from, to: due.to } };
  if (measured.at(tokens, from, side)) {
    return { asked: 'amount', at: { from: tokens.length, to: tokens.length } };
  }
  const count = counted.at(tokens, from, side);
  const isLong = count !== undefined && tokens.length - count.to >= leastBehind;
  return isLong ? { asked: 'amount', at: { from, to: count.to } } : undefined;
}
