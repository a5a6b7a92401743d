import type { Span } from '../text/span.ts';
import words from './lexicon/appearance-words.json' with { type: 'json' };
import type { SentenceReading } from './sentence-reading.ts';

/** `A, chức vụ và B, chức vụ đồng chủ trì`: whoever has no verb takes that of the next in the list. */
export function shareBackwards(
  reading: SentenceReading,
  behind: readonly (Span | null)[],
): (Span | null)[] {
  const actions = [...behind];
  for (let at = actions.length - 2; at >= 0; at--) {
    if (actions[at] !== null || !isList(reading, at) || isRepresented(reading, at)) continue;
    actions[at] = actions[at + 1] ?? null;
  }
  return actions;
}

/** `Thay mặt Giám đốc A, bà B chủ trì`: A does not. */
function isRepresented({ sentence, people }: SentenceReading, at: number): boolean {
  const start = people[at]?.extent.start ?? 0;
  const lead = sentence.slice(Math.max(0, start - longestJoin), start);
  return representing.test(lead) || notSubject.test(lead);
}

/** `Nhận lời mời của bà A, ông B …`: A does not do what B does. */
const notSubject = new RegExp(`(?:^|\\s)(?:${words.notSubjectsBehind.join('|')})\\s$`, 'iu');

/** The deed of the person before in the same list. */
export function sharedFrom(
  reading: SentenceReading,
  actions: readonly (Span | null)[],
  at: number,
): Span | null {
  return at > 0 && isList(reading, at - 1) ? (actions[at - 1] ?? null) : null;
}

/** In UTF-16 units; it also bounds the work of the pattern. */
const longestJoin = 40;

/** `Trưởng phòng Thủy lợi, Sở Nông nghiệp; …`: the unit behind the office, then the next item. */
const unitThenNextItem = /^, \p{Lu}[^;.:]*;\s*$/u;

const onlyJoins = new RegExp(`^[\\s,;:)–—-]*(?:(?:${words.joins.join('|')})[\\s:,]*)*$`, 'iu');

/** Whether only a comma, `và`, `cùng` or an honorific for several stands between two people. */
function isList({ sentence, people }: SentenceReading, at: number): boolean {
  const [left, right] = [people[at], people[at + 1]];
  if (!left || !right) return false;
  const stretch = sentence.slice(left.extent.end, right.extent.start);
  if (stretch.length > longestJoin + longestRemark) return false;
  const between = stretch.replace(remark, ' ');
  if (between.length > longestJoin) return false;
  if (unitThenNextItem.test(between)) return true;
  return onlyJoins.test(between);
}

/** `Chủ tịch UBND huyện A (tỉnh B)`, `ông A (thứ hai từ trái sang) và ông B`. */
const remark = /\s?\([^()]{1,120}\)/u;
/** In UTF-16 units. */
const longestRemark = 120;

const representing = new RegExp(`(?:${words.representing.join('|')})[^,;.]*$`, 'iu');
