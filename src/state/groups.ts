import type { CorpusPart } from '../corpus/corpus-part.ts';
import type { StateDatabase } from './state-database.ts';
import { readPart, writePart } from './stored-part.ts';

export interface ListedGroup {
  /** Telegram's number, negative. */
  readonly id: number;
  /** Empty while it is not known. */
  readonly name: string;
  /** When it was let in, in milliseconds since 1970. */
  readonly since: number;
}

/** The groups whose members may ask. */
export interface Groups {
  /** Null for a group that nobody has let in or removed. */
  standing(id: number): 'allowed' | 'removed' | null;
  /** An empty name leaves the one that is known. */
  allow(id: number, name: string): void;
  /** @returns whether the group was allowed. */
  remove(id: number): boolean;
  /**
   * Gives the group's row, with its settings, the number that the group has as a supergroup. Telegram
   * tells it twice, in either order; the second time changes nothing. What an admin has decided about
   * the new number meanwhile stays, and so does a part that answers were limited to.
   */
  move(from: number, to: number): void;
  /**
   * The part of the corpus that the group is answered from, null for all of it; `unreadable` where
   * what is kept is no part.
   */
  partOf(id: number): CorpusPart | 'unreadable' | null;
  /** Limits the group's answers to the part, or lifts the limit. It lets nobody in. */
  limit(id: number, part: CorpusPart | null): void;
  /** The newest first. */
  list(page: { readonly limit: number; readonly offset: number }): readonly ListedGroup[];
  count(): number;
}

const longestName = 64;

export function createGroups(database: StateDatabase, now: () => number): Groups {
  const find = database.prepare<[number], { allowed: 0 | 1 | null }>(
    'SELECT allowed FROM chats WHERE id = ?',
  );
  const allow = database.prepare(
    `INSERT INTO chats (id, name, allowed, since) VALUES (@id, @name, 1, @since)
     ON CONFLICT DO UPDATE SET allowed = 1, name = iif(@name = '', name, @name),
       since = iif(allowed, since, @since)`,
  );
  const remove = database.prepare('UPDATE chats SET allowed = 0 WHERE id = ? AND allowed = 1');
  const list = database.prepare<[{ limit: number; offset: number }], ListedGroup>(
    `SELECT id, name, since FROM chats WHERE allowed = 1 ORDER BY since DESC, id
     LIMIT @limit OFFSET @offset`,
  );
  const count = database.prepare<[], { count: number }>(
    'SELECT count(*) AS count FROM chats WHERE allowed = 1',
  );
  return {
    standing: (id) => {
      const row = find.get(id);
      if (row === undefined || row.allowed === null) return null;
      return row.allowed === 1 ? 'allowed' : 'removed';
    },
    allow: (id, name) => {
      allow.run({ id, name: name.slice(0, longestName), since: now() });
    },
    remove: (id) => remove.run(id).changes > 0,
    move: moveIn(database),
    ...partsIn(database, now),
    list: ({ limit, offset }) => list.all({ limit, offset }),
    count: () => count.get()?.count ?? 0,
  };
}

function moveIn(database: StateDatabase): Groups['move'] {
  const copy = database.prepare(
    `INSERT INTO chats (id, name, allowed, part, since)
     SELECT @to, name, allowed, part, since FROM chats WHERE id = @from
     ON CONFLICT DO UPDATE SET allowed = coalesce(allowed, excluded.allowed),
       part = coalesce(part, excluded.part)`,
  );
  const remove = database.prepare('DELETE FROM chats WHERE id = @from');
  return database.transaction((from: number, to: number) => {
    if (from === to) return;
    copy.run({ from, to });
    remove.run({ from });
  });
}

function partsIn(database: StateDatabase, now: () => number): Pick<Groups, 'partOf' | 'limit'> {
  const find = database
    .prepare<[number], string | null>('SELECT part FROM chats WHERE id = ?')
    .pluck();
  const limit = database.prepare(
    `INSERT INTO chats (id, name, allowed, part, since) VALUES (@id, '', NULL, @part, @since)
     ON CONFLICT DO UPDATE SET part = @part`,
  );
  return {
    partOf: (id) => {
      const part = find.get(id) ?? null;
      return part === null ? null : (readPart(part) ?? 'unreadable');
    },
    limit: (id, part) => {
      limit.run({ id, part: part && writePart(part), since: now() });
    },
  };
}
