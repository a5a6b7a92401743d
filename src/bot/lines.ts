/** Work that has to be done one after the other within a line, and at the same time among lines. */
export interface Lines<Key> {
  /** Runs the work when all earlier work of the line has settled; settles as the work does. */
  run<Result>(line: Key, work: () => Promise<Result>): Promise<Result>;
}

export function createLines<Key>(): Lines<Key> {
  const ends = new Map<Key, Promise<unknown>>();
  return {
    run: (line, work) => {
      const before = ends.get(line) ?? Promise.resolve();
      const result = before.then(work);
      const end = result
        .catch(() => {})
        .then(() => {
          if (ends.get(line) === end) ends.delete(line);
        });
      ends.set(line, end);
      return result;
    },
  };
}
