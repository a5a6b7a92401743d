import type { DateMention } from '../text/find-dates.ts';
import { isDays } from './is-days.ts';
import timeContext from './lexicon/time-context.json' with { type: 'json' };
import type { MeetingTrace } from './meeting-trace.ts';
import type { Labelled } from './minutes-labels.ts';

const puttingOff = new RegExp(`(?:^|\\s)(?:${timeContext.postponing.join('|')})\\s$`, 'iu');
/** Longer than every phrase of the lexicon, in UTF-16 units. */
const longestPhrase = 32;

/** The day that a meeting was last put off to: `hội nghị được lùi sang ngày 12/7`. */
export function postponedTo({ mentions }: MeetingTrace): Labelled<DateMention> | null {
  for (const { sentence, mention } of mentions.toReversed()) {
    const value = sentence.dates.findLast(
      (date) =>
        isDays(date) &&
        date.start >= mention.end &&
        puttingOff.test(sentence.text.slice(Math.max(0, date.start - longestPhrase), date.start)) &&
        !/[.;]\s/u.test(sentence.text.slice(mention.end, date.start)),
    );
    if (value) return { sentence, value };
  }
  return null;
}
