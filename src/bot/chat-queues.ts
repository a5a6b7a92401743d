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

export function createChatQueues(options: Partial<ChatQueuesOptions> = {}): ChatQueues {
  const { chatsAtOnce, waitingPerChat } = { ...defaults, ...options };
  const lines = new Map<number, Line>();
  let running = 0;
  let isClosed = false;

  const startWhatCan = () => {
    for (const [chat, line] of lines) {
      if (running >= chatsAtOnce) return;
      if (!line.isRunning) startNext(chat, line);
    }
  };
  const startNext = (chat: number, line: Line) => {
    const turn = line.waiting.shift();
    if (turn === undefined) return;
    line.isRunning = true;
    running += 1;
    const end = (settle: () => void) => {
      line.isRunning = false;
      running -= 1;
      // To the end, so that a chat with much to ask does not push others back.
      lines.delete(chat);
      if (line.waiting.length > 0) lines.set(chat, line);
      startWhatCan();
      settle();
    };
    void turn.work().then(
      () => end(() => turn.resolve('done')),
      (reason: unknown) => end(() => turn.reject(reason)),
    );
  };
  return {
    run: (chat, work) => {
      if (isClosed) return Promise.resolve('closed');
      const line = lines.get(chat) ?? { waiting: [], isRunning: false };
      if (line.waiting.length >= waitingPerChat) return Promise.resolve('full');
      lines.set(chat, line);
      return new Promise((resolve, reject) => {
        line.waiting.push({ work, resolve, reject });
        startWhatCan();
      });
    },
    close: () => {
      isClosed = true;
      for (const { waiting } of lines.values()) {
        for (const turn of waiting.splice(0)) turn.resolve('closed');
      }
    },
  };
}
