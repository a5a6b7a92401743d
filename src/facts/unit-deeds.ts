import type { Span } from '../text/span.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { predicateAt } from './predicates.ts';
import { rolesOf } from './roles.ts';
import { unitHeads } from './unit-heads.ts';
import { unitAt } from './unit-names.ts';

/** What a unit directs: `UBND tỉnh yêu cầu các sở …`. */
export interface UnitDeed {
  readonly unit: Span;
  /** As in the lexicon. */
  readonly verb: string;
  /** From the verb to the sentence's end. */
  readonly action: Span;
}

const particles = new Set(['đã', 'cũng', 'vừa', 'sẽ', 'đang', 'còn']);

/** The directing deeds of units that open a clause of a sentence. */
export function unitDeeds(sentence: ArticleSentence): UnitDeed[] {
  const { text, tokens, appearances } = sentence;
  const people = appearances.map(({ person }) => person);
  return unitHeads(tokens, 'marked').flatMap(({ from }): UnitDeed[] => {
    const start = tokens[from]?.start ?? 0;
    if (!/(?:^|[,;:.–”"]\s?)$/u.test(text.slice(0, start))) return [];
    if (people.some(({ extent }) => start >= extent.start && start < extent.end)) return [];
    const unit = unitAt({ text, tokens, people }, from);
    if (!unit) return [];
    let at = tokens.findIndex((token) => token.start >= unit.end);
    while (particles.has(tokens[at]?.marked ?? '')) at++;
    if (!/^\s/u.test(text.slice(unit.end))) return [];
    const predicate = predicateAt(text, tokens, at, false);
    if (!predicate || !rolesOf(predicate.phrase).includes('direct')) return [];
    const action = { start: tokens[at]?.start ?? unit.end, end: text.length };
    return [{ unit, verb: predicate.phrase, action }];
  });
}
