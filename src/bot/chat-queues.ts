export interface ChatQueuesOptions {
  /** Chats that are served at the same time. */
  readonly chatsAtOnce: number;
  /** Pieces of work that may wait behind the one running in a chat. */
  readonly waitingPerChat: number;
}

/** What became of a piece of work: run to its end, or never started. */
export type TurnOutcome = 'done' | 'full' | 'closed';

/**
 * One chat's work in order, many chats at once. The total is bounded as well: Telegram shows at most
 * 100 unconfirmed updates, and each piece of work is one of them.
 */
export interface ChatQueues {
  /**
   * Runs the work after all earlier work of its chat.
   *
   * @returns `full` when too much is waiting in the chat, `closed` when the queues were closed before
   * its turn came.
   * @throws what the work throws
   */
  run(chat: number, work: () => Promise<void>): Promise<TurnOutcome>;
  /** What runs goes on; what waits is given up as `closed`. */
  close(): void;
}

/** Eight chats at once keep the sends apart without crowding Telegram; ten questions are a flood. */
const defaults: ChatQueuesOptions = { chatsAtOnce: 8, waitingPerChat: 10 };

interface Turn {
  readonly work: () => Promise<void>;
  resolve(outcome: TurnOutcome): void;
  reject(reason: unknown): void;
}

interface Line {
  readonly waiting: Turn[];
  isRunning: boolean;
}

/** The lines of all chats that have work, in the order in which they get their turns. */
interface Floor {
  readonly lines: Map<number, Line>;
  readonly chatsAtOnce: number;
  chatsRunning: number;
}

export function createChatQueues(options: Partial<ChatQueuesOptions> = {}): ChatQueues {
  const { chatsAtOnce, waitingPerChat } = { ...defaults, ...options };
  const floor: Floor = { lines: new Map(), chatsAtOnce, chatsRunning: 0 };
  let isClosed = false;
  return {
    run: (chat, work) => {
      if (isClosed) return Promise.resolve('closed');
      const line = floor.lines.get(chat) ?? { waiting: [], isRunning: false };
      if (line.waiting.length >= waitingPerChat) return Promise.resolve('full');
      floor.lines.set(chat, line);
      return new Promise((resolve, reject) => {
        line.waiting.push({ work, resolve, reject });
        startWhatCan(floor);
      });
    },
    close: () => {
      isClosed = true;
      const waiting = [...floor.lines.values()].flatMap((line) => line.waiting.splice(0));
      for (const turn of waiting) turn.resolve('closed');
    },
  };
}

function startWhatCan(floor: Floor): void {
  for (const [chat, line] of floor.lines) {
    if (floor.chatsRunning >= floor.chatsAtOnce) return;
    if (!line.isRunning) startNext(chat, line, floor);
  }
}

function startNext(chat: number, line: Line, floor: Floor): void {
  const turn = line.waiting.shift();
  if (turn === undefined) return;
  line.isRunning = true;
  floor.chatsRunning += 1;
  void turn.work().then(
    () => {
      endTurn(chat, line, floor);
      turn.resolve('done');
    },
    (reason: unknown) => {
      endTurn(chat, line, floor);
      turn.reject(reason);
    },
  );
}

function endTurn(chat: number, line: Line, floor: Floor): void {
  line.isRunning = false;
  floor.chatsRunning -= 1;
  // To the end, so that a chat with much to ask does not push others back.
  floor.lines.delete(chat);
  if (line.waiting.length > 0) floor.lines.set(chat, line);
  startWhatCan(floor);
}
