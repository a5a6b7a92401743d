import { createPhraseFinder, type PhraseMatch, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import meetingKindsLexicon from './lexicon/meeting-kinds.json' with { type: 'json' };
import meetingsLexicon from './lexicon/meetings.json' with { type: 'json' };
import { verbMatches } from './predicates.ts';

const spellings = Object.values<readonly string[]>(meetingKindsLexicon.nouns).flat();
const meetings = createPhraseFinder([...meetingsLexicon, ...spellings]);

/** Whether the name of a kind of meeting (`hội nghị`, `buổi làm việc`) starts at a place. */
export function isMeetingWord(
  tokens: readonly Token[],
  at: number,
  side: TokenSide = 'folded',
): boolean {
  return meetings.at(tokens, at, side) !== undefined;
}

/** The longest name of a kind of meeting that starts at a place. */
export function meetingWordAt(
  tokens: readonly Token[],
  at: number,
  side: TokenSide = 'folded',
): PhraseMatch | undefined {
  return meetings.at(tokens, at, side);
}

/** The names of kinds of meeting in a text. */
export function meetingWordsIn(tokens: readonly Token[]): PhraseMatch[] {
  return meetings.find(tokens, 'folded');
}

/** Whether a text speaks of a meeting. */
export function namesMeeting(tokens: readonly Token[]): boolean {
  return meetings.find(tokens, 'folded').length > 0;
}

/** How many times a text names a meeting. */
export function meetingCount(tokens: readonly Token[]): number {
  return meetings.find(tokens, 'marked').length;
}

/** Whether tokens hold nothing but kinds of meeting and verbs: they tell no meeting from another. */
export function saysNothing(tokens: readonly Token[]): boolean {
  const known = [...meetings.find(tokens, 'folded'), ...verbMatches(tokens, 'folded')];
  return tokens.every((_, at) => known.some(({ from, to }) => at >= from && at < to));
}
