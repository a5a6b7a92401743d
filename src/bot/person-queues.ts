export interface PersonQueuesOptions {
  /** People who are served at the same time. */
  readonly peopleAtOnce: number;
}

/** What became of a piece of work: run to its end, or never started. */
export type TurnOutcome = 'done' | 'closed';

/** A piece of work in its queue. */
export interface QueuedTurn {
  /**
   * `closed` when the queues were closed before its turn came. Rejects with what the work throws.
   */
  readonly outcome: Promise<TurnOutcome>;
  /** How many pieces of work, itself included, start until it has; 0 once it has started. */
  place(): number;
}

/** One person's work in order, that of many people at once, each in turn: no flood delays others. */
export interface PersonQueues {
  /** Runs the work after all earlier work of the person. */
  run(person: string, work: () => Promise<void>): QueuedTurn;
  /** Pieces of work that have not started. */
  waiting(): number;
  /** What runs goes on; what waits is given up as `closed`. */
  close(): void;
}

/** Eight at once keep the sends apart without crowding Telegram. */
const defaults: PersonQueuesOptions = { peopleAtOnce: 8 };

interface Turn {
  readonly work: () => Promise<void>;
  resolve(outcome: TurnOutcome): void;
  reject(reason: unknown): void;
}

interface Line {
  readonly waiting: Turn[];
  isRunning: boolean;
}

/** The lines of all people who have work, in the order in which they get their turns. */
interface Floor {
  readonly lines: Map<string, Line>;
  readonly peopleAtOnce: number;
  running: number;
}

export function createPersonQueues(options: Partial<PersonQueuesOptions> = {}): PersonQueues {
  const { peopleAtOnce } = { ...defaults, ...options };
  const floor: Floor = { lines: new Map(), peopleAtOnce, running: 0 };
  let isClosed = false;
  return {
    run: (person, work) => {
      if (isClosed) return { outcome: Promise.resolve('closed'), place: () => 0 };
      const line = floor.lines.get(person) ?? { waiting: [], isRunning: false };
      floor.lines.set(person, line);
      let turn: Turn | undefined;
      const outcome = new Promise<TurnOutcome>((resolve, reject) => {
        turn = { work, resolve, reject };
        line.waiting.push(turn);
      });
      startWhatCan(floor);
      return { outcome, place: () => (turn ? placeOf(turn, person, floor) : 0) };
    },
    waiting: () => [...floor.lines.values()].reduce((sum, line) => sum + line.waiting.length, 0),
    close: () => {
      isClosed = true;
      const waiting = [...floor.lines.values()].flatMap((line) => line.waiting.splice(0));
      for (const turn of waiting) turn.resolve('closed');
    },
  };
}

/** In each round everybody who waits starts one piece of work. */
function placeOf(turn: Turn, person: string, { lines }: Floor): number {
  const rounds = (lines.get(person)?.waiting.indexOf(turn) ?? -1) + 1;
  if (rounds === 0) return 0;
  const others = [...lines].filter(([name]) => name !== person);
  return others.reduce((sum, [, { waiting }]) => sum + Math.min(waiting.length, rounds), rounds);
}

function startWhatCan(floor: Floor): void {
  for (const [person, line] of floor.lines) {
    if (floor.running >= floor.peopleAtOnce) return;
    if (!line.isRunning) startNext(person, line, floor);
  }
}

function startNext(person: string, line: Line, floor: Floor): void {
  const turn = line.waiting.shift();
  if (turn === undefined) return;
  line.isRunning = true;
  floor.running += 1;
  void turn.work().then(
    () => {
      endTurn(person, line, floor);
      turn.resolve('done');
    },
    (reason: unknown) => {
      endTurn(person, line, floor);
      turn.reject(reason);
    },
  );
}

function endTurn(person: string, line: Line, floor: Floor): void {
  line.isRunning = false;
  floor.running -= 1;
  // To the end, so that somebody with much to ask does not push others back.
  floor.lines.delete(person);
  if (line.waiting.length > 0) floor.lines.set(person, line);
  startWhatCan(floor);
}
