import type { Token } from '../text/tokens.ts';
import unitRanks from './lexicon/unit-ranks.json' with { type: 'json' };
import { unitHeadAt, unitHeads } from './unit-heads.ts';

/** Heads of units that belong to another one: `Vụ`, `Phòng`, `Chi cục`. */
const inner = new Set(unitRanks.inner);
/** Heads of units that others belong to: `Tổng cục`, `Sở`. */
const outer = new Set(unitRanks.outer);
/** In tokens: how far in front the head of the lower unit stands. */
const longestLowerUnit = 12;

/**
 * Whether the unit whose name starts at a token is the one above that whose name ends right before:
 * `Vụ Pháp chế, Tổng cục Rừng`, but not `Sở Y tế, Sở Nội vụ`. By their heads alone, which are
 * capitalised: what stands between the two names is for the caller to check.
 */
export function isUnitAbove(text: string, tokens: readonly Token[], at: number): boolean {
  const head = unitHeadAt(tokens, at, 'marked');
  if (!head || !outer.has(head.phrase) || !/^\p{Lu}/u.test(text.slice(tokens[at]?.start))) {
    return false;
  }
  const from = Math.max(0, at - longestLowerUnit);
  const lower = unitHeads(tokens.slice(from, at), 'marked').at(-1);
  return lower !== undefined && inner.has(lower.phrase) && lower.phrase !== head.phrase;
}
