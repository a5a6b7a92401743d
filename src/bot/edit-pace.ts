import type { Clock } from './patient-calls.ts';

/** Keeps edits of one message apart. */
export interface EditPace {
  /**
   * Resolves when the message may be edited: to false where a later edit of it has been asked for
   * meanwhile, which shows what this one would.
   */
  turn(chat: number, message: number, signal: AbortSignal): Promise<boolean>;
}

/** Telegram slows a bot down that edits faster for long. */
const apartMilliseconds = 3_000;

interface Edits {
  /** When the last one may have been shown at the earliest. */
  readonly last: number;
  readonly asked: number;
}

export function createEditPace({ now, wait }: Pick<Clock, 'now' | 'wait'>): EditPace {
  const messages = new Map<string, Edits>();
  const forgetOld = () => {
    for (const [key, { last }] of messages) {
      if (last + apartMilliseconds > now()) return;
      messages.delete(key);
    }
  };
  return {
    turn: async (chat, message, signal) => {
      forgetOld();
      const key = `${chat}:${message}`;
      const before = messages.get(key);
      const asked = (before?.asked ?? 0) + 1;
      const at = Math.max(now(), (before?.last ?? -apartMilliseconds) + apartMilliseconds);
      if (at <= now()) {
        note(key, { last: at, asked });
        return true;
      }
      messages.set(key, { last: before?.last ?? at, asked });
      await wait(at - now(), signal);
      if (messages.get(key)?.asked !== asked) return false;
      note(key, { last: at, asked });
      return true;
    },
  };

  /** To the end: the map is in the order of the last edits. */
  function note(key: string, edits: Edits): void {
    messages.delete(key);
    messages.set(key, edits);
  }
}
