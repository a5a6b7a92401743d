import { findIn } from './find-in.ts';
import { lexicalSections } from './lexical-layout.ts';
import type { TokenForm } from './search-terms.ts';
import type { Sections } from './section-file.ts';

/** Which posting lists belong to which terms. */
export interface Vocabulary {
  /** The posting list of a token; nothing for one that no passage has. */
  listOf(token: string): number | undefined;
  /** The posting list of two adjacent tokens. */
  pairOf(first: string, second: string): number | undefined;
  /** Every token once, in the order of the lists. */
  tokens(): Iterable<string>;
}

export function openVocabulary(sections: Sections, form: TokenForm): Vocabulary {
  const bytes = sections.bytes(lexicalSections.tokens(form));
  const tokens = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
  const numbers = new Map(tokens.map((token, number) => [token, number]));
  const pairStarts = sections.uint32(lexicalSections.pairStarts(form));
  const pairSeconds = sections.uint32(lexicalSections.pairSeconds(form));
  return {
    listOf: (token) => numbers.get(token),
    tokens: () => numbers.keys(),
    pairOf: (first, second) => {
      const [one, other] = [numbers.get(first), numbers.get(second)];
      if (one === undefined || other === undefined) return undefined;
      const place = findIn(pairSeconds, other, pairStarts[one] ?? 0, pairStarts[one + 1] ?? 0);
      return place === undefined ? undefined : numbers.size + place;
    },
  };
}
