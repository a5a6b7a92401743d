import type { Token } from './tokens.ts';

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?';
const nucleus =
  '(?:uye|uya|uyu|oai|oay|oeo|uay|uoi|uou|ieu|yeu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])';
const coda = '(?:ch|ng|nh|[cmnpt])?';
const syllable = new RegExp(`^${onset}${nucleus}${coda}$`);

/**
 * Whether a word can be written Vietnamese: an onset, a nucleus and a coda that the language has.
 * Short foreign words can be (`Kim`, `Sun`), long ones rarely are.
 */
export function isVietnameseSyllable({ folded }: Pick<Token, 'folded'>): boolean {
  return syllable.test(folded);
}
