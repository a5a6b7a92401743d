/** Names that were found to be of one unit. */
export interface NameGroups {
  /** Makes two names those of one unit. */
  join(one: string, other: string): void;
  /** The same for all names of a unit. */
  rootOf(name: string): string;
}

/** Groups start with one name each; joining is transitive. */
export function createNameGroups(): NameGroups {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) {
      root = parent;
    }
    // Shortens the way for the next look.
    if (root !== name) parents.set(name, root);
    return root;
  };
  return {
    rootOf,
    join: (one, other) => {
      const [root, otherRoot] = [rootOf(one), rootOf(other)];
      if (root !== otherRoot) parents.set(otherRoot, root);
    },
  };
}
