import type { EmbeddingModel } from '../embedding/embedder.ts';
import { indexPlaces, readCurrent } from './index-places.ts';
import { openSnapshot } from './open-snapshot.ts';
import type { Snapshot, SnapshotSource } from './snapshot.ts';

export interface SnapshotSourceOptions {
  /** How often the name of the living generation is read. */
  readonly pollMilliseconds?: number;
  /** A newer generation answers from now on. */
  readonly onSwap?: (generation: string) => void;
  /** A newer generation can't be used, told once for each; the one that is open goes on. */
  readonly onProblem?: (error: unknown) => void;
}

/** Where generations come from. */
export interface SnapshotSourceDependencies {
  readCurrent(): Promise<string>;
  /** The living generation, which may already be a newer one than was read. */
  open(): Promise<Snapshot>;
}

/** A source that can be told to look for a newer generation at once. */
export interface RefreshableSource extends SnapshotSource {
  /** Resolves when the newest generation is the one in use, or was found unusable. */
  refresh(): Promise<void>;
}

/** How many pieces of work hold a snapshot open. */
interface Lease {
  readonly snapshot: Snapshot;
  users: number;
  /** Set when nothing new may begin on it; called when it was closed. */
  retired: (() => void) | undefined;
}

const defaultPollMilliseconds = 1000;

/**
 * Opens the living generation and follows the ones that are published later.
 *
 * @throws what {@link openSnapshot} throws when the first generation can't be opened.
 */
export async function openSnapshotSource(
  dataFolder: string,
  model: EmbeddingModel,
  options: SnapshotSourceOptions = {},
): Promise<RefreshableSource> {
  const places = indexPlaces(dataFolder);
  return createSnapshotSource(await openSnapshot(dataFolder, model), options, {
    readCurrent: () => readCurrent(places),
    open: () => openSnapshot(dataFolder, model),
  });
}

export function createSnapshotSource(
  first: Snapshot,
  { pollMilliseconds = defaultPollMilliseconds, onSwap, onProblem }: SnapshotSourceOptions,
  { readCurrent, open }: SnapshotSourceDependencies,
): RefreshableSource {
  let lease = createLease(first);
  let lastProblem: string | undefined;
  let refreshing: Promise<void> | undefined;
  let closed = false;

  const swapTo = (snapshot: Snapshot): void => {
    const old = lease;
    lease = createLease(snapshot);
    // Not waited for: the last piece of work on it closes it.
    void retire(old);
    onSwap?.(snapshot.generation);
  };
  const follow = async (): Promise<void> => {
    let wanted = 'current';
    try {
      wanted = await readCurrent();
      if (wanted === lastProblem) return;
      if (wanted !== lease.snapshot.generation) swapTo(await open());
      lastProblem = undefined;
    } catch (error) {
      if (wanted !== lastProblem) onProblem?.(error);
      lastProblem = wanted;
    }
  };
  const refresh = async (): Promise<void> => {
    if (closed) return;
    refreshing ??= follow().finally(() => {
      refreshing = undefined;
    });
    await refreshing;
  };
  const timer = setInterval(() => void refresh(), pollMilliseconds).unref();

  return {
    refresh,
    use: async (work) => {
      if (closed) throw new Error('The source of snapshots is closed.');
      return useLease(lease, work);
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      // A swap under way would open a snapshot that nobody closes.
      await refreshing;
      await retire(lease);
    },
  };
}

function createLease(snapshot: Snapshot): Lease {
  return { snapshot, users: 0, retired: undefined };
}

async function useLease<Result>(
  lease: Lease,
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  lease.users++;
  try {
    return await work(lease.snapshot);
  } finally {
    lease.users--;
    closeIfUnused(lease);
  }
}

/** Resolves when the last piece of work has settled and the snapshot is closed. */
function retire(lease: Lease): Promise<void> {
  return new Promise((resolve) => {
    lease.retired = resolve;
    closeIfUnused(lease);
  });
}

function closeIfUnused({ snapshot, users, retired }: Lease): void {
  if (users > 0 || retired === undefined) return;
  snapshot.close();
  retired();
}
