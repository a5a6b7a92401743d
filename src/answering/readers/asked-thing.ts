import { isMeetingWord } from '../../facts/meeting-words.ts';
import { isVerb, verbMatches } from '../../facts/predicates.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { createPhraseFinder, type TokenSide } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import amountWords from '../lexicon/amount-words.json' with { type: 'json' };

/** The thing asked about: counted behind the asking word, or measured before it. */
export type AskedThing =
  | { readonly kind: 'counted'; readonly words: readonly Token[]; readonly rest: readonly Token[] }
  | {
      readonly kind: 'measured';
      readonly words: readonly Token[];
      readonly measure: readonly Token[];
      /** `tăng`, `giảm`: must stand right before the figure, too. */
      readonly change: Token | null;
      /** What stands right in front of the asking word: it may do so in front of the figure. */
      readonly deed: readonly Token[];
    };

const measures = new Set(amountWords.measures);
const changes = new Set(amountWords.changes);
/** Nouns that name nothing elsewhere: `ở bao nhiêu địa điểm`. */
const hiddenNouns = createPhraseFinder(amountWords.hiddenNouns);
/** `bao nhiêu hộ | chưa được chi trả`. */
const auxiliaries = new Set(amountWords.auxiliaries);

/** What a question asks the number of; `null` where it names nothing. */
export function askedThing({
  tokens,
  askedAt,
  subjects,
  style,
}: UnderstoodQuestion): AskedThing | null {
  const side = style === 'marked' ? 'marked' : 'folded';
  // `người` is a function word elsewhere.
  const counts = tokens[askedAt.to]?.folded === 'nguoi' ? askedAt.to + 1 : askedAt.to;
  const behind = subjects.find(({ from }) => from === counts) ?? { from: counts, to: counts };
  const measure = isThing(tokens.slice(counts, behind.to)) ? [] : measureFrom(tokens, counts);
  const hidden = hiddenNouns.at(tokens, counts, side);
  const asked = tokens.slice(askedAt.to, Math.max(behind.to, hidden?.to ?? 0, counts));
  const noun = measure.length > 0 ? measure : untilVerb(asked, side);
  if (noun.length > 0 && measure.length === 0) {
    return { kind: 'counted', words: noun, rest: asked.slice(noun.length) };
  }
  const deed = tokens.slice(Math.max(0, askedAt.from - deedTokens), askedAt.from);
  const before = subjects.filter(({ to }) => to <= askedAt.from);
  const run = before.find(({ from, to }) => to - from >= 2) ?? before.at(-1);
  if (!run) return null;
  const words = tokens.slice(run.from, run.to);
  const last = tokens[askedAt.from - 1];
  const change = last && changes.has(last.folded) ? last : null;
  const isInside = change !== null && words.at(-1) === change;
  return { kind: 'measured', words: isInside ? words.slice(0, -1) : words, measure, change, deed };
}

/** `tiếp nhận | bao nhiêu`. */
const deedTokens = 2;

const doubtful = new Set(amountWords.doubtfulMeasures);
const behindMoney = new Set(amountWords.behindMoney);

/** `bao nhiêu điểm giao cắt`, `bao nhiêu phần quà`, `bao nhiêu đồng chí` count things and measure nothing. */
function isThing([first, second]: readonly Token[]): boolean {
  if (!first || !second || !doubtful.has(first.folded) || measures.has(second.folded)) return false;
  return first.folded !== 'dong' || !behindMoney.has(second.folded);
}

/** `bao nhiêu tỷ đồng | hỗ trợ`: as far as words of measures go. */
function measureFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const rest = tokens.slice(from);
  const end = rest.findIndex(({ folded }) => !measures.has(folded));
  return end < 0 ? rest : rest.slice(0, end);
}

/** `đại biểu | tham dự hội nghị`: the noun ends before what is done. */
function untilVerb(words: readonly Token[], side: TokenSide): readonly Token[] {
  const verbs = verbMatches(words, side).filter(isVerb);
  const end = words.findIndex(
    (word, at) =>
      at > 0 &&
      (verbs.some(({ from }) => from === at) ||
        isMeetingWord(words, at) ||
        auxiliaries.has(word.folded)),
  );
  return end < 0 ? words : words.slice(0, end);
}
