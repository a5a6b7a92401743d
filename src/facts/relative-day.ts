import type { PartOfDay } from '../text/date-reading.ts';
import type { IsoDate } from '../text/period.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import type { MeetingTime } from './article-facts.ts';
import { spanWithin } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { knownPartOfDay } from './known-part-of-day.ts';
import timeContext from './lexicon/time-context.json' with { type: 'json' };

interface RelativeDay {
  /** From the day of posting. */
  readonly days: number;
  readonly partOfDay: PartOfDay | null;
}

const relativeDays: ReadonlyMap<string, RelativeDay> = new Map(
  timeContext.relativeDays.map(({ phrase, days, partOfDay }) => [
    phrase,
    { days, partOfDay: knownPartOfDay(partOfDay) },
  ]),
);
const finder = createPhraseFinder(relativeDays.keys());
const millisecondsOfDay = 86_400_000;

/** `sáng nay`, `hôm qua`: the day, reckoned from the posting date; null without one. */
export function relativeDay(
  sentence: ArticleSentence,
  postingDate: IsoDate | null,
): MeetingTime | null {
  if (postingDate === null) return null;
  const [match] = finder.find(sentence.tokens, 'marked');
  const first = match && sentence.tokens[match.from];
  const last = match && sentence.tokens[match.to - 1];
  const known = match && relativeDays.get(match.phrase);
  if (!first || !last || !known) return null;
  const day = dayAfter(postingDate, known.days);
  return {
    period: { first: day, last: day },
    precision: 'day',
    partOfDay: known.partOfDay,
    year: 'inferred',
    shownBy: spanWithin(sentence, { start: first.start, end: last.end }),
    from: 'text',
  };
}

function dayAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * millisecondsOfDay).toISOString().slice(0, 10);
}
