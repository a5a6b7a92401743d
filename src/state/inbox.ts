import type { StateDatabase } from './state-database.ts';

export interface IncomingUpdate {
  /** Telegram's `update_id`. */
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly received: number;
  /** The update as JSON. */
  readonly body: string;
}

export interface PendingUpdate extends IncomingUpdate {
  /** Its answer is in the outbox, or was sent already. */
  readonly isAnswered: boolean;
}

/** A message in a chat. */
export interface MessagePlace {
  readonly chat: number;
  readonly message: number;
}

/** What was taken over from Telegram and is not answered to its end; it outlives the process. */
export interface Inbox {
  /** Whether the update was written down before: Telegram delivers some twice. */
  isKnown(id: number): boolean;
  /**
   * Writes down the updates that were not seen before, all or none: only then may they be confirmed
   * to Telegram.
   *
   * @returns those that are new
   */
  accept<Update extends IncomingUpdate>(updates: readonly Update[]): readonly Update[];
  /** In the order of their ids. */
  pending(): readonly PendingUpdate[];
  /** A message tells the update's place in the queue. */
  noteNotice(id: number, place: MessagePlace): void;
  noticeOf(id: number): MessagePlace | undefined;
  /** How many are pending. */
  count(): number;
  /** Forgets the update, but not that it was seen. */
  finish(id: number): void;
}

/** Telegram keeps an update for a day. */
const rememberedMilliseconds = 2 * 24 * 60 * 60 * 1000;

export function createInbox(database: StateDatabase, now: () => number): Inbox {
  const add = database.prepare(
    `INSERT INTO updates (id, received, body) SELECT @id, @received, @body
     WHERE NOT EXISTS (SELECT 1 FROM finished WHERE id = @id) ON CONFLICT DO NOTHING`,
  );
  const all = database.prepare<
    [],
    { id: number; received: number; body: string; answered: number }
  >('SELECT id, received, body, answered FROM updates ORDER BY id');
  const note = database.prepare(
    'UPDATE updates SET notice_chat = @chat, notice_message = @message WHERE id = @id',
  );
  const notice = database.prepare<[number], MessagePlace>(
    `SELECT notice_chat AS chat, notice_message AS message FROM updates
     WHERE id = ? AND notice_message IS NOT NULL`,
  );
  const count = database.prepare<[], { count: number }>('SELECT count(*) AS count FROM updates');
  const known = database.prepare<[{ id: number }], { id: number }>(
    `SELECT id FROM updates WHERE id = @id UNION ALL SELECT id FROM finished WHERE id = @id`,
  );
  const remove = database.prepare('DELETE FROM updates WHERE id = ?');
  const remember = database.prepare('INSERT OR IGNORE INTO finished (id, at) VALUES (?, ?)');
  const forget = database.prepare('DELETE FROM finished WHERE at < ?');
  const finish = database.transaction((id: number) => {
    remove.run(id);
    remember.run(id, now());
    forget.run(now() - rememberedMilliseconds);
  });
  return {
    accept: <Update extends IncomingUpdate>(updates: readonly Update[]) =>
      database.transaction(() =>
        updates.filter(({ id, received, body }) => add.run({ id, received, body }).changes > 0),
      )(),
    isKnown: (id) => known.get({ id }) !== undefined,
    pending: () =>
      all.all().map(({ answered, ...update }) => ({ ...update, isAnswered: answered === 1 })),
    noteNotice: (id, place) => {
      note.run({ id, ...place });
    },
    noticeOf: (id) => notice.get(id),
    count: () => count.get()?.count ?? 0,
    finish,
  };
}
