import type { StateDatabase } from './state-database.ts';

export type PersonRole = 'admin' | 'member' | 'blocked';

/** Somebody on the access list. */
export interface ListedPerson {
  /** Telegram's number. */
  readonly id: number;
  readonly role: PersonRole;
  /** Empty while it is not known. */
  readonly name: string;
  /** When the role was given, in milliseconds since 1970. */
  readonly since: number;
}

/** The people whom an admin or a code has let in or an admin has blocked. */
export interface People {
  /** Null for who is not on the list. */
  find(id: number): ListedPerson | null;
  /** Puts the person on the list; an empty name leaves the one that is known. */
  put(id: number, role: PersonRole, name: string): void;
  /** An empty name changes nothing. */
  rename(id: number, name: string): void;
  admins(): readonly number[];
  /** Admins first, then members, then the blocked; the newest first. */
  list(page: { readonly limit: number; readonly offset: number }): readonly ListedPerson[];
  count(): number;
}

/** Of Telegram's 129 characters as many as tell people apart in a list. */
const longestName = 64;

export function createPeople(database: StateDatabase, now: () => number): People {
  const columns = 'id, role, name, since';
  const find = database.prepare<[number], ListedPerson>(
    `SELECT ${columns} FROM people WHERE id = ?`,
  );
  const put = database.prepare(
    `INSERT INTO people (id, role, name, since) VALUES (@id, @role, @name, @since)
     ON CONFLICT DO UPDATE SET role = @role, since = @since, name = iif(@name = '', name, @name)`,
  );
  const rename = database.prepare("UPDATE people SET name = @name WHERE id = @id AND @name <> ''");
  const admins = database.prepare<[], { id: number }>("SELECT id FROM people WHERE role = 'admin'");
  const list = database.prepare<[{ limit: number; offset: number }], ListedPerson>(
    `SELECT ${columns} FROM people
     ORDER BY CASE role WHEN 'admin' THEN 0 WHEN 'member' THEN 1 ELSE 2 END, since DESC, id
     LIMIT @limit OFFSET @offset`,
  );
  const count = database.prepare<[], { count: number }>('SELECT count(*) AS count FROM people');
  return {
    find: (id) => find.get(id) ?? null,
    put: (id, role, name) => {
      put.run({ id, role, name: name.slice(0, longestName), since: now() });
    },
    rename: (id, name) => {
      rename.run({ id, name: name.slice(0, longestName) });
    },
    admins: () => admins.all().map(({ id }) => id),
    list: ({ limit, offset }) => list.all({ limit, offset }),
    count: () => count.get()?.count ?? 0,
  };
}
