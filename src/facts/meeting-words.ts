import { createPhraseFinder } from '../text/phrases.ts';
import { readLexicon } from '../text/read-lexicon.ts';
import type { Token } from '../text/tokens.ts';

const meetings = createPhraseFinder(readLexicon<string[]>(import.meta.url, 'meetings'));

/** Whether the name of a kind of meeting (`hội nghị`, `buổi làm việc`) starts at a place. */
export function isMeetingWord(tokens: readonly Token[], at: number): boolean {
  return meetings.at(tokens, at, 'folded') !== undefined;
}

/** Whether a text speaks of a meeting. */
export function namesMeeting(tokens: readonly Token[]): boolean {
  return meetings.find(tokens, 'folded').length > 0;
}
