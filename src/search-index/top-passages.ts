import type { PassageNumber, ScoredPassage } from './snapshot.ts';

/**
 * The passages with the highest positive scores, best first, ties by number. `scores` holds one
 * number a passage.
 */
export function topPassages(scores: Float32Array, limit: number): ScoredPassage[] {
  const heap: ScoredPassage[] = [];
  if (limit <= 0) return heap;
  let floor = 0;
  for (let passage: PassageNumber = 0; passage < scores.length; passage++) {
    const score = scores[passage] ?? 0;
    // Numbers ascend, so a passage that only equals the worst one kept comes after it.
    if (score <= floor) continue;
    if (heap.length < limit) raise(heap, { passage, score });
    else sinkFromTop(heap, { passage, score });
    if (heap.length === limit) floor = heap[0]?.score ?? 0;
  }
  return heap.sort((one, other) => (isWorse(one, other) ? 1 : -1));
}

/** The root of the heap is the worst passage kept. */
function isWorse(one: ScoredPassage, other: ScoredPassage): boolean {
  return one.score < other.score || (one.score === other.score && one.passage > other.passage);
}

function raise(heap: ScoredPassage[], added: ScoredPassage): void {
  let at = heap.push(added) - 1;
  while (at > 0) {
    const parentAt = (at - 1) >> 1;
    const parent = heap[parentAt];
    if (parent === undefined || !isWorse(added, parent)) break;
    heap[at] = parent;
    at = parentAt;
  }
  heap[at] = added;
}

function sinkFromTop(heap: ScoredPassage[], added: ScoredPassage): void {
  let at = 0;
  for (;;) {
    const childAt = worseChild(heap, 2 * at + 1);
    const child = heap[childAt];
    if (child === undefined || !isWorse(child, added)) break;
    heap[at] = child;
    at = childAt;
  }
  heap[at] = added;
}

function worseChild(heap: readonly ScoredPassage[], left: number): number {
  const [one, other] = [heap[left], heap[left + 1]];
  return one !== undefined && other !== undefined && isWorse(other, one) ? left + 1 : left;
}
