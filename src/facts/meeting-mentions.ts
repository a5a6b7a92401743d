import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf } from '../text/tokens.ts';
import meetingKindsLexicon from './lexicon/meeting-kinds.json' with { type: 'json' };
import type { MeetingMention, SentenceOfMeetings } from './meeting-mention.ts';
import { endOfMeetingName } from './meeting-name.ts';
import type { PersonMention } from './person-mention.ts';
import { predicateAt } from './predicates.ts';
import { firstTokenAfter } from './sentence-reading.ts';

interface Kind {
  readonly kind: string;
  readonly isVerb: boolean;
  /** `tiếp Đại sứ …`: the verb means a meeting only with somebody for its object. */
  readonly needsPerson: boolean;
}

const kindBySpelling = new Map<string, Kind>([
  ...spellings(meetingKindsLexicon.withPerson, { isVerb: true, needsPerson: true }),
  ...spellings(meetingKindsLexicon.verbs, { isVerb: true, needsPerson: false }),
  ...spellings(meetingKindsLexicon.nouns, { isVerb: false, needsPerson: false }),
]);
const finder = createPhraseFinder([...kindBySpelling.keys(), ...meetingKindsLexicon.decoys]);

/** The kind that words name, `hội nghị` for `hội nghị sơ kết`; undefined where they name none. */
export function meetingKindOf(words: string): string | undefined {
  const match = finder.at(partsOf(words), 0, 'marked');
  return match && kindBySpelling.get(match.phrase)?.kind;
}

function spellings(
  kinds: Readonly<Record<string, readonly string[]>>,
  manner: Omit<Kind, 'kind'>,
): [string, Kind][] {
  return Object.entries(kinds).flatMap(([kind, written]) =>
    written.map((spelling): [string, Kind] => [spelling, { kind, ...manner }]),
  );
}

/** All places of a sentence that speak of a meeting, in order; none inside another's name. */
export function findMeetingMentions(sentence: SentenceOfMeetings): MeetingMention[] {
  const mentions: MeetingMention[] = [];
  for (const { phrase, from, to } of finder.find(sentence.tokens, 'marked')) {
    const known = kindBySpelling.get(phrase);
    const previous = mentions.at(-1);
    if (!known || (previous && from < previous.to)) continue;
    if (known.isVerb && isNounAt(sentence, to)) continue;
    const guest = known.needsPerson ? guestAt(sentence, from, to) : undefined;
    if (known.needsPerson && !guest) continue;
    mentions.push(mentionAt(sentence, known, from, to, guest));
  }
  return mentions;
}

/** `họp hội nghị lần thứ 7`: the noun says what it is. */
function isNounAt({ tokens }: SentenceOfMeetings, at: number): boolean {
  const next = finder.at(tokens, at, 'marked');
  return next !== undefined && kindBySpelling.get(next.phrase)?.isVerb === false;
}

/** Whom somebody meets: `Đại sứ …` of `tiếp Đại sứ …`. */
function guestAt(
  { text, tokens, people }: SentenceOfMeetings,
  from: number,
  to: number,
): PersonMention | undefined {
  if (predicateAt(text, tokens, from, false) === undefined) return undefined;
  const start = tokens[to]?.start;
  return people.find(({ name, extent }) => name !== null && extent.start === start);
}

function mentionAt(
  sentence: SentenceOfMeetings,
  { kind, isVerb }: Kind,
  from: number,
  kindTo: number,
  guest: PersonMention | undefined,
): MeetingMention {
  const to = guest
    ? firstTokenAfter(sentence.tokens, guest.extent.end)
    : endOfMeetingName(sentence, kindTo);
  const start = sentence.tokens[from]?.start ?? 0;
  const last = sentence.tokens[to - 1]?.end ?? start;
  const end = closesQuotation(sentence.text, start, last) ? last + 1 : last;
  return { kind, isVerb, from, kindTo, to, start, end };
}

/** The mark behind the last word belongs to the name when the name opens it: `Hội nghị “…”`. */
function closesQuotation(text: string, start: number, end: number): boolean {
  const next = text.charAt(end);
  if (next === '”') return text.slice(start, end).includes('“');
  return next === '"' && text.slice(start, end).split('"').length % 2 === 0;
}
