import type { Span } from '../text/span.ts';
import type { OrganisingUnit } from './article-facts.ts';
import type { ArticleSentence } from './article-sentences.ts';
import unitNameWords from './lexicon/unit-name-words.json' with { type: 'json' };
import type { LocatedMention, MeetingTrace } from './meeting-trace.ts';
import { findPlaces } from './places.ts';
import { isUnitAbove } from './unit-above.ts';
import { unitHeads } from './unit-heads.ts';
import { unitAt } from './unit-names.ts';
import { unitWithParents } from './unit-with-parents.ts';

/**
 * Who held a meeting: the unit that `tổ chức` it, whose meeting (`của …`) it is, or that heads the
 * title (`Sở A: Hội nghị …`). What only recalls the meeting tells it where nothing else does.
 */
export function organisingUnit({ mentions }: MeetingTrace): OrganisingUnit | null {
  const told = mentions.filter(({ manner }) => manner !== 'earlier');
  for (const located of told.length > 0 ? told : mentions) {
    const unit = holderOf(located) ?? ownerOf(located) ?? headOfTitle(located);
    if (unit) return unitWithParents(located.sentence, unit);
  }
  return null;
}

const holds =
  /^[\s,]*(?:(?:đã|sẽ|vừa|đang|cũng|còn|tiếp tục|dự kiến|phối hợp với [^.;]{3,120}|chính thức|long trọng|trọng thể)[\s,]+)*(?:tổ chức|họp|khai mạc|tiến hành|có|mở)\s+(?:[^\s]+\s+){0,3}$/u;

/** `UBND huyện A (tỉnh B) tổ chức …`, `HĐND tỉnh A khóa XVIII, nhiệm kỳ 2016 - 2021 đã khai mạc …`. */
const remark =
  /^(?:\s?\([^()]{1,60}\)|,? (?:khóa|khoá) [IVXL\p{Nd}]{1,6}(?!\p{L})|,? (?:nhiệm kỳ|nhiệm kì) \p{Nd}{4}\s?[-–]\s?\p{Nd}{4},?)+/u;
const onlyParticles = /^[\s,]*(?:(?:đã|sẽ|vừa|đang|cũng|còn)\s)*$/u;

/** `Ban Chỉ đạo họp phiên thứ tư`, `Sở Y tế họp báo`: the name begins with the verb. */
function isDeed({ sentence, mention }: LocatedMention): boolean {
  return mention.isVerb || sentence.tokens[mention.from]?.marked === 'họp';
}

/** `Sở Y tế tổ chức hội nghị`, `hội nghị do Sở Y tế tổ chức`. */
function holderOf(located: LocatedMention): Span | null {
  const { sentence, mention } = located;
  const heads = unitHeads(sentence.tokens, 'marked');
  const spans = heads
    .flatMap(({ from }) => unitAt(withPeople(sentence), from) ?? [])
    .filter((unit) => !isOfOffice(sentence, unit));
  const before = spans.filter(({ end }) => end <= mention.start);
  const holder = before.find(({ end }) => {
    const between = sentence.text.slice(end, mention.start).replace(remark, ' ');
    return holds.test(between) || (isDeed(located) && onlyParticles.test(between));
  });
  if (holder) return withUnitBefore(sentence, holder, before);
  return (
    spans.find(
      ({ start, end }) =>
        start >= mention.end &&
        /(?:^|\s)do\s+$/u.test(sentence.text.slice(mention.end, start)) &&
        /^\s*(?:[^.;,]{0,60}\s)?(?:phối hợp[^.;]{0,120})?tổ chức/u.test(sentence.text.slice(end)),
    ) ?? null
  );
}

/** `Vụ A, Ban B tổ chức …`: both names; `tại Nhà khách A, Sở B tổ chức …` names a place first. */
function withUnitBefore(
  { text, tokens }: ArticleSentence,
  holder: Span,
  units: readonly Span[],
): Span {
  const at = tokens.findIndex(({ start }) => start === holder.start);
  if (!isUnitAbove(text, tokens, at)) return holder;
  const lower = units.find(
    ({ start, end }) => start < holder.start && /^,\s$/.test(text.slice(end, holder.start)),
  );
  const isPlace = lower && findPlaces(text).some(({ end }) => end === lower.end);
  return lower && !isPlace ? { start: lower.start, end: holder.end } : holder;
}

/** `Hội nghị sơ kết … của Cục Thủy lợi`, `buổi kiểm tra tại cơ sở của Sở Y tế`. */
function ownerOf({ sentence, mention }: LocatedMention): Span | null {
  const heads = unitHeads(sentence.tokens, 'marked');
  for (const { from } of heads) {
    const start = sentence.tokens[from]?.start ?? 0;
    const isBehind =
      start >= mention.end
        ? isOwnerBehind.test(sentence.text.slice(mention.end, start))
        : start > mention.start && isOwnerInside.test(sentence.text.slice(mention.start, start));
    if (isBehind) return unitAt(withPeople(sentence), from);
  }
  return null;
}

/** `kỳ họp thứ 9, HĐND tỉnh A`, `Hội nghị lần thứ 12 Ban Chấp hành …`, `… của Sở Y tế`. */
const isOwnerInside = /(?:của|\sthứ\s[^\s,]+,?)\s$/u;

/** Also `… tấm gương của người xưa của Sở Y tế`: the name ends with somebody's own. */
const isOwnerBehind = new RegExp(
  `^["”)\\s]{0,3}(?:(?:${unitNameWords.beforeOwner.join('|')})\\s)?(?:của(?:\\s[^\\s,.;:]+){1,4}\\s)?của\\s$`,
  'u',
);

/** `Sở Y tế: Hội nghị giao ban quý II`. */
function headOfTitle({ sentence, mention }: LocatedMention): Span | null {
  if (sentence.kind !== 'title') return null;
  const [first] = unitHeads(sentence.tokens, 'marked');
  const unit = first?.from === 0 ? unitAt(withPeople(sentence), 0) : null;
  const between = unit && sentence.text.slice(unit.end, mention.start).replace(remark, '');
  return between && /^(?:,[^:]{1,80})?\s?:\s["“]?(?:\p{Ll}+\s){0,3}$/iu.test(between) ? unit : null;
}

/** `Giám đốc Sở Y tế họp với …`: the unit belongs to the office of who is named there. */
function isOfOffice({ appearances }: ArticleSentence, { start }: Span): boolean {
  return appearances.some(({ person: { extent } }) => start > extent.start && start < extent.end);
}

function withPeople({ text, tokens, appearances }: ArticleSentence) {
  return { text, tokens, people: appearances.map(({ person }) => person) };
}
