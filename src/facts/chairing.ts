import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Appearance } from './appearances.ts';
import { isChairedMeeting } from './chaired-object.ts';
import chairWords from './lexicon/chairing.json' with { type: 'json' };
import type { SentenceOfMeetings } from './meeting-mention.ts';
import { isVerb, predicateAt } from './predicates.ts';
import { rolesOf } from './roles.ts';

const verbs = createPhraseFinder(chairWords.verbs);
const chaining = new Set(chairWords.chaining);
const movements = new Set(chairWords.movements);
const passed = new Set(chairWords.passed);
const weakVerbs = new Set(chairWords.weakVerbs);

/** Set by hand: between a name and the verb stand at most some long offices. */
const longestAppositionInTokens = 45;

type Deed = Pick<Appearance, 'action' | 'opening' | 'verbs' | 'person'>;

/**
 * Whether a person chairs a meeting in a sentence: `chủ trì hội nghị`, `hội nghị do bà A chủ trì`,
 * `với sự chủ trì của ông A`, `đi thăm mỏ than và chủ trì cuộc họp`; not `chủ trì xây dựng đề án`,
 * `chủ trì, phối hợp với các sở`, `giao bà A chủ trì`.
 */
export function chairsMeeting(sentence: SentenceOfMeetings, deed: Deed): boolean {
  const chairs = verbs.find(sentence.tokens, 'marked');
  if (chairs.length === 0) return false;
  const isDeed = deed.verbs.some((verb) => rolesOf(verb).includes('chair'));
  return chairs.some(({ from, to }) => {
    const start = sentence.tokens[from]?.start ?? -1;
    if (isSomebodyElse(sentence, from)) return false;
    const isTheirs = isDeed
      ? isIn(deed.action, start) || isIn(deed.opening, start)
      : isLaterDeed(sentence, deed, from);
    return isTheirs && isChairedMeeting(sentence, { person: deed.person, from, to });
  });
}

/** `thiếu tôn trọng người chủ trì phiên họp`; but `bà A, người chủ trì phiên họp`. */
function isSomebodyElse({ text, tokens }: SentenceOfMeetings, at: number): boolean {
  const noun = tokens[at - 1];
  if (noun?.marked !== 'người') return false;
  return !/(?:^|[,–(-]\s?)$/u.test(text.slice(0, noun.start));
}

function isIn(span: Span | null, place: number): boolean {
  return span !== null && place >= span.start && place < span.end;
}

/**
 * Whether the verb, further behind the person than findAppearances looks, is their deed: it follows
 * another one, a journey, or an office that goes on behind a comma. What somebody asks of others is
 * not their own.
 */
function isLaterDeed(sentence: SentenceOfMeetings, deed: Deed, at: number): boolean {
  const start = sentence.tokens[at]?.start ?? 0;
  if (start < deed.person.extent.end || standsAnother(sentence, deed, start)) return false;
  const left = wordBefore(sentence.tokens, at);
  if (left?.marked === 'khi') return true;
  if (isBehindComma(sentence, at)) return true;
  if (deed.verbs.includes('thay mặt')) return true;
  if (deed.verbs.some((verb) => rolesOf(verb).includes('direct'))) return false;
  const isChained = left !== undefined && chaining.has(left.marked);
  const { start: from, end: to } = deed.action;
  if (deed.verbs.length > 0 || to > from) return isChained;
  return (isChained && moves(sentence, deed)) || isApposition(sentence, deed, at);
}

function standsAnother({ people }: SentenceOfMeetings, { person }: Deed, before: number) {
  return people.some(
    ({ name, extent }) =>
      name !== null && extent.start >= person.extent.end && extent.start < before,
  );
}

/** The word before `đã`, `ông`: `khi ông chủ trì`, `và đã chủ trì`. */
function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  let place = at - 1;
  while (place > at - 3 && passed.has(tokens[place]?.marked ?? '')) place--;
  return tokens[place];
}

/** `…, đã chủ trì`: the subject stands before what the commas enclose. */
function isBehindComma({ text, tokens }: SentenceOfMeetings, at: number): boolean {
  const first = tokens[at - 1]?.marked === 'đã' ? at - 1 : at;
  const left = tokens[first - 1];
  const right = tokens[first];
  return first < at && !!left && !!right && /^[\s)]*,\s$/.test(text.slice(left.end, right.start));
}

/** `vào Huế chủ trì`, `sang Việt Nam tham dự và đồng chủ trì`. */
function moves({ tokens }: SentenceOfMeetings, { person }: Deed): boolean {
  const at = tokens.findIndex(({ start }) => start >= person.extent.end);
  return tokens.slice(at, at + 3).some(({ marked }) => movements.has(marked));
}

/** `ông A, Trưởng Ban Chỉ đạo về giảm nghèo, việc làm đã chủ trì`, `ông A vào Huế chủ trì`. */
function isApposition(sentence: SentenceOfMeetings, deed: Deed, at: number): boolean {
  const { tokens } = sentence;
  const from = tokens.findIndex(({ start }) => start >= deed.person.extent.end);
  if (at - from > longestAppositionInTokens) return false;
  const hasOfficeBehind = deed.person.extent.end > deed.person.place.end;
  if (!hasOfficeBehind && !moves(sentence, deed)) return false;
  return !tokens.slice(from, at).some((_, place) => isDeedAt(sentence, from + place));
}

function isDeedAt({ text, tokens }: SentenceOfMeetings, at: number): boolean {
  const predicate = predicateAt(text, tokens, at, false);
  if (!predicate || !isVerb(predicate) || passed.has(predicate.phrase)) return false;
  return !weakVerbs.has(predicate.phrase);
}
