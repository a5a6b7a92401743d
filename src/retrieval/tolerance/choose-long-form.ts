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
/** Once is enough beside what hardly stands anywhere else. */
const leastOnce: PairEvidence = { passages: 1, share: 0.3 };

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
  const supported = forms.map((form) => ({
    form,
    support: supportOf(form.tokens, neighbours, likelihood),
  }));
  const scored = supported
    .filter(({ support }) => support.isAny && (isPlain || support.isUnopposed))
    .map((one) => ({ ...one, score: scoreOf(one.form.tokens, neighbours, likelihood) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (!best) return onlyStrong(supported);
  const isClear = !second || best.score - second.score >= margin;
  const isAlone = !second && forms.length <= fewForms && best.support.isRepeated;
  return isClear && (isPlain || best.support.isMuch || isAlone) ? best.form : null;
}

/** Of so few meanings the one that the index has there more than once needs no more. */
const fewForms = 2;

/** `vụ MN Hoa Sữa`: the index has only `mầm non` before the name, though never behind `vụ`. */
function onlyStrong(
  supported: readonly { readonly form: LongForm; readonly support: Support }[],
): LongForm | undefined {
  const [only, ...others] = supported.filter(({ support }) => support.isAny);
  return only?.support.isStrongAtRight && others.length === 0 ? only.form : undefined;
}

interface Support {
  /** The index has the form beside a neighbour. */
  readonly isAny: boolean;
  /** So often that they belong together. */
  readonly isMuch: boolean;
  /** In more than one passage. */
  readonly isRepeated: boolean;
  /** It hardly stands without what follows. */
  readonly isStrongAtRight: boolean;
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
  const isMuch = (evidence: PairEvidence) =>
    reaches(evidence, least) || reaches(evidence, leastOnce);
  return {
    isAny: isNumbered || atLeft.passages + atRight.passages > 0,
    isRepeated: Math.max(atLeft.passages, atRight.passages) >= least.passages,
    isStrongAtRight: right.length > 0 && reaches(atRight, leastOnce),
    isMuch: isNumbered || isMuch(atLeft) || isMuch(atRight),
    isUnopposed: agrees(atLeft, left) && (isNumbered || agrees(atRight, right)),
  };
}

function reaches({ passages, share }: PairEvidence, some: PairEvidence): boolean {
  return passages >= some.passages && share >= some.share;
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
