import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import meetingsLexicon from './lexicon/meetings.json' with { type: 'json' };

const meetings = createPhraseFinder(meetingsLexicon);

/** Whether the name of a kind of meeting (`hội nghị`, `buổi làm việc`) starts at a place. */
export function isMeetingWord(tokens: readonly Token[], at: number): boolean {
  return meetings.at(tokens, at, 'folded') !== undefined;
}

/** Whether a text speaks of a meeting. */
export function namesMeeting(tokens: readonly Token[]): boolean {
  return meetings.find(tokens, 'folded').length > 0;
}
