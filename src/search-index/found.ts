/**
 * What was looked up by a number.
 *
 * @throws RangeError when there is none: a number that is not in the index is a mistake of the caller.
 */
export function found<Thing>(thing: Thing | undefined, what: string): Thing {
  if (thing === undefined) throw new RangeError(`The index has no ${what}.`);
  return thing;
}
