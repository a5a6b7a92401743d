import type { Span } from '../text/span.ts';
import type { OrganisingUnit } from './article-facts.ts';
import { oneLine, spanWithin } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import type { LocatedMention, MeetingTrace } from './meeting-trace.ts';
import { unitHeads } from './unit-heads.ts';
import { unitAt } from './unit-names.ts';

/** Who held a meeting: the unit that `tổ chức` it, or whose meeting (`của …`) it is. */
export function organisingUnit({ mentions }: MeetingTrace): OrganisingUnit | null {
  for (const located of mentions) {
    if (located.manner === 'earlier') continue;
    const unit = holderOf(located) ?? ownerOf(located);
    if (unit) return toUnit(located.sentence, unit);
  }
  return null;
}

const holds =
  /^[\s,]*(?:(?:đã|sẽ|vừa|đang|cũng|phối hợp với [^.;]{3,120}|chính thức|long trọng|trọng thể)[\s,]+)*(?:tổ chức|họp|khai mạc|tiến hành|có|mở)\s+(?:[^\s]+\s+){0,3}$/u;

/** `UBND huyện A (tỉnh B) tổ chức …`. */
const remark = /^\s?\([^()]{1,60}\)/u;
const onlyParticles = /^[\s,]*(?:(?:đã|sẽ|vừa|đang|cũng)\s)*$/u;

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
  if (holder) return withUnitBefore(sentence.text, holder, before);
  return (
    spans.find(
      ({ start, end }) =>
        start >= mention.end &&
        /(?:^|\s)do\s+$/u.test(sentence.text.slice(mention.end, start)) &&
        /^\s*(?:[^.;,]{0,60}\s)?(?:phối hợp[^.;]{0,120})?tổ chức/u.test(sentence.text.slice(end)),
    ) ?? null
  );
}

/** `Vụ A, Ban B tổ chức …`: both names, which {@link toUnit} takes apart. */
function withUnitBefore(text: string, holder: Span, units: readonly Span[]): Span {
  const lower = units.find(
    ({ start, end }) => start < holder.start && /^,\s$/.test(text.slice(end, holder.start)),
  );
  return lower ? { start: lower.start, end: holder.end } : holder;
}

/** `Hội nghị sơ kết … của Vụ Địa phương`. */
function ownerOf({ sentence, mention }: LocatedMention): Span | null {
  const heads = unitHeads(sentence.tokens, 'marked');
  for (const { from } of heads) {
    const start = sentence.tokens[from]?.start ?? 0;
    const lead = sentence.text.slice(Math.max(0, start - 5), start);
    const isBehind = start > mention.start && start - mention.end <= 6;
    if (isBehind && /của\s$/u.test(lead)) return unitAt(withPeople(sentence), from);
  }
  return null;
}

/** `Giám đốc Sở Y tế họp với …`: the unit belongs to the office of who is named there. */
function isOfOffice({ appearances }: ArticleSentence, { start }: Span): boolean {
  return appearances.some(({ person: { extent } }) => start > extent.start && start < extent.end);
}

function withPeople({ text, tokens, appearances }: ArticleSentence) {
  return { text, tokens, people: appearances.map(({ person }) => person) };
}

/**
 * `Vụ A - Ban B` and `Phòng A thuộc Sở B` name the unit and the one above it, `Sở A tỉnh B` and `UBND
 * huyện A (tỉnh B)` the place that it belongs to.
 */
function toUnit(sentence: ArticleSentence, span: Span): OrganisingUnit {
  const written = oneLine(sentence.text.slice(span.start, span.end));
  const [name = written, ...above] = written.split(/\s[-–]\s|,\s|\s(?:trực )?thuộc\s/u);
  const place = placeOfUnit.exec(name)?.[1];
  const remark = placeInBrackets.exec(sentence.text.slice(span.end, span.end + 60))?.[1];
  const parents = [...above, place, remark].filter((parent) => parent !== undefined);
  return { name, parents, shownBy: spanWithin(sentence, span) };
}

const territory = '(?:tỉnh|thành phố|TP\\.?|huyện|quận|thị xã)';
const placeOfUnit = new RegExp(`\\S\\s(${territory}\\s\\p{Lu}.*)$`, 'u');
const placeInBrackets = new RegExp(`^\\s?\\((${territory}\\s\\p{Lu}[^()]*)\\)`, 'u');
