import type { InlineQuery } from 'grammy/types';
import type { AnswerQuestion, Question } from '../answering/answer.ts';
import type { MeetingOffer } from '../answering/meeting-offers.ts';
import { describeError } from './describe-error.ts';
import { isTooShort, languageOfQuery } from './inline-query.ts';
import { inlineResults, mostResults } from './inline-results.ts';
import { createPersonQueues } from './person-queues.ts';
import { createRateLimits } from './rate-limits.ts';
import {
  cacheSeconds,
  createSendInlineResults,
  type InlineResults,
  type SendInlineResultsDependencies,
} from './send-inline-results.ts';
import { createShortMemory } from './short-memory.ts';

export interface InlineAnswersDependencies extends SendInlineResultsDependencies {
  readonly answer: AnswerQuestion;
  /** Up to so many meetings that fit what was typed. */
  readonly meetingsFor: (question: Question, limit: number) => Promise<readonly MeetingOffer[]>;
  /** Whether who types may ask; others get nothing at all. */
  readonly mayAsk: (query: InlineQuery) => boolean;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
}

/** Answers what people type behind the bot's name in any chat. */
export interface InlineAnswers {
  /**
   * Answers within seconds or never: a late answer is worth nothing, so nothing of the query is
   * written down. Of a person's queries that wait only the newest is answered.
   */
  take(query: InlineQuery): void;
  /** Resolves when what runs has ended; what waits is given up. */
  close(): Promise<void>;
}

/** However many people type, a message waits for one of their queries at most. */
const peopleAtOnce = 1;

/** Telegram asks about twice a second while somebody types. */
const queriesPerMinute = 60;

/** Telegram takes no answer after about that time. */
const tooLateMilliseconds = 10_000;

/** About twenty people who type; five results are some ten kilobytes. */
const mostRemembered = 200;

export function createInlineAnswers(dependencies: InlineAnswersDependencies): InlineAnswers {
  const { mayAsk, logger, now } = dependencies;
  const queues = createPersonQueues({ peopleAtOnce });
  const remembered = createShortMemory<InlineResults>(
    { milliseconds: cacheSeconds * 1000, most: mostRemembered },
    now,
  );
  const send = createSendInlineResults(dependencies);
  const work = createNewestWork({ ...dependencies, remembered, send });
  const running = new Set<Promise<void>>();
  return {
    take: (query) => {
      if (!mayAsk(query)) return;
      const known = isTooShort(query) ? [] : remembered.get(keyOf(query));
      if (known) return send(query, known);
      if (!work.add(query)) return;
      const person = query.from.id;
      const turn = queues
        .run(String(person), () => work.run(person))
        .outcome.then(
          () => {},
          (error: unknown) => logger.error(describeError(error), 'an inline query was not handled'),
        );
      running.add(turn);
      void turn.finally(() => running.delete(turn));
    },
    close: async () => {
      queues.close();
      await Promise.all(running);
    },
  };
}

interface NewestWorkDependencies extends InlineAnswersDependencies {
  readonly remembered: { put(key: string, results: InlineResults): void };
  send(query: InlineQuery, results: InlineResults | null): void;
}

/** Keeps of each person the newest query, and answers it when the turn comes. */
function createNewestWork(dependencies: NewestWorkDependencies) {
  const { mayAsk, now, remembered, send } = dependencies;
  // Each person counts as a chat of their own: where they type is not told.
  const perMinute = { ofPerson: queriesPerMinute, inChat: queriesPerMinute };
  const limits = createRateLimits(perMinute, now);
  const newest = new Map<number, { readonly query: InlineQuery; readonly since: number }>();
  return {
    /** Whether the person needs a turn: who waits for one already does not. */
    add: (query: InlineQuery): boolean => {
      const hasTurn = newest.has(query.from.id);
      newest.set(query.from.id, { query, since: now() });
      return !hasTurn;
    },
    run: async (person: number): Promise<void> => {
      const { query, since = 0 } = newest.get(person) ?? {};
      newest.delete(person);
      // Asked once more: who waited may have been blocked meanwhile.
      if (!query || now() - since > tooLateMilliseconds || !mayAsk(query)) return;
      if (limits.take(person, person).kind === 'refused') return send(query, null);
      const results = await resultsFor(query, dependencies);
      if (results) remembered.put(keyOf(query), results);
      send(query, results);
    },
  };
}

/** @returns null where it can't be told now. */
async function resultsFor(
  query: InlineQuery,
  { answer, meetingsFor, messages, preferences, logger, now }: InlineAnswersDependencies,
): Promise<InlineResults | null> {
  const question: Question = { text: query.query, conversation: null };
  const startedAt = now();
  try {
    const found = {
      answer: await answer(question),
      meetings: await meetingsFor(question, mostResults),
    };
    const details = { kind: found.answer.kind, milliseconds: Math.round(now() - startedAt) };
    logger.debug(details, 'an inline query was worked on');
    if (found.answer.kind === 'unavailable') return null;
    return inlineResults(found, { messages, language: languageOfQuery(query, preferences) });
  } catch (error) {
    logger.error(describeError(error), 'an inline query could not be answered');
    return null;
  }
}

/** Of each person: people may have chosen different languages. */
function keyOf({ from, query }: InlineQuery): string {
  return `${from.id}:${query.trim()}`;
}
