import { createPhraseFinder } from '../text/phrases.ts';
import { startsAddresseeOrTask } from './addressees.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import { isOnlyPrepared } from './meeting-manner.ts';
import type { LocatedMention } from './meeting-trace.ts';

/** Deeds tell of a meeting of their own only where articles begin. */
const leadSentences = 4;
const asking = createPhraseFinder(directiveWords.chained);

/**
 * Whether a place that speaks of no meeting told so far tells of another one. What is only prepared
 * (`chuẩn bị đại hội`), counted (`đã mở 12 lớp tập huấn`) or asked for (`yêu cầu các xã tổ chức hội
 * nghị`) without a day is none.
 */
export function beginsMeeting(located: LocatedMention): boolean {
  const { mention, sentence, day } = located;
  if (mention.isVerb) {
    return sentence.kind !== 'caption' && sentence.ordinal < leadSentences && day !== null;
  }
  if (day !== null || sentence.kind === 'title') return true;
  return !isOnlyPrepared(sentence.text, mention) && !isCounted(located) && !isAskedFor(located);
}

/** A number in front, and not that of a day: `sáng 5/7 hội nghị …`. */
function isCounted({ mention, sentence }: LocatedMention): boolean {
  const before = sentence.tokens[mention.from - 1];
  if (!before || !/^\p{Nd}+$/u.test(before.marked) || Number(before.marked) < 2) return false;
  if (!/^\s+$/u.test(sentence.text.slice(before.end, mention.start))) return false;
  return !sentence.dates.some(({ start, end }) => before.start >= start && before.end <= end);
}

/** Behind an asking verb and whom it is put to; `đề nghị hội nghị thảo luận` asks a meeting itself. */
function isAskedFor({ mention, sentence }: LocatedMention): boolean {
  if (/(?:^|\s)(?:tại|trong|ở)\s$/iu.test(sentence.text.slice(0, mention.start).slice(-6)))
    return false;
  return asking
    .find(sentence.tokens.slice(0, mention.from), 'marked')
    .some(({ to }) => to < mention.from && startsAddresseeOrTask(sentence, to));
}
