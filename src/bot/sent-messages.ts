/** By which numbers Telegram knows messages that are to be changed later. */
export interface SentMessages {
  /** Keeps in mind what arrives of the update's answer. @returns what gives its first message, once */
  watch(update: number): () => number | null;
  /** A message of the update's answer has arrived. */
  note(update: number, message: number): void;
}

export function createSentMessages(): SentMessages {
  const watched = new Map<number, number | null>();
  return {
    watch: (update) => {
      watched.set(update, null);
      return () => {
        const message = watched.get(update) ?? null;
        watched.delete(update);
        return message;
      };
    },
    note: (update, message) => {
      if (watched.get(update) === null) watched.set(update, message);
    },
  };
}
