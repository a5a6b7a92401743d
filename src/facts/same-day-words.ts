import type { PartOfDay } from '../text/date-reading.ts';
import type { DateMention } from '../text/find-dates.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { knownPartOfDay } from './known-part-of-day.ts';
import sameDayLexicon from './lexicon/same-day-words.json' with { type: 'json' };

const partOfDayOf = new Map<string, PartOfDay | null>(
  sameDayLexicon.map(({ phrase, partOfDay }) => [phrase, knownPartOfDay(partOfDay)]),
);
const finder = createPhraseFinder(partOfDayOf.keys());
/** `Buổi chiều, …`: elsewhere in a sentence such words are of any day. */
const opening = new Set(
  sameDayLexicon.filter(({ opensSentence }) => opensSentence).map(({ phrase }) => phrase),
);

/**
 * `Chiều cùng ngày, …`, `Buổi chiều, …`: the day that was named last before, as a date of its own.
 * `earlier` is the last day of the sentences before.
 */
export function sameDayMentions(
  text: string,
  tokens: readonly Token[],
  dates: readonly DateMention[],
  earlier: DateMention | null,
): DateMention[] {
  return finder.find(tokens, 'marked').flatMap(({ phrase, from, to }) => {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    if (opening.has(phrase) && !opensSentence(text, start, end)) return [];
    if (dates.some((date) => date.start < end && start < date.end)) return [];
    const day = dates.findLast((date) => date.end <= start && date.precision === 'day') ?? earlier;
    if (!day) return [];
    return [{ ...day, start, end, partOfDay: partOfDayOf.get(phrase) ?? null }];
  });
}

/** Nothing but a mark of a list in front, and a comma or where it was behind. */
function opensSentence(text: string, start: number, end: number): boolean {
  return /^[\s*+•–-]*$/u.test(text.slice(0, start)) && /^(?:[,:]|\stại\s)/u.test(text.slice(end));
}
