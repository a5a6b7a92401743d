import type { Pseudonym, Pseudonyms } from './pseudonyms.ts';
import type { StateDatabase } from './state-database.ts';

/** An answer as it was given; `body` is the bot's own. */
export interface GivenAnswer {
  readonly id: number;
  /** Who asked. */
  readonly person: Pseudonym;
  readonly body: string;
}

export interface NewAnswer {
  readonly person: number;
  readonly chat: number;
  /** The message that asked; null where a button did. */
  readonly questionMessage: number | null;
  readonly body: string;
}

/** The answers that are still kept, so that buttons, replies and edited questions find theirs. */
export interface AnswersGiven {
  /** @returns the answer's number */
  add(answer: NewAnswer): number;
  /** The answer says something else now. */
  replace(id: number, body: string): void;
  /** The answer, or a part of it, stands in this message. */
  addMessage(id: number, chat: number, message: number): void;
  removeMessage(chat: number, message: number): void;
  /** Its messages, in the order in which they were sent. */
  messagesOf(id: number): readonly number[];
  /** Only if it was given in the chat: whoever presses a button may send any number. */
  byId(id: number, chat: number): GivenAnswer | undefined;
  byMessage(chat: number, message: number): GivenAnswer | undefined;
  /** The last answer to the message that asked. */
  byQuestion(chat: number, message: number): GivenAnswer | undefined;
  isBy(answer: GivenAnswer, person: number): boolean;
}

export interface AnswersGivenDependencies {
  readonly pseudonyms: Pseudonyms;
  readonly now: () => number;
}

const columns = 'answers.id, answers.person, answers.body';

export function createAnswersGiven(
  database: StateDatabase,
  { pseudonyms, now }: AnswersGivenDependencies,
): AnswersGiven {
  const add = database.prepare(
    `INSERT INTO answers (at, person, chat, question_message, body)
     VALUES (@at, @person, @chat, @questionMessage, @body)`,
  );
  const replace = database.prepare('UPDATE answers SET body = ? WHERE id = ?');
  const addMessage = database.prepare(
    `INSERT OR REPLACE INTO answer_messages (chat, message, answer)
     SELECT ?, ?, id FROM answers WHERE id = ?`,
  );
  const removeMessage = database.prepare(
    'DELETE FROM answer_messages WHERE chat = ? AND message = ?',
  );
  const messages = database
    .prepare<[number], number>(
      'SELECT message FROM answer_messages WHERE answer = ? ORDER BY message',
    )
    .pluck();
  const byId = database.prepare<[number, string], GivenAnswer>(
    `SELECT ${columns} FROM answers WHERE id = ? AND chat = ?`,
  );
  const byMessage = database.prepare<[string, number], GivenAnswer>(
    `SELECT ${columns} FROM answer_messages JOIN answers ON answers.id = answer
     WHERE answer_messages.chat = ? AND message = ?`,
  );
  const byQuestion = database.prepare<[string, number], GivenAnswer>(
    `SELECT ${columns} FROM answers WHERE chat = ? AND question_message = ?
     ORDER BY id DESC LIMIT 1`,
  );
  return {
    add: ({ person, chat, questionMessage, body }) =>
      Number(
        add.run({
          at: now(),
          person: pseudonyms.ofPerson(person),
          chat: pseudonyms.ofChat(chat),
          questionMessage,
          body,
        }).lastInsertRowid,
      ),
    replace: (id, body) => {
      replace.run(body, id);
    },
    addMessage: (id, chat, message) => {
      addMessage.run(pseudonyms.ofChat(chat), message, id);
    },
    removeMessage: (chat, message) => {
      removeMessage.run(pseudonyms.ofChat(chat), message);
    },
    messagesOf: (id) => messages.all(id),
    byId: (id, chat) => byId.get(id, pseudonyms.ofChat(chat)),
    byMessage: (chat, message) => byMessage.get(pseudonyms.ofChat(chat), message),
    byQuestion: (chat, message) => byQuestion.get(pseudonyms.ofChat(chat), message),
    isBy: ({ person }, id) => person === pseudonyms.ofPerson(id),
  };
}
