import { Refused } from './refused.ts';

/** Refuses messages that come too fast. */
export interface ChatPace {
  /** @throws Refused 429 where the chat got its messages of this second already. */
  take(chatId: number): void;
}

/** @param perSecond undefined for no bound */
export function createChatPace(perSecond: number | undefined, now: () => number): ChatPace {
  const times = new Map<number, number[]>();
  return {
    take: (chatId) => {
      if (perSecond === undefined) return;
      const recent = (times.get(chatId) ?? []).filter((time) => now() - time < 1000);
      if (recent.length >= perSecond) {
        const description = 'Too Many Requests: retry after 1';
        throw new Refused({ code: 429, description, retryAfterSeconds: 1 });
      }
      times.set(chatId, [...recent, now()]);
    },
  };
}
