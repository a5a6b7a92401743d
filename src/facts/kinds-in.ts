import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import meetingKindsLexicon from './lexicon/meeting-kinds.json' with { type: 'json' };

const spellings = [meetingKindsLexicon.verbs, meetingKindsLexicon.nouns].flatMap((kinds) =>
  Object.entries<readonly string[]>(kinds),
);
const kindBySpelling = new Map(
  spellings.flatMap(([kind, written]) => written.map((one): [string, string] => [one, kind])),
);
const finder = createPhraseFinder([...kindBySpelling.keys(), ...meetingKindsLexicon.decoys]);

/** The canonical kinds of the meetings that a text names, each once. */
export function kindsIn(tokens: readonly Token[], side: TokenSide): string[] {
  const kinds = finder.find(tokens, side).flatMap(({ phrase }) => kindBySpelling.get(phrase) ?? []);
  return [...new Set(kinds)];
}
