/** Function words that stand inside names of units, folded. */
export const unitJoins: ReadonlySet<string> = new Set(['va', 'cac']);
