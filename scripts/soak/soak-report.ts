import { type BotApiServer, nameOfFault } from '../../test/end-to-end/bot-api-server.ts';
import { summariseTimes } from '../summarise-times.ts';
import { isTaken } from './is-taken.ts';
import type { Verdict } from './judge-ledger.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import { countPlaceNotices } from './place-notices.ts';

/** Mebibytes of one process: when it had answered some questions, and at the end. */
export interface MemoryFigures {
  readonly early: number;
  readonly late: number;
  /** Questions that the process has answered, and those before the early look. */
  readonly answered: number;
  readonly warm: number;
}

export interface SoakFigures {
  readonly verdict: Verdict;
  readonly server: BotApiServer;
  readonly ledger: Ledger;
  readonly kills: number;
  readonly seconds: number;
  readonly memory: MemoryFigures;
}

/** A process may grow by this factor after it has warmed up; a leak passes it. */
const mostGrowth = 1.2;
/** Fewer say nothing about growth. */
const fewestQuestions = 2000;

/** Prints the figures. @returns the exit code: 1 where a promise is broken. */
export function reportSoak(figures: SoakFigures): number {
  const { verdict, server, ledger, kills, seconds, memory } = figures;
  const accepted = ledger.entries.filter(({ update }) => server.isConfirmed(update)).length;
  const { byKill, byFault } = verdict.doubled;
  const notices = countPlaceNotices(server.calls);
  const rows: readonly (readonly [string, string | number])[] = [
    ['questions asked', `${ledger.entries.length} in ${seconds.toFixed(0)} s, ${kills} kills`],
    ['questions accepted', accepted],
    ['answered once', verdict.answeredOnce],
    ['answered twice, send in flight at a kill', killLine(byKill, verdict.longestGap)],
    ['answered twice, outcome lost by a fault', byFault],
    ['answered twice for no reason', verdict.doubledForNothing.length],
    ['given up after two sends of unknown outcome', verdict.givenUp],
    ['lost', verdict.lost.length],
    ['in a wrong chat or topic', verdict.misplaced.length],
    ['answered with something else', verdict.wrong.length],
    ['places in the queue told', `${notices.told}, left behind ${notices.left}`],
    ['faults', faultCounts(server)],
    ['from update to answer', summariseTimes(ledger.entries.flatMap(waitOf))],
    ['memory', memoryLine(memory)],
  ];
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(44)} ${value}\n`);
  const problems = [...brokenPromises(verdict, ledger, accepted), ...growth(memory)];
  for (const problem of problems) process.stdout.write(`BROKEN: ${problem}\n`);
  return problems.length === 0 ? 0 : 1;
}

function killLine(doubled: number, gapMilliseconds: number): string {
  return `${doubled} (the reply was out ${gapMilliseconds.toFixed(1)} ms before the kill at most)`;
}

function faultCounts({ calls }: BotApiServer): string {
  const counts = new Map<string, number>();
  for (const { fault } of calls) {
    if (fault === null) continue;
    counts.set(nameOfFault(fault), (counts.get(nameOfFault(fault)) ?? 0) + 1);
  }
  const parts = [...counts].sort().map(([name, count]) => `${name} ${count}`);
  return `${parts.join(', ') || 'none'} of ${calls.length} calls`;
}

/** Of those that the first try brought: the others wait for the next start. */
function waitOf({ sends, askedAt }: LedgerEntry): number[] {
  const [first] = sends;
  return first?.heardAt !== undefined && isTaken(first) ? [first.heardAt - askedAt] : [];
}

function memoryLine({ early, late, answered, warm }: MemoryFigures): string {
  const factor = (late / early).toFixed(2);
  return `${early.toFixed(0)} MiB after ${warm} questions, ${late.toFixed(0)} after ${answered}: ${factor}`;
}

function growth({ early, late, answered }: MemoryFigures): readonly string[] {
  const isTooMuch = answered >= fewestQuestions && late > early * mostGrowth;
  return isTooMuch ? [`the process grew by more than ${mostGrowth}`] : [];
}

function brokenPromises(verdict: Verdict, ledger: Ledger, accepted: number): readonly string[] {
  const { lost, doubledForNothing, misplaced, wrong } = verdict;
  return [
    ...(accepted < ledger.entries.length ? ['not every question was accepted'] : []),
    ...lost.map((entry) => `lost: ${describe(entry)}`),
    ...doubledForNothing.map((entry) => `doubled: ${describe(entry)}`),
    ...misplaced.map(({ payload }) => `misplaced: ${JSON.stringify(payload)}`),
    ...wrong.map((entry) => `something else: ${describe(entry)}`),
  ];
}

function describe({ update, known, place, sends }: LedgerEntry): string {
  const tries = sends.map(({ heard, fault, messageId, payload }) => {
    const met = fault === null ? 'no fault' : nameOfFault(fault);
    const text = String(payload['text']).slice(0, 80);
    return `[${met}, heard ${heard}, message ${messageId ?? 'none'}: ${text}]`;
  });
  return `${update} (${place.kind}) ${known.text} ${tries.join(' ') || 'no send'}`;
}
