import { createRandom } from '../seeded-random.ts';

/**
 * What may be written: `shared` by every seed, `heldOut` by odd seeds only, about every second time.
 * Rules are tuned on even seeds, so that odd ones show how they do on what nobody has looked at.
 */
export interface Portfolio<Item> {
  readonly shared: readonly Item[];
  readonly heldOut: readonly Item[];
}

/** Everything that is drawn; the same seed and the same calls give the same values. */
export interface Choices {
  /** A whole number, both ends included. */
  integer(from: number, to: number): number;
  /** True in `share` (0…1) of the calls. */
  chance(share: number): boolean;
  /** @throws RangeError when there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item;
  /** Up to `count` different items, in random order. */
  some<Item>(items: readonly Item[], count: number): Item[];
  /** @throws RangeError when there is nothing to pick from. */
  pickWeighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item;
  /** One of those that the seed may use. */
  from<Item>(portfolio: Portfolio<Item>): Item;
  /** All that the seed may use. */
  all<Item>(portfolio: Portfolio<Item>): readonly Item[];
}

/** `stream` keeps draws apart: more questions do not change the articles. */
export function createChoices(seed: number, stream: number): Choices {
  const random = createRandom(seed * 7919 + stream);
  const usesHeldOut = seed % 2 !== 0;
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  };
  return {
    integer: (from, to) => from + Math.floor(random() * (to - from + 1)),
    chance: (share) => random() < share,
    pick,
    some: (items, count) => shuffled(items, random).slice(0, count),
    pickWeighted: (items) => {
      const drawn = random() * items.reduce((sum, { weight }) => sum + weight, 0);
      let passed = 0;
      for (const item of items) {
        passed += item.weight;
        if (drawn < passed) return item;
      }
      return pick(items);
    },
    from: ({ shared, heldOut }) =>
      pick(usesHeldOut && heldOut.length > 0 && random() < 0.5 ? heldOut : shared),
    all: ({ shared, heldOut }) => (usesHeldOut ? [...shared, ...heldOut] : shared),
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
