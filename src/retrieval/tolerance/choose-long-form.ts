import type { KnownWords } from './known-words.ts';
import type { Likelihood, Neighbours, PairEvidence } from './likelihood.ts';

/** What an abbreviation can stand for. */
export interface LongForm {
  readonly written: string;
  /** With their marks. */
  readonly tokens: readonly string[];
}

/** How many times as likely as the next best a long form has to be. */
const margin = Math.log(3);

/** What a neighbour has to show for a long form that is not the only one. Set by hand. */
const least: PairEvidence = { passages: 2, share: 0.03 };

/** Stands before the number of a document, the first of its neighbours: `Nghị quyết 12`, `… số 12`. */
export const numberWord = 'số';

/** Whether the index has every word of a long form in its place. */
export function isInIndex(
  { tokens }: LongForm,
  known: KnownWords,
  likelihood: Likelihood,
): boolean {
  if (tokens.length === 1) return tokens.every((token) => known.frequency('marked', token) > 0);
  return tokens.slice(1).every((token, at) => {
    const first = tokens[at] ?? '';
    return likelihood.passages(first, token) > 0;
  });
}

/**
 * The long form that the index has beside the same words, and no other nearly as often; `isPlain`
 * where there is no other. `undefined` where none is found beside them.
 */
export function chooseLongForm(
  forms: readonly LongForm[],
  neighbours: Neighbours,
  isPlain: boolean,
  likelihood: Likelihood,
): LongForm | null | undefined {
  const scored = forms
    .filter(({ tokens }) => isSupported(tokens, neighbours, isPlain, likelihood))
    .map((form) => ({ form, score: scoreOf(form.tokens, neighbours, likelihood) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (!best) return undefined;
  return !second || best.score - second.score >= margin ? best.form : null;
}

/**
 * The index has the long form beside a neighbour. A plain abbreviation needs no more; others have to
 * stand there more than once, and beside the other neighbour, too, unless that tells nothing: `TT`
 * before a foreign name stands for what no list foresaw.
 */
function isSupported(
  tokens: readonly string[],
  { left, right }: Neighbours,
  isPlain: boolean,
  likelihood: Likelihood,
): boolean {
  const atLeft = likelihood.best(tokens[0] ?? '', { left, right: [] });
  const last = tokens.at(-1) ?? '';
  const atRight = likelihood.best(last, { left: [], right });
  if (isPlain) return atLeft.passages + atRight.passages > 0;
  const agrees = ({ passages }: PairEvidence, beside: readonly string[]) =>
    passages > 0 || beside.length === 0 || beside.some(likelihood.isJoining);
  const shows = ({ passages, share }: PairEvidence) =>
    passages >= least.passages && share >= least.share;
  const isNumbered = right[0] === numberWord && likelihood.passages(last, numberWord) > 0;
  const isShown = isNumbered || shows(atLeft) || shows(atRight);
  return isShown && agrees(atLeft, left) && (isNumbered || agrees(atRight, right));
}

/** How likely the words are, one after the other, between their neighbours. */
function scoreOf(
  tokens: readonly string[],
  { left, right }: Neighbours,
  likelihood: Likelihood,
): number {
  return tokens.reduce((score, token, at) => {
    const before = at === 0 ? left : tokens.slice(at - 1, at);
    const after = at === tokens.length - 1 ? right : [];
    return score + likelihood.of(token, { left: before, right: after });
  }, 0);
}
