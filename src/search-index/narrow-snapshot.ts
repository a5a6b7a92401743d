import { type CorpusPart, createIsWithin, isWholeCorpus, partKey } from '../corpus/corpus-part.ts';
import { narrowFactStore } from './narrow-fact-store.ts';
import { narrowLexicalIndex, type PassageSet } from './narrow-lexical-index.ts';
import { readOnce } from './read-once.ts';
import type { ArticleLabel, Snapshot, VectorIndex } from './snapshot.ts';
import { topPassages } from './top-passages.ts';

/** Views that are kept of a snapshot: those of the parts that some groups are limited to. */
const mostKept = 20;
const keptBySnapshot = new WeakMap<Snapshot, Map<string, Promise<Snapshot>>>();

/**
 * The snapshot as if only the articles within the part had been indexed: nothing in it tells of any
 * other, nor of what names mean elsewhere. The snapshot itself for the whole corpus. The view is made
 * once a snapshot and part, about a millisecond an article that is within, and is good as long as the
 * snapshot, which its owner keeps open and closes; a view can't be narrowed again.
 */
export function narrowSnapshot(snapshot: Snapshot, part: CorpusPart): Promise<Snapshot> {
  if (isWholeCorpus(part)) return Promise.resolve(snapshot);
  const kept = keptBySnapshot.get(snapshot) ?? new Map<string, Promise<Snapshot>>();
  keptBySnapshot.set(snapshot, kept);
  const key = partKey(part);
  const view = kept.get(key) ?? createView(snapshot, part);
  kept.delete(key);
  kept.set(key, view);
  // What failed for want of memory or space may succeed the next time.
  view.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return view;
}

async function createView(snapshot: Snapshot, part: CorpusPart): Promise<Snapshot> {
  const labels = snapshot.articleLabels().filter(createIsWithin(part));
  const ids = new Set(labels.map(({ id }) => id));
  const inside = passagesOf(labels, snapshot.passageCount);
  const heads = readOnce(() =>
    snapshot.articleHeads(snapshot.articleCount).filter(({ id }) => ids.has(id)),
  );
  return {
    ...snapshot,
    articleCount: labels.length,
    passageCount: inside.numbers.length,
    marked: narrowLexicalIndex(snapshot.marked, inside),
    folded: narrowLexicalIndex(snapshot.folded, inside),
    dense: narrowVectorIndex(snapshot.dense, inside),
    facts: await narrowFactStore(snapshot, labels),
    passages: (numbers) => snapshot.passages(numbers.map((number) => insideOnly(number, inside))),
    passagesOf: (id) => (ids.has(id) ? snapshot.passagesOf(id) : []),
    article: (id) => (ids.has(id) ? snapshot.article(id) : undefined),
    articleHeads: (limit) => heads().slice(0, Math.max(0, limit)),
    articleLabels: () => labels,
    close: () => {},
  };
}

function passagesOf(labels: readonly ArticleLabel[], passageCount: number): PassageSet {
  const marks = new Uint8Array(passageCount);
  for (const { firstPassage, passages } of labels) {
    marks.fill(1, firstPassage, firstPassage + passages);
  }
  return { numbers: [...marks.keys()].filter((passage) => marks[passage] === 1), marks };
}

/** All of the part are compared: of the whole graph the nearest may all lie outside. */
function narrowVectorIndex(dense: VectorIndex, { numbers }: PassageSet): VectorIndex {
  return {
    search: (query, limit) =>
      topPassages(Float32Array.from(dense.scoresOf(query, numbers)), limit).map(
        ({ passage: at, score }) => ({ passage: numbers[at] ?? 0, score }),
      ),
    scoresOf: dense.scoresOf,
  };
}

function insideOnly(passage: number, { marks }: PassageSet): number {
  if (marks[passage] === 1) return passage;
  throw new RangeError(`Passage ${passage} lies outside of the part.`);
}
