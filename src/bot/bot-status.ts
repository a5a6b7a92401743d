import type { State } from '../state/open-state.ts';
import type { Health } from './health.ts';
import type { Intake } from './intake-calls.ts';
import type { PersonQueues } from './person-queues.ts';
import type { Reindexing } from './reindexing.ts';

/** How the bot is at the moment. Times are milliseconds since 1970. */
export interface BotStatus extends StatusSettings {
  readonly startedAt: number;
  readonly index: IndexStatus;
  readonly lastContact: number;
  /** Null while the corpus is not being indexed anew. */
  readonly reindexingSince: number | null;
  /** People on the list, also those who are blocked. */
  readonly people: number;
  readonly groups: number;
  readonly goneChats: number;
  readonly waitingQuestions: number;
  readonly pendingUpdates: number;
  /** Messages of which nobody knows yet whether they have arrived. */
  readonly begunSends: number;
  readonly residentBytes: number;
}

export interface StatusSettings {
  readonly version: string;
  readonly intake: Intake['kind'];
  readonly isOpen: boolean;
  readonly keepsTexts: boolean;
  readonly retentionDays: number;
}

export interface IndexStatus {
  readonly generation: string;
  readonly builtAt: number;
  readonly articles: number;
  readonly meetings: number;
}

export interface BotStatusDependencies {
  readonly state: Pick<State, 'people' | 'groups' | 'goneChats' | 'inbox' | 'outbox'>;
  readonly queues: Pick<PersonQueues, 'waiting'>;
  readonly health: Pick<Health, 'silence'>;
  readonly reindexing: Pick<Reindexing, 'since'>;
  readonly indexState: () => Promise<IndexStatus>;
  now(): number;
}

/** What reads the status whenever it is asked for. */
export function createBotStatus(
  settings: StatusSettings,
  { state, queues, health, reindexing, indexState, now }: BotStatusDependencies,
): () => Promise<BotStatus> {
  const startedAt = now();
  return async () => ({
    ...settings,
    startedAt,
    index: await indexState(),
    lastContact: now() - health.silence(),
    reindexingSince: reindexing.since(),
    people: state.people.count(),
    groups: state.groups.count(),
    goneChats: state.goneChats.count(),
    waitingQuestions: queues.waiting(),
    pendingUpdates: state.inbox.count(),
    begunSends: state.outbox.countBegun(),
    residentBytes: process.memoryUsage.rss(),
  });
}
