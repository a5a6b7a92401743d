import type { Span } from '../text/span.ts';
import { addresseeAt, startsAddressee, type TokenisedText, tellsItself } from './addressees.ts';
import { firstTokenAfter } from './sentence-reading.ts';

/**
 * `Sở A rà soát …; Sở B chủ trì …`: a stretch of tasks, cut where behind a semicolon another addressee
 * begins. What another one says of its own (`; Sở C đề nghị …`) is left out, with all behind it.
 */
export function splitByAddressee(sentence: TokenisedText, stretch: Span): Span[] {
  const { text, tokens } = sentence;
  const parts: Span[] = [];
  let { start } = stretch;
  for (const { index } of text.slice(stretch.start, stretch.end).matchAll(/;\s+/gu)) {
    const stop = stretch.start + index;
    const next = tokens[firstTokenAfter(tokens, stop)];
    if (!next || next.start >= stretch.end) break;
    const addressee = addresseeBehind(sentence, next.start);
    if (!addressee) continue;
    parts.push({ start, end: stop });
    start = next.start;
    if (tellsItself(sentence, firstTokenAfter(tokens, addressee.end))) return parts;
  }
  return [...parts, { start, end: stretch.end }];
}

function addresseeBehind(sentence: TokenisedText, start: number): Span | null {
  const at = firstTokenAfter(sentence.tokens, start);
  return startsAddressee(sentence.tokens, at) ? addresseeAt(sentence, start) : null;
}
