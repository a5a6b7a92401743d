import { oneLine } from '../text/one-line.ts';
import type { Span } from '../text/span.ts';
import type { OrganisingUnit } from './article-facts.ts';
import { spanWithin } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { isUnitAbove } from './unit-above.ts';
import { unitHeadAt } from './unit-heads.ts';
import { unitAt } from './unit-names.ts';

/**
 * A unit with those above it, nearest first: `Vụ A - Ban B`, `Vụ A, Tổng cục B`, `Phòng A thuộc Sở B`
 * and `Vụ A (Tổng cục B)` name two. A dash inside a name (`Kinh tế - Kỹ thuật`) parts none, and a
 * province or district is no unit.
 */
export function unitWithParents(sentence: ArticleSentence, span: Span): OrganisingUnit {
  const [own = span, ...inside] = partsWithin(sentence, span);
  const behind = unitBehind(sentence, span.end);
  const above = [...inside, ...(behind ? partsWithin(sentence, behind) : [])];
  const written = ({ start, end }: Span) => oneLine(sentence.text.slice(start, end));
  return {
    name: written(own),
    parents: above.map(written),
    shownBy: spanWithin(sentence, span),
  };
}

/** The names that stand in one stretch, from the lowest unit up. */
function partsWithin({ text, tokens }: ArticleSentence, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  let last = start;
  for (const [at, token] of tokens.entries()) {
    if (token.start < start) continue;
    if (token.end > end) break;
    if (token.start > start && beginsAbove(text, tokens, at)) {
      parts.push({ start: from, end: last });
      from = token.start;
    }
    if (!belonging.has(token.marked)) last = token.end;
  }
  return [...parts, { start: from, end }];
}

/** `thuộc`, `trực thuộc`. */
const belonging = new Set(['thuộc', 'trực']);

function beginsAbove(text: string, tokens: ArticleSentence['tokens'], at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at];
  if (!left || !right) return false;
  if (left.marked === 'thuộc') return unitHeadAt(tokens, at, 'marked') !== undefined;
  const between = text.slice(left.end, right.start);
  return /^(?:\s[-–]\s|,\s)$/u.test(between) && isUnitAbove(text, tokens, at);
}

/** `, Tổng cục B` or `(Tổng cục B)` behind a name. */
function unitBehind({ text, tokens, appearances }: ArticleSentence, end: number): Span | null {
  const at = tokens.findIndex(({ start }) => start >= end);
  const next = tokens[at];
  if (!next || !/^(?:,|\s?\()\s?$/u.test(text.slice(end, next.start))) return null;
  if (!isUnitAbove(text, tokens, at)) return null;
  return unitAt({ text, tokens, people: appearances.map(({ person }) => person) }, at);
}
