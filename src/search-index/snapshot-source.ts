import type { EmbeddingModel } from '../embedding/embedder.ts';
import { AppError } from '../errors.ts';
import { indexPlaces, readCurrent } from './index-places.ts';
import { leaseSnapshot } from './lease-snapshot.ts';
import { openSnapshot } from './open-snapshot.ts';
import type { Snapshot, SnapshotSource } from './snapshot.ts';

interface SnapshotSourceOptions {
  /** How often the name of the living generation is read. */
  readonly pollMilliseconds?: number;
  /** A newer generation answers from now on. */
  readonly onSwap?: (generation: string) => void;
  /**
   * A newer generation can't be used, told once for each, and the one that is open goes on; or the
   * one before it could not be closed.
   */
  readonly onProblem?: (error: unknown) => void;
  /** As in {@link openSnapshot}; for the first generation too. */
  readonly onGraphRebuild?: (cause: AppError) => void;
}

/** Where generations come from. */
interface SnapshotSourceDependencies {
  readCurrent(): Promise<string>;
  /** The living generation, which may already be a newer one than was read. */
  open(): Promise<Snapshot>;
}

/** A source that can be told to look for a newer generation at once. */
interface RefreshableSource extends SnapshotSource {
  /** Resolves when the newest generation is the one in use, or was found unusable. */
  refresh(): Promise<void>;
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
  const { onGraphRebuild } = options;
  const open = () => openSnapshot(dataFolder, model, onGraphRebuild ? { onGraphRebuild } : {});
  return createSnapshotSource(await open(), options, {
    readCurrent: () => readCurrent(places),
    open,
  });
}

export function createSnapshotSource(
  first: Snapshot,
  { pollMilliseconds = defaultPollMilliseconds, onSwap, onProblem }: SnapshotSourceOptions,
  dependencies: SnapshotSourceDependencies,
): RefreshableSource {
  let lease = leaseSnapshot(first);
  let refreshing: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  const swapTo = (snapshot: Snapshot): void => {
    const old = lease;
    lease = leaseSnapshot(snapshot);
    // Not waited for: the last piece of work on it closes it.
    old.retire().catch((error: unknown) => onProblem?.(error));
    onSwap?.(snapshot.generation);
  };
  const isOpen = (generation: string): boolean => generation === lease.snapshot.generation;
  const follow = createFollower(dependencies, { isOpen, swapTo, onProblem });
  const refresh = async (): Promise<void> => {
    if (closing) return;
    refreshing ??= follow().finally(() => {
      refreshing = undefined;
    });
    await refreshing;
  };
  const timer = setInterval(() => void refresh(), pollMilliseconds).unref();
  const close = async (): Promise<void> => {
    clearInterval(timer);
    // A swap under way would open a snapshot that nobody closes.
    await refreshing;
    await lease.retire();
  };

  return {
    refresh,
    use: async (work) => {
      if (closing) throw new Error('The source of snapshots is closed.');
      return lease.use(work);
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

interface FollowerTargets {
  isOpen(generation: string): boolean;
  swapTo(snapshot: Snapshot): void;
  readonly onProblem: SnapshotSourceOptions['onProblem'];
}

/**
 * Looks for a newer generation each time it is called. One that is damaged or of another kind stays
 * so and is not tried again; any other failure, such as too many open files, may pass.
 */
function createFollower(
  { readCurrent, open }: SnapshotSourceDependencies,
  { isOpen, swapTo, onProblem }: FollowerTargets,
): () => Promise<void> {
  let refused: string | undefined;
  let told: string | undefined;
  return async () => {
    let wanted = 'current';
    try {
      wanted = await readCurrent();
      if (wanted === refused) return;
      if (!isOpen(wanted)) swapTo(await open());
      told = undefined;
    } catch (error) {
      const isFinal = error instanceof AppError;
      if (isFinal) refused = wanted;
      const problem = `${wanted} ${isFinal ? 'refused' : 'failed'}`;
      if (problem !== told) onProblem?.(error);
      told = problem;
    }
  };
}
