import type { Span } from '../text/span.ts';
import type { OrganisingUnit } from './article-facts.ts';
import type { ArticleSentence } from './article-sentences.ts';
import type { LocatedMention, MeetingTrace } from './trace-meetings.ts';
import { unitHeads } from './unit-heads.ts';
import { unitAt } from './unit-names.ts';
import { spanWithin } from './written-time.ts';

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

/** `Sở Y tế tổ chức hội nghị`, `hội nghị do Sở Y tế tổ chức`. */
function holderOf({ sentence, mention }: LocatedMention): Span | null {
  const heads = unitHeads(sentence.tokens, 'marked');
  const spans = heads.flatMap(({ from }) => unitAt(sentence, from) ?? []);
  const before = spans.filter(({ end }) => end <= mention.start);
  const holder = before.find(({ end }) => holds.test(sentence.text.slice(end, mention.start)));
  if (holder) return holder;
  return (
    spans.find(
      ({ start, end }) =>
        start >= mention.end &&
        /(?:^|\s)do\s+$/u.test(sentence.text.slice(mention.end, start)) &&
        /^\s*(?:[^.;,]{0,60}\s)?(?:phối hợp[^.;]{0,120})?tổ chức/u.test(sentence.text.slice(end)),
    ) ?? null
  );
}

/** `Hội nghị sơ kết … của Vụ Địa phương`. */
function ownerOf({ sentence, mention }: LocatedMention): Span | null {
  const heads = unitHeads(sentence.tokens, 'marked');
  for (const { from } of heads) {
    const start = sentence.tokens[from]?.start ?? 0;
    const lead = sentence.text.slice(Math.max(0, start - 5), start);
    const isBehind = start > mention.start && start - mention.end <= 6;
    if (isBehind && /của\s$/u.test(lead)) return unitAt(sentence, from);
  }
  return null;
}

function toUnit(sentence: ArticleSentence, span: Span): OrganisingUnit {
  const written = sentence.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const [name = written, ...parents] = written.split(/\s[-–]\s/u);
  return { name, parents, shownBy: spanWithin(sentence, span) };
}
