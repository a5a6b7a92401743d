import type { Meeting } from './article-facts.ts';
import { findPlaces } from './places.ts';
import type { MeetingTrace } from './trace-meetings.ts';
import { spanWithin } from './written-time.ts';

/** How far from its first name the place of a meeting is looked for, in sentences. */
const reach = 3;

/** The first place after `tại` or `ở` in a sentence that tells of the meeting. */
export function placeOfMeeting({ mentions }: MeetingTrace): Meeting['place'] {
  const first = mentions.find(({ sentence }) => sentence.kind !== 'title')?.sentence.ordinal ?? 0;
  for (const { sentence, manner } of mentions) {
    if (manner !== 'told' || sentence.ordinal - first > reach) continue;
    const [place] = findPlaces(sentence.text);
    if (!place) continue;
    const name = sentence.text.slice(place.start, place.end).replace(/\s+/g, ' ');
    return { name, shownBy: spanWithin(sentence, place) };
  }
  return null;
}
