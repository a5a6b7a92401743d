import type { Conversations } from '../answering/conversations.ts';
import { type AnswersGiven, createAnswersGiven } from './answers-given.ts';
import { createEmptyLog, type EmptyLog } from './empty-log.ts';
import { createErasePerson, type ErasePerson } from './erase-person.ts';
import { createFeedback, type Feedback } from './feedback.ts';
import { createGoneChats, type GoneChats } from './gone-chats.ts';
import { createGroups, type Groups } from './groups.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { createInvitations, type Invitations } from './invitations.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPeople, type People } from './people.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';
import { createQuestionLog, type QuestionLog, type QuestionLogOptions } from './question-log.ts';
import { createStatistics, type ReadStatistics } from './question-statistics.ts';
import { createRemoveOld, type RemoveOld } from './retention.ts';
import { openStateDatabase } from './state-database.ts';
import { createStoredConversations } from './stored-conversations.ts';
import { createStrangers, type Strangers } from './strangers.ts';

/** What outlives the process: see `state.sqlite` in ARCHITECTURE.md. */
export interface State {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly pseudonyms: Pseudonyms;
  readonly answersGiven: AnswersGiven;
  /** Named as by `conversationName`. */
  readonly conversations: Conversations;
  /** Makes everything that is written meanwhile one: all or nothing. */
  together(work: () => void): void;
  readonly people: People;
  readonly groups: Groups;
  readonly invitations: Invitations;
  readonly strangers: Strangers;
  readonly goneChats: GoneChats;
  readonly feedback: Feedback;
  readonly preferences: Preferences;
  readonly statistics: ReadStatistics;
  readonly erasePerson: ErasePerson;
  readonly removeOld: RemoveOld;
  readonly emptyLog: EmptyLog;
  questionLog(options: QuestionLogOptions): QuestionLog;
  close(): void;
}

/**
 * @param now milliseconds since 1970
 * @throws AppError `state-in-use` or `state-too-new`
 */
export function openState(path: string, now: () => number = Date.now): State {
  const database = openStateDatabase(path);
  const pseudonyms = createPseudonyms(database);
  const emptyLog = createEmptyLog(database);
  return {
    inbox: createInbox(database, now),
    outbox: createOutbox(database),
    pseudonyms,
    answersGiven: createAnswersGiven(database, { pseudonyms, now }),
    conversations: createStoredConversations(database, { pseudonyms, now }),
    together: (work) => database.transaction(work)(),
    people: createPeople(database, now),
    groups: createGroups(database, now),
    invitations: createInvitations(database, now),
    strangers: createStrangers(database, { pseudonyms, now }),
    goneChats: createGoneChats(database, { pseudonyms, now }),
    feedback: createFeedback(database, { pseudonyms, now }),
    preferences: createPreferences(database, pseudonyms),
    statistics: createStatistics(database),
    erasePerson: createErasePerson(database, { pseudonyms, emptyLog }),
    removeOld: createRemoveOld(database, now),
    emptyLog,
    questionLog: (options) => createQuestionLog(database, options, { pseudonyms, now }),
    close: () => database.close(),
  };
}
