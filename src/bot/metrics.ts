import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from '../answering/answer.ts';
import type { Route } from './http-server.ts';

/** What is counted of the bot's work. Nothing of it tells of people, chats or texts. */
export interface BotMetrics {
  /** Updates that were written down, each once. */
  updatesAccepted(count: number): void;
  /** `failed`: a fault of ours. */
  answered(kind: Answer['kind'] | 'failed', milliseconds: number): void;
  sent(outcome: SendOutcome): void;
  sendRepeated(cause: RepeatCause): void;
}

/** `unknown`: the connection was lost, or Telegram failed, before it said what became of the message. */
export type SendOutcome = 'delivered' | 'refused' | 'unknown';

/** Telegram asked for a pause, or no connection was made. */
export type RepeatCause = 'pace' | 'connection';

/** What is asked for when the figures are read. */
export interface MetricsSources {
  /** Updates whose answers have not arrived. */
  pendingUpdates(): number;
  /** Questions that wait for their turn. */
  waitingQuestions(): number;
}

/** Counts nothing, for a bot whose figures nobody can read. */
export const noMetrics: BotMetrics = {
  updatesAccepted: () => {},
  answered: () => {},
  sent: () => {},
  sendRepeated: () => {},
};

/** An answer takes milliseconds; seconds are a fault that should be seen. */
const secondsOfAnswers = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface ServedMetrics extends BotMetrics {
  /** `/metrics`, as Prometheus reads it. */
  readonly route: Route;
}

export function createMetrics(sources: MetricsSources): ServedMetrics {
  const registry = new Registry();
  addGauges(registry, sources);
  const count = counters(registry);
  const seconds = new Histogram({
    name: 'thu_ky_answer_seconds',
    help: 'Time from a question to its answer, without sending',
    buckets: secondsOfAnswers,
    registers: [registry],
  });
  return {
    updatesAccepted: (number) => count.updates.inc(number),
    answered: (kind, milliseconds) => {
      count.answers.inc({ kind });
      seconds.observe(milliseconds / 1000);
    },
    sent: (outcome) => count.sends.inc({ outcome }),
    sendRepeated: (cause) => count.repeats.inc({ cause }),
    route: {
      methods: ['GET', 'HEAD'],
      answer: async () => ({
        status: 200,
        headers: { 'content-type': registry.contentType },
        body: await registry.metrics(),
      }),
    },
  };
}

function counters(registry: Registry) {
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  return {
    updates: counter('thu_ky_updates_accepted_total', 'Updates written down, each once'),
    answers: counter('thu_ky_answers_total', 'Answers by kind', 'kind'),
    sends: counter('thu_ky_sends_total', 'Messages sent or edited, by outcome', 'outcome'),
    repeats: counter('thu_ky_send_repeats_total', 'Sends tried again, by cause', 'cause'),
  };
}

function addGauges(registry: Registry, { pendingUpdates, waitingQuestions }: MetricsSources): void {
  const add = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  add('thu_ky_updates_pending', 'Updates whose answers have not arrived', pendingUpdates);
  add('thu_ky_questions_waiting', 'Questions that wait for their turn', waitingQuestions);
  add('process_resident_memory_bytes', 'Resident memory', () => process.memoryUsage.rss());
  add('process_uptime_seconds', 'Since the process began', () => process.uptime());
}
