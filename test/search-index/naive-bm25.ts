import type { Bm25Parameters } from '../../src/search-index/bm25.ts';
import { searchTerms, type TokenForm } from '../../src/search-index/search-terms.ts';

/** BM25 by the book over whole texts, without any table: what an index must come close to. */
export function naiveScores(
  passages: readonly (readonly string[])[],
  question: string,
  form: TokenForm,
  { k1, b, pairWeight }: Bm25Parameters,
): number[] {
  const terms = passages.map((fields) => fields.flatMap((field) => termsOf(field, form)));
  const lengths = passages.map((fields) =>
    fields.reduce((sum, field) => sum + searchTerms(field)[form].parts.length, 0),
  );
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return terms.map((own, passage) => {
    let score = 0;
    for (const term of new Set(termsOf(question, form))) {
      const frequency = own.filter((other) => other === term).length;
      const holding = terms.filter((others) => others.includes(term)).length;
      const rarity = Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
      const length = 1 - b + (b * (lengths[passage] ?? 0)) / average;
      const weight = (frequency * (k1 + 1)) / (frequency + k1 * length);
      score += rarity * weight * (term.includes(' ') ? pairWeight : 1);
    }
    return score;
  });
}

function termsOf(text: string, form: TokenForm): string[] {
  const { parts, wholes } = searchTerms(text)[form];
  return [...parts, ...wholes, ...parts.slice(1).map((part, at) => `${parts[at]} ${part}`)];
}
