import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import officeContext from './lexicon/office-context.json' with { type: 'json' };

/** `ủy quyền của Chủ tịch`: whose office it is does not act here. */
const represented = createPhraseFinder(officeContext.represented);
const groups = createPhraseFinder(officeContext.groups);
const bodies = createPhraseFinder(officeContext.bodies);
const particlesOfDeeds = new Set(officeContext.particlesOfDeeds);
const bodiesDo = createPhraseFinder(officeContext.bodiesDo);

/** Whether the office at a place is anybody's of a group: `đại diện`, `lãnh đạo`. */
export function isGroup(tokens: readonly Token[], at: number): boolean {
  return groups.at(tokens, at, 'marked') !== undefined;
}

/** `…, Thường trực HĐND tỉnh họp phiên thứ 5`: a body that holds a meeting, nobody's office. */
export function isBodyHolding(tokens: readonly Token[], from: number, end: number): boolean {
  if (!bodies.at(tokens, from, 'marked')) return false;
  const verb = particlesOfDeeds.has(tokens[end]?.marked ?? '') ? end + 1 : end;
  return bodiesDo.at(tokens, verb, 'marked') !== undefined;
}

/** `Thừa ủy quyền của Chủ tịch UBND tỉnh, Giám đốc Sở A`: the first office is another's. */
export function isRepresented(tokens: readonly Token[], from: number): boolean {
  return represented.at(tokens, from - 2, 'marked')?.to === from;
}

/** Whether words like `quyền của`, which begin as an office does, start at a place. */
export function opensRepresentation(tokens: readonly Token[], at: number): boolean {
  return represented.at(tokens, at, 'marked') !== undefined;
}
