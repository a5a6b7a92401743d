export interface PersonQueuesOptions {
  /** People who are served at the same time. */
  readonly peopleAtOnce: number;
  /** Milliseconds from any fixed moment. */
  now(): number;
  /** Does the work later. */
  later(work: () => void, milliseconds: number): void;
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

/**
 * One person's work in order, with a rest between the pieces; that of many people at once, each in
 * turn: no flood delays others.
 */
export interface PersonQueues {
  /** Runs the work after all earlier work of the person. */
  run(person: string, work: () => Promise<void>): QueuedTurn;
  /** Pieces of work that have not started. */
  waiting(): number;
  /** What runs goes on; what waits is given up as `closed`. */
  close(): void;
}

const defaults: PersonQueuesOptions = {
  // Enough that the one who waits for something else than the processor holds nobody up.
  peopleAtOnce: 8,
  now: () => performance.now(),
  later: (work, milliseconds) => {
    setTimeout(work, milliseconds).unref();
  },
};

/**
 * Who has more waiting rests nine times as long as their turn took, so that one person's questions
 * keep the processor busy a tenth of the time at most, however many they are. Telegram shows a chat
 * about one message a second anyway.
 */
const restFactor = 9;
const longestRestMilliseconds = 1000;

interface Turn {
  readonly work: () => Promise<void>;
  resolve(outcome: TurnOutcome): void;
  reject(reason: unknown): void;
}

interface Line {
  readonly waiting: Turn[];
  state: 'ready' | 'running' | 'resting';
}

/** The lines of all people who have work, in the order in which they get their turns. */
interface Floor extends PersonQueuesOptions {
  readonly lines: Map<string, Line>;
  running: number;
}

export function createPersonQueues(options: Partial<PersonQueuesOptions> = {}): PersonQueues {
  const floor: Floor = { ...defaults, ...options, lines: new Map(), running: 0 };
  let isClosed = false;
  return {
    run: (person, work) => {
      if (isClosed) return { outcome: Promise.resolve('closed'), place: () => 0 };
      const line = floor.lines.get(person) ?? { waiting: [], state: 'ready' };
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
    if (line.state === 'ready') startNext(person, line, floor);
  }
}

function startNext(person: string, line: Line, floor: Floor): void {
  const turn = line.waiting.shift();
  if (turn === undefined) return;
  line.state = 'running';
  floor.running += 1;
  const startedAt = floor.now();
  const end = () => endTurn(person, line, floor.now() - startedAt, floor);
  void turn.work().then(
    () => {
      end();
      turn.resolve('done');
    },
    (reason: unknown) => {
      end();
      turn.reject(reason);
    },
  );
}

function endTurn(person: string, line: Line, milliseconds: number, floor: Floor): void {
  floor.running -= 1;
  // To the end, so that somebody with much to ask does not push others back.
  floor.lines.delete(person);
  if (line.waiting.length > 0) {
    floor.lines.set(person, line);
    line.state = 'resting';
    const wake = () => {
      line.state = 'ready';
      startWhatCan(floor);
    };
    floor.later(wake, Math.min(longestRestMilliseconds, restFactor * milliseconds));
  }
  startWhatCan(floor);
}
