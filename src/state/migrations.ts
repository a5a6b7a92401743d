/**
 * What makes each version of the state out of the one before; `user_version` counts how many have
 * run. One that has been released is never changed: a new one follows it.
 */
export const migrations: readonly string[] = [
  `
  -- What was accepted from Telegram and is not answered to its end. Times are milliseconds since 1970.
  CREATE TABLE updates (
    id INTEGER PRIMARY KEY,
    received INTEGER NOT NULL,
    body TEXT NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1))
  ) STRICT;

  -- Parts of an answer that are still to be sent.
  CREATE TABLE sends (
    update_id INTEGER NOT NULL REFERENCES updates (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    payload TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'sending', 'repeating')),
    PRIMARY KEY (update_id, part)
  ) STRICT, WITHOUT ROWID;

  -- Telegram may deliver again what it was not told to forget.
  CREATE TABLE finished (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  CREATE INDEX finished_by_time ON finished (at);
  `,
];
