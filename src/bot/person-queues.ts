export interface PersonQueuesOptions {
  /** People who are served at the same time. */
  readonly peopleAtOnce: number;
  /** Pieces of work that may wait behind a person's running one. */
  readonly waitingPerPerson: number;
}

/** What became of a piece of work: run to its end, or never started. */
export type TurnOutcome = 'done' | 'full' | 'closed';

/** One person's work in order, that of many people at once, each in turn: no flood delays others. */
export interface PersonQueues {
  /**
   * Runs the work after all earlier work of the person.
   *
   * @returns `full` when too much of theirs is waiting, `closed` when the queues were closed before
   * its turn came.
   * @throws what the work throws
   */
  run(person: string, work: () => Promise<void>): Promise<TurnOutcome>;
  /** Pieces of work whose turn has not come. */
  waiting(): number;
  /** What runs goes on; what waits is given up as `closed`. */
  close(): void;
}

/** Eight at once keep the sends apart without crowding Telegram; ten questions are a flood. */
const defaults: PersonQueuesOptions = { peopleAtOnce: 8, waitingPerPerson: 10 };

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
  const { peopleAtOnce, waitingPerPerson } = { ...defaults, ...options };
  const floor: Floor = { lines: new Map(), peopleAtOnce, running: 0 };
  let isClosed = false;
  return {
    run: (person, work) => {
      if (isClosed) return Promise.resolve('closed');
      const line = floor.lines.get(person) ?? { waiting: [], isRunning: false };
      if (line.waiting.length >= waitingPerPerson) return Promise.resolve('full');
      floor.lines.set(person, line);
      return new Promise((resolve, reject) => {
        line.waiting.push({ work, resolve, reject });
        startWhatCan(floor);
      });
    },
    waiting: () => [...floor.lines.values()].reduce((sum, line) => sum + line.waiting.length, 0),
    close: () => {
      isClosed = true;
      const waiting = [...floor.lines.values()].flatMap((line) => line.waiting.splice(0));
      for (const turn of waiting) turn.resolve('closed');
    },
  };
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
