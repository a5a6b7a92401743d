import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import unitRanks from './lexicon/unit-ranks.json' with { type: 'json' };
import { unitHeadAt, unitHeads } from './unit-heads.ts';

/** Heads of units that belong to another one: `Vụ`, `Phòng`, `Chi cục`. */
const inner = new Set(unitRanks.inner);
/** Heads of units that others belong to: `Tổng cục`, `Sở`. */
const outer = new Set(unitRanks.outer);
/** `Trưởng phòng` names both the office and the unit's head. */
const officesOfInner = createPhraseFinder(unitRanks.officesOfInner);
/** In tokens: how far in front the head of the lower unit stands. */
const longestLowerUnit = 12;

/**
 * Whether the unit whose name starts at a token is the one above that whose name ends right before:
 * `Vụ Pháp chế, Tổng cục Rừng`, but not `Sở Y tế, Sở Nội vụ`. By their heads alone, the second one
 * capitalised: what stands between the two names is for the caller to check.
 */
export function isUnitAbove(text: string, tokens: readonly Token[], at: number): boolean {
  const head = unitHeadAt(tokens, at, 'marked');
  if (!head || !outer.has(head.phrase) || !/^\p{Lu}/u.test(text.slice(tokens[at]?.start))) {
    return false;
  }
  const before = tokens.slice(Math.max(0, at - longestLowerUnit), at);
  const lower = unitHeads(before, 'marked').at(-1);
  const office = officesOfInner.find(before, 'marked').at(-1);
  if (office && office.to > (lower?.to ?? 0)) return true;
  const lowerHead = lower && before.slice(lower.from, lower.to).map(({ marked }) => marked);
  const phrase = lowerHead?.join(' ') ?? '';
  return inner.has(phrase) && phrase !== head.phrase;
}
