export interface ShortMemoryOptions {
  /** How long a value is remembered. */
  readonly milliseconds: number;
  /** Values at most; the oldest go first. */
  readonly most: number;
}

/** Remembers values for a short while. */
export interface ShortMemory<Value> {
  get(key: string): Value | undefined;
  put(key: string, value: Value): void;
}

/** @param now milliseconds from any fixed moment */
export function createShortMemory<Value>(
  { milliseconds, most }: ShortMemoryOptions,
  now: () => number,
): ShortMemory<Value> {
  const kept = new Map<string, { readonly since: number; readonly value: Value }>();
  /** The oldest stand first. */
  const forgetOld = () => {
    for (const [key, { since }] of kept) {
      if (now() - since < milliseconds && kept.size <= most) return;
      kept.delete(key);
    }
  };
  return {
    get: (key) => {
      forgetOld();
      return kept.get(key)?.value;
    },
    put: (key, value) => {
      kept.delete(key);
      kept.set(key, { since: now(), value });
      forgetOld();
    },
  };
}
