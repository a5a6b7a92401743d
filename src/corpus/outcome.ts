import { type Problem, type ProblemArguments, problem } from '../errors.ts';

/** What came of reading one thing of the corpus: a refusal is ordinary and stops nothing else. */
export type Outcome<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problem: Problem };

export function read<Value>(value: Value): Outcome<Value> {
  return { kind: 'read', value };
}

export function refused(...problemArguments: ProblemArguments): Outcome<never> {
  return { kind: 'refused', problem: problem(...problemArguments) };
}
