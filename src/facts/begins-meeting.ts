import { createPhraseFinder } from '../text/phrases.ts';
import { startsAddresseeOrTask } from './addressees.ts';
import { isScheduled } from './calendar-days.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import meetingManner from './lexicon/meeting-manner.json' with { type: 'json' };
import { isOnlyPrepared } from './meeting-manner.ts';
import type { LocatedMention } from './meeting-trace.ts';

/** Deeds tell of a meeting of their own only where articles begin. */
const leadSentences = 4;
const asking = createPhraseFinder(directiveWords.chained);

/**
 * Whether a place that speaks of no meeting told so far tells of another one. What is only prepared
 * (`chuẩn bị đại hội`), counted (`đã mở 12 lớp tập huấn`) or asked for (`yêu cầu các xã tổ chức hội
 * nghị`) without a day is none. The title of minutes or an invitation, which say the day in a line of
 * their own, names the meeting also by a deed: `Giấy mời họp Ban Chỉ đạo`.
 */
export function beginsMeeting(located: LocatedMention, isPaperOfMeeting = false): boolean {
  const { mention, sentence, day } = located;
  if (mention.isVerb) {
    if (day !== null && isScheduled(day)) return true;
    if (isPaperOfMeeting && sentence.kind === 'title') return true;
    return sentence.kind !== 'caption' && sentence.ordinal < leadSentences && day !== null;
  }
  if (day !== null || sentence.kind === 'title') return true;
  return !isOnlyPrepared(sentence.text, mention) && !isCounted(located) && !isAskedFor(located);
}

/** A number in front, and not that of a day: `sáng 5/7 hội nghị …`. */
export function isCounted({ mention, sentence }: LocatedMention): boolean {
  const before = sentence.tokens[mention.from - 1];
  if (!before || !isSeveral(before.marked)) return false;
  // `ngày làm việc thứ hai kỳ họp`
  if (sentence.tokens[mention.from - 2]?.marked === 'thứ') return false;
  if (!/^\s+$/u.test(sentence.text.slice(before.end, mention.start))) return false;
  return !sentence.dates.some(({ start, end }) => before.start >= start && before.end <= end);
}

const severals = new Set(meetingManner.severals);

function isSeveral(word: string): boolean {
  return severals.has(word) || (/^\p{Nd}+$/u.test(word) && Number(word) > 1);
}

/** Behind an asking verb and whom it is put to; `đề nghị hội nghị thảo luận` asks a meeting itself. */
function isAskedFor({ mention, sentence }: LocatedMention): boolean {
  if (/(?:^|\s)(?:tại|trong|ở)\s$/iu.test(sentence.text.slice(0, mention.start).slice(-6)))
    return false;
  return asking
    .find(sentence.tokens.slice(0, mention.from), 'marked')
    .some(({ to }) => to < mention.from && startsAddresseeOrTask(sentence, to));
}
