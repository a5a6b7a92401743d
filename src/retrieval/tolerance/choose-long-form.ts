import type { KnownWords } from './known-words.ts';
import type { Likelihood, Neighbours, PairEvidence } from './likelihood.ts';

/** What an abbreviation can stand for. */
export interface LongForm {
  readonly written: string;
  /** With their marks. */
  readonly tokens: readonly string[];
}

/** How many times as likely as the next best a long form has to be. */
const margin = Math.log(6);

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
 * where there is no other. `undefined` where none is found beside them, `null` where it is in doubt.
 */
export function chooseLongForm(
  forms: readonly LongForm[],
  neighbours: Neighbours,
  isPlain: boolean,
  likelihood: Likelihood,
): LongForm | null | undefined {
  const scored = forms
    .map((form) => ({ form, support: supportOf(form.tokens, neighbours, likelihood) }))
    .filter(({ support }) => support.isAny && (isPlain || support.isUnopposed))
    .map((one) => ({ ...one, score: scoreOf(one.form.tokens, neighbours, likelihood) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (!best) return undefined;
  const isClear = !second || best.score - second.score >= margin;
  return isClear && (isPlain || best.support.isMuch) ? best.form : null;
}

interface Support {
  /** The index has the form beside a neighbour. */
  readonly isAny: boolean;
  /** So often that they belong together. */
  readonly isMuch: boolean;
  /** And beside the other one, unless that tells nothing. A foreign name after `TT` tells against all. */
  readonly isUnopposed: boolean;
}

function supportOf(
  tokens: readonly string[],
  { left, right }: Neighbours,
  likelihood: Likelihood,
): Support {
  const last = tokens.at(-1) ?? '';
  const atLeft = likelihood.best(tokens[0] ?? '', { left, right: [] });
  const atRight = likelihood.best(last, { left: [], right });
  const isNumbered = right[0] === numberWord && likelihood.passages(last, numberWord) > 0;
  const agrees = ({ passages }: PairEvidence, beside: readonly string[]) =>
    passages > 0 || beside.length === 0 || beside.some(likelihood.isJoining);
  const isMuch = ({ passages, share }: PairEvidence) =>
    passages >= least.passages && share >= least.share;
  return {
    isAny: isNumbered || atLeft.passages + atRight.passages > 0,
    isMuch: isNumbered || isMuch(atLeft) || isMuch(atRight),
    isUnopposed: agrees(atLeft, left) && (isNumbered || agrees(atRight, right)),
  };
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
