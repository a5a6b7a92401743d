import keyboardLexicon from '../lexicon/keyboard.json' with { type: 'json' };

/** Each row of a keyboard is shifted by about half a key against the one above. */
const rowShift = 0.5;

const keys = keyboardLexicon.rows.flatMap((row, line) =>
  Array.from(row, (key, at) => ({ key, line, at: at + line * rowShift })),
);

const neighbours: ReadonlySet<string> = new Set(
  keys.flatMap((one) =>
    keys
      .filter((other) => one !== other && Math.abs(one.line - other.line) <= 1)
      .filter((other) => Math.abs(one.at - other.at) <= 1)
      .map((other) => one.key + other.key),
  ),
);

/** Whether two keys lie side by side. */
export function areNeighbours(one: string, other: string): boolean {
  return neighbours.has(one + other);
}
