import type { Route } from './http-server.ts';

/** Whether the bot does its work, for whoever watches the process. */
export interface Health {
  /** The bot takes updates from now on. */
  start(): void;
  /** Telegram has answered. */
  contact(): void;
  isStarted(): boolean;
  /** Milliseconds since Telegram has answered, or since the start where it has not yet. */
  silence(): number;
  state(): HealthState;
}

export type HealthState =
  | { readonly status: 'ok' }
  | {
      readonly status: 'unavailable';
      readonly reason: 'starting' | 'no-contact-with-telegram';
    };

/** Telegram answers a long poll within half a minute; a dead connection is noticed after 45 seconds. */
const longestSilenceMilliseconds = 120_000;

/** @param now milliseconds from any fixed moment */
export function createHealth(now: () => number): Health {
  let lastContact = now();
  let isStarted = false;
  return {
    start: () => {
      isStarted = true;
    },
    contact: () => {
      lastContact = now();
    },
    isStarted: () => isStarted,
    silence: () => now() - lastContact,
    state: () => {
      if (!isStarted) return { status: 'unavailable', reason: 'starting' };
      if (now() - lastContact <= longestSilenceMilliseconds) return { status: 'ok' };
      return { status: 'unavailable', reason: 'no-contact-with-telegram' };
    },
  };
}

/** `/healthz`: 200 while the bot is well, else 503 with the reason. */
export function healthRoute(health: Pick<Health, 'state'>): Route {
  return {
    methods: ['GET', 'HEAD'],
    answer: () => {
      const state = health.state();
      const status = state.status === 'ok' ? 200 : 503;
      const headers = { 'content-type': 'application/json' };
      return { status, headers, body: JSON.stringify(state) };
    },
  };
}
