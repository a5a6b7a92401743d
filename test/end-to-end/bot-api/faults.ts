import type { Refusal } from './refused.ts';

/**
 * What goes wrong with a call besides a refusal: a gateway's page instead of an answer, a connection
 * that is closed instead of answered, or no answer until the hanging calls are released. Those named
 * `…-after-accept` and `hang` are carried out.
 */
export type FaultKind =
  | 'html-502'
  | 'html-502-after-accept'
  | 'drop-before-accept'
  | 'drop-after-accept'
  | 'hang';

export type Fault = Refusal | FaultKind;

/** Faults that come by chance, as the generator wants it. */
export interface RandomFaults {
  /** From 0 to 1, with a seed where a run is to be repeated. */
  random(): number;
  readonly chances: readonly FaultChance[];
}

export interface FaultChance {
  readonly fault: Fault;
  /** Of a call to meet this fault, from 0 to 1. */
  readonly probability: number;
  /** All where left out. */
  readonly methods?: readonly string[];
}

export interface Faults {
  plan(method: string, faults: readonly Fault[]): void;
  hasPlanned(method: string): boolean;
  atRandom(faults: RandomFaults | null): void;
  /** What the call meets. */
  next(method: string): Fault | null;
}

export function createFaults(): Faults {
  const planned = new Map<string, Fault[]>();
  let random: RandomFaults | null = null;
  return {
    plan: (method, faults) => {
      planned.set(method, [...(planned.get(method) ?? []), ...faults]);
    },
    hasPlanned: (method) => (planned.get(method)?.length ?? 0) > 0,
    atRandom: (faults) => {
      random = faults;
    },
    next: (method) => planned.get(method)?.shift() ?? draw(method, random),
  };
}

/** Whether the call does what it was made for, whatever its caller hears of it. */
export function isCarriedOut(fault: Fault | null): boolean {
  if (fault === null || fault === 'hang') return true;
  return fault === 'drop-after-accept' || fault === 'html-502-after-accept';
}

/** For counting: refusals by their code. */
export function nameOfFault(fault: Fault): string {
  return typeof fault === 'string' ? fault : String(fault.code);
}

function draw(method: string, faults: RandomFaults | null): Fault | null {
  if (faults === null) return null;
  let left = faults.random();
  for (const { fault, probability, methods } of faults.chances) {
    if (methods !== undefined && !methods.includes(method)) continue;
    left -= probability;
    if (left < 0) return fault;
  }
  return null;
}
