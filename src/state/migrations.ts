/**
 * What makes each version of the state out of the one before; `user_version` counts how many have
 * run. One that has been released is never changed: a new one follows it. Times are milliseconds
 * since 1970; `person`, `chat` and `key` are pseudonyms (see `createPseudonyms`).
 */
export const migrations: readonly string[] = [
  `
  -- What was accepted from Telegram and is not answered to its end.
  CREATE TABLE updates (
    id INTEGER PRIMARY KEY,
    received INTEGER NOT NULL,
    body TEXT NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1)),
    -- The message that tells its place in the queue, while there is one.
    notice_chat INTEGER,
    notice_message INTEGER
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

  -- The salt of the pseudonyms.
  CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;

  -- Who may ask. The ids are Telegram's own: an admin must be able to read and mend the list.
  CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    role TEXT NOT NULL CHECK (role IN ('admin', 'member', 'blocked')),
    name TEXT NOT NULL,
    since INTEGER NOT NULL
  ) STRICT;

  -- Groups, with the part of the corpus that they are answered from (JSON, null for all of it). One
  -- that was removed stays, so that its part holds again when it is let in again. allowed is null as
  -- long as nobody has decided: a part may be set before, and where access is open.
  CREATE TABLE chats (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    allowed INTEGER CHECK (allowed IN (0, 1)),
    part TEXT,
    since INTEGER NOT NULL
  ) STRICT;

  -- One-time codes that let in who sends them; only hashes of the codes.
  CREATE TABLE invitations (code TEXT PRIMARY KEY, expires INTEGER NOT NULL) STRICT;
  CREATE INDEX invitations_by_time ON invitations (expires);

  -- Whom the bot has told that it does not know them, and when.
  CREATE TABLE strangers (key TEXT PRIMARY KEY, noticed INTEGER NOT NULL) STRICT;
  CREATE INDEX strangers_by_time ON strangers (noticed);

  -- Chats that Telegram says the bot can't write to any more.
  CREATE TABLE gone_chats (chat TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  CREATE INDEX gone_chats_by_time ON gone_chats (at);

  -- The last turn of each conversation, as JSON.
  CREATE TABLE conversations (
    key TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    at INTEGER NOT NULL,
    turn TEXT NOT NULL
  ) STRICT;
  CREATE INDEX conversations_by_person ON conversations (person);
  CREATE INDEX conversations_by_time ON conversations (at);

  -- Answers whose buttons still work: the answer as JSON, and the turn after it for those who reply.
  CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    chat TEXT NOT NULL,
    question_message INTEGER,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX answers_by_person ON answers (person);
  CREATE INDEX answers_by_time ON answers (at);
  CREATE INDEX answers_by_question ON answers (chat, question_message);

  -- The messages that an answer was sent as, in the order of its parts.
  CREATE TABLE answer_messages (
    chat TEXT NOT NULL,
    message INTEGER NOT NULL,
    answer INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    PRIMARY KEY (chat, message)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX answer_messages_by_answer ON answer_messages (answer);

  CREATE TABLE feedback (
    answer INTEGER NOT NULL,
    person TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('good', 'bad')),
    reason TEXT CHECK (reason IN ('wrong', 'incomplete', 'outdated', 'wrong-source')),
    at INTEGER NOT NULL,
    PRIMARY KEY (answer, person)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX feedback_by_person ON feedback (person);
  CREATE INDEX feedback_by_time ON feedback (at);

  -- What was asked; the text is null where texts are not to be kept.
  CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('private', 'group', 'inline')),
    text TEXT,
    -- The text without case, marks and stops: what counts as the same question.
    folded TEXT,
    outcome TEXT NOT NULL,
    milliseconds REAL NOT NULL,
    -- The row in answers, where one was kept: feedback is given to that.
    answer INTEGER
  ) STRICT;
  CREATE INDEX questions_by_person ON questions (person);
  CREATE INDEX questions_by_time ON questions (at);
  CREATE INDEX questions_by_answer ON questions (answer) WHERE answer IS NOT NULL;

  -- What people have chosen for themselves.
  CREATE TABLE preferences (
    person TEXT PRIMARY KEY,
    language TEXT NOT NULL CHECK (language IN ('vi', 'en'))
  ) STRICT;
  `,
];
