import type { DateMention } from '../text/find-dates.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { isDays } from './is-days.ts';
import timeContext from './lexicon/time-context.json' with { type: 'json' };
import type { MeetingTrace } from './meeting-trace.ts';
import type { Labelled } from './minutes-labels.ts';
import { putOffWords } from './put-off-days.ts';

const puttingOff = new RegExp(`(?:^|\\s)(?:${timeContext.postponing.join('|')})\\s$`, 'iu');
/** Longer than every phrase of the lexicon, in UTF-16 units. */
const longestPhrase = 32;
/** In sentences: `… được hoãn. Thời gian tổ chức lại là ngày 21/10`. */
const reachBehind = 2;

/** The day that a meeting was last put off to: `hội nghị được lùi sang ngày 12/7`. */
export function postponedTo(
  { mentions }: MeetingTrace,
  sentences: readonly ArticleSentence[],
): Labelled<DateMention> | null {
  for (const { sentence, mention } of mentions.toReversed()) {
    const value = newDayIn(sentence, mention.end);
    if (value) return { sentence, value };
    if (!putOffWords.find(sentence.tokens, 'marked').some(isBehind(sentence, mention.end)))
      continue;
    const at = sentences.indexOf(sentence);
    for (const next of sentences.slice(at + 1, at + 1 + reachBehind)) {
      const later = newDayIn(next, 0);
      if (later) return { sentence: next, value: later };
    }
  }
  return null;
}

function isBehind({ tokens }: ArticleSentence, start: number) {
  return ({ from }: { readonly from: number }) => (tokens[from]?.start ?? 0) >= start;
}

function newDayIn({ text, dates }: ArticleSentence, from: number): DateMention | undefined {
  return dates.findLast(
    (date) =>
      isDays(date) &&
      date.start >= from &&
      puttingOff.test(text.slice(Math.max(0, date.start - longestPhrase), date.start)) &&
      !/[.;]\s/u.test(text.slice(from, date.start)),
  );
}
