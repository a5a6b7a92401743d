export interface RateLimitOptions {
  /** Questions that one person may ask a minute, in all chats together. */
  readonly ofPerson: number;
  /** Questions that may be asked a minute in one chat, by all together. */
  readonly inChat: number;
}

export type Limited =
  | { readonly kind: 'taken' }
  | {
      readonly kind: 'refused';
      readonly by: 'person' | 'chat';
      readonly limit: number;
      /** When the next question will be taken. */
      readonly afterSeconds: number;
      /** Nobody has been told yet in this window. */
      readonly isFirst: boolean;
    };

/** Bounds how much is asked, so that one who asks without end costs the others nothing. */
export interface RateLimits {
  take(person: number, chat: number): Limited;
}

interface Window {
  readonly since: number;
  taken: number;
  isTold: boolean;
}

const windowMilliseconds = 60_000;

/** A window begins with the first question after the one before has ended. */
export function createRateLimits(
  { ofPerson, inChat }: RateLimitOptions,
  now: () => number,
): RateLimits {
  const people = createWindows(now);
  const chats = createWindows(now);
  return {
    take: (person, chat) => {
      const own = people.at(person);
      const shared = chats.at(chat);
      const refusal = refusalOf(own, 'person', ofPerson) ?? refusalOf(shared, 'chat', inChat);
      if (refusal) return refusal;
      own.taken += 1;
      shared.taken += 1;
      return { kind: 'taken' };
    },
  };

  function refusalOf(window: Window, by: 'person' | 'chat', limit: number): Limited | null {
    if (window.taken < limit) return null;
    const isFirst = !window.isTold;
    window.isTold = true;
    const left = window.since + windowMilliseconds - now();
    return {
      kind: 'refused',
      by,
      limit,
      afterSeconds: Math.max(1, Math.ceil(left / 1000)),
      isFirst,
    };
  }
}

function createWindows(now: () => number) {
  const windows = new Map<number, Window>();
  /** The oldest stand first. */
  const forgetEnded = () => {
    for (const [key, { since }] of windows) {
      if (now() - since < windowMilliseconds) return;
      windows.delete(key);
    }
  };
  return {
    at: (key: number): Window => {
      forgetEnded();
      const window = windows.get(key) ?? { since: now(), taken: 0, isTold: false };
      windows.set(key, window);
      return window;
    },
  };
}
