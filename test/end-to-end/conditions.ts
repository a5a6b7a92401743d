/** Lets a test wait for what happens elsewhere, without looking at a clock. */
export interface Conditions {
  /** Resolves to the first defined value that the probe gives, now or after a change. */
  until<Value>(probe: () => Value | undefined): Promise<Value>;
  /** To be called after every change of what probes look at. */
  changed(): void;
}

export function createConditions(): Conditions {
  const checks = new Set<() => void>();
  return {
    until: (probe) =>
      new Promise((resolve) => {
        const check = () => {
          const value = probe();
          if (value === undefined) return;
          checks.delete(check);
          resolve(value);
        };
        checks.add(check);
        check();
      }),
    changed: () => {
      for (const check of [...checks]) check();
    },
  };
}
