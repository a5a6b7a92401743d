import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import chairWords from './lexicon/chairing.json' with { type: 'json' };
import type { SentenceOfMeetings } from './meeting-mention.ts';
import { findMeetingMentions } from './meeting-mentions.ts';
import type { PersonMention } from './person-mention.ts';

const events = createPhraseFinder(chairWords.events);
const courts = createPhraseFinder(chairWords.courts);
const joining = createPhraseFinder(chairWords.joining);

/** How many tokens may stand between the verb and the meeting: `chủ trì toàn bộ các phiên họp`. */
const reachOfObject = 5;
/** The same where other deeds stand between: `chủ trì, phát biểu khai mạc và bế mạc hội nghị`. */
const reachBehindDeeds = 14;
/** Longer sentences that name no meeting are about something else. */
const longestBareSentence = 45;

/** `chủ trì, phối hợp với …`: a task of a unit. */
const leadsOthers = /^\s?,?\s?phối/u;
const moreDeeds =
  /^(?:,| và)\s(?:có bài |trực tiếp )?(?:phát biểu|kết luận|điều hành|chỉ đạo|bế mạc)/u;

/** A verb of chairing in a sentence, `tokens.slice(from, to)`, and whose deed it is. */
export interface ChairingVerb {
  readonly person: Pick<PersonMention, 'extent'>;
  readonly from: number;
  readonly to: number;
}

/**
 * Whether what is chaired is a meeting: the verb's object, what stands before it in `hội nghị do bà A
 * chủ trì`, or nothing at all in `Bà A, Giám đốc Sở, chủ trì.`
 */
export function isChairedMeeting(sentence: SentenceOfMeetings, verb: ChairingVerb): boolean {
  const { text, tokens } = sentence;
  const { from, to } = verb;
  if (tokens[from - 1]?.marked === 'sự' && tokens[to]?.marked === 'của') return true;
  if (isLabel(sentence, from, to) || listsChairs(sentence, from, to)) return true;
  const mentions = findMeetingMentions(sentence);
  const end = tokens[to - 1]?.end ?? 0;
  const isWithin = (reach: number) =>
    mentions.some((one) => one.from >= to && one.from - to <= reach);
  if (courts.at(tokens, to, 'marked')) return false;
  const isObject = isWithin(reachOfObject) || events.at(tokens, to, 'marked') !== undefined;
  if (isObject && !endsClauseBehind(sentence, to)) return true;
  if (moreDeeds.test(text.slice(end, end + 24)) && isWithin(reachBehindDeeds)) return true;
  if (!isBare(sentence, verb) || leadsOthers.test(text.slice(end, end + 16))) return false;
  return (
    mentions.some((one) => one.from < from) ||
    speaksOfEvent(tokens, from) ||
    endsSentence(sentence, verb)
  );
}

const label = /^(?:\s\p{L}+){0,6}\s?:/u;

/** `Chủ trì: đồng chí A`, `Chủ trì buổi họp: …`; not `Chủ trì đề tài: …`. */
function isLabel(sentence: SentenceOfMeetings, from: number, to: number): boolean {
  const start = sentence.tokens[from]?.start ?? 0;
  if (from > 0 && !/;\s*$/u.test(sentence.text.slice(0, start))) return false;
  const end = sentence.tokens[to - 1]?.end ?? 0;
  const [behind] = label.exec(sentence.text.slice(end)) ?? [];
  if (behind === undefined) return false;
  const isMeetingNamed = findMeetingMentions(sentence).some((one) => one.from === to);
  return (
    /^(?: đoàn)?(?: (?:gồm|gồm có|có|là))?(?: các (?:đồng chí|ông, bà|ông|bà))?\s?:$/u.test(
      behind,
    ) || isMeetingNamed
  );
}

/** `Đồng chủ trì có Thạc sĩ A, …` leaves out the meeting of the sentence before. */
function listsChairs(
  { text, tokens, people }: SentenceOfMeetings,
  from: number,
  to: number,
): boolean {
  const end = tokens[to - 1]?.end ?? 0;
  return from === 0 && people.some(({ extent }) => listing.test(text.slice(end, extent.start)));
}

const listing = new RegExp(`^\\s(?:${chairWords.listing.join('|')})\\s(?:các\\s)?$`, 'u');

function endsClauseBehind({ text, tokens }: SentenceOfMeetings, to: number): boolean {
  const end = tokens[to - 1]?.end ?? 0;
  return to >= tokens.length || /[.,;:()–"”]/u.test(text.slice(end, tokens[to]?.start));
}

/** Without an object behind: at a stop, before a word that takes none, after `do bà A`. */
function isBare(sentence: SentenceOfMeetings, verb: ChairingVerb): boolean {
  if (endsClauseBehind(sentence, verb.to) || isPassive(sentence, verb)) return true;
  return joining.at(sentence.tokens, verb.to, 'marked') !== undefined;
}

function isPassive({ text }: SentenceOfMeetings, { person }: ChairingVerb): boolean {
  return /(?:^|\s)do\s$/u.test(text.slice(0, person.extent.start));
}

/** `buổi ăn trưa do ông A chủ trì`. */
function speaksOfEvent(tokens: readonly Token[], before: number): boolean {
  return events.find(tokens.slice(0, before), 'marked').length > 0;
}

/**
 * `Đồng chí A, Bí thư Huyện ủy, chủ trì.` and `Đồng chí A chủ trì, các sở cũng có mặt.` leave out the
 * meeting of the sentence before; `do A và B cùng chủ trì.` names what it is that they lead.
 */
function endsSentence({ text, tokens }: SentenceOfMeetings, verb: ChairingVerb): boolean {
  const opensIt = verb.person.extent.start === 0;
  if (verb.to < tokens.length && !opensIt) return false;
  if (tokens.length > longestBareSentence) return false;
  if (/(?:^|\s)do\s/iu.test(text.slice(0, verb.person.extent.start))) return false;
  return tokens[verb.to - 1]?.marked === 'trì';
}
