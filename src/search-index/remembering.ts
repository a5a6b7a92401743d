/** Some 10 MB of names with what was read out of them; most stand in many articles. */
const mostRemembered = 50_000;

/**
 * Reads each text once. What is kept is a copy: a name cut out of an article would keep the whole of
 * it in memory (V8 cuts strings of over 12 units without copying them).
 */
export function remembering<Result>(
  read: (text: string) => Result,
  most = mostRemembered,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text);
    if (result !== undefined) return result;
    const copy = Buffer.from(text, 'utf8').toString('utf8');
    const fresh = read(copy);
    if (known.size < most) known.set(copy, fresh);
    return fresh;
  };
}

/** Gives one string for all that are equal, for those that are kept to the end of a build. */
export function createInterner(): (text: string) => string {
  return remembering((text) => text, Number.POSITIVE_INFINITY);
}
