import type { Snapshot } from './snapshot.ts';

/** A snapshot that is held open by the work that runs on it. */
interface SnapshotLease {
  readonly snapshot: Snapshot;
  /** Not to be called after `retire`. */
  use<Result>(work: (snapshot: Snapshot) => Promise<Result>): Promise<Result>;
  /**
   * Closes the snapshot when the last piece of work has settled, and resolves then.
   *
   * @throws what closing throws.
   */
  retire(): Promise<void>;
}

export function leaseSnapshot(snapshot: Snapshot): SnapshotLease {
  let users = 0;
  let onUnused = (): void => {};
  return {
    snapshot,
    use: async (work) => {
      users++;
      try {
        return await work(snapshot);
      } finally {
        users--;
        if (users === 0) onUnused();
      }
    },
    retire: async () => {
      if (users > 0) {
        await new Promise<void>((resolve) => {
          onUnused = resolve;
        });
      }
      snapshot.close();
    },
  };
}
