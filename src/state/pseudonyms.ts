import { createHmac, randomBytes } from 'node:crypto';
import type { StateDatabase } from './state-database.ts';

/** What stands for a person, a chat or a conversation where Telegram's own number need not be kept. */
export type Pseudonym = string;

/** The same for the same number as long as the state lives; without its salt nobody finds the way back. */
export interface Pseudonyms {
  ofPerson(id: number): Pseudonym;
  ofChat(id: number): Pseudonym;
  /** Of a conversation, by the name that the bot gives it. */
  ofConversation(name: string): Pseudonym;
  /** Of a text that is to be known again, but not kept. */
  ofText(text: string): Pseudonym;
}

const saltBytes = 32;

/**
 * HMAC-SHA-256 with a salt of 256 random bits that is made with the state and stays in it: Telegram's
 * numbers are few enough to be tried one by one against a hash without one.
 */
export function createPseudonyms(database: StateDatabase): Pseudonyms {
  database
    .prepare("INSERT OR IGNORE INTO secrets (name, value) VALUES ('salt', ?)")
    .run(randomBytes(saltBytes));
  const row = database
    .prepare<[], { value: Buffer }>("SELECT value FROM secrets WHERE name = 'salt'")
    .get();
  const salt = row?.value ?? Buffer.alloc(0);
  const hash = (text: string) => createHmac('sha256', salt).update(text).digest('base64url');
  return {
    ofPerson: (id) => hash(`person ${id}`),
    ofChat: (id) => hash(`chat ${id}`),
    ofConversation: (name) => hash(`conversation ${name}`),
    ofText: (text) => hash(`text ${text}`),
  };
}
