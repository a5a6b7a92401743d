import { createPhraseFinder, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import meetingKindsLexicon from './lexicon/meeting-kinds.json' with { type: 'json' };

const spellings = [meetingKindsLexicon.verbs, meetingKindsLexicon.nouns].flatMap((kinds) =>
  Object.entries<readonly string[]>(kinds),
);
const verbs = new Set(Object.values<readonly string[]>(meetingKindsLexicon.verbs).flat());
const kindBySpelling = new Map(
  spellings.flatMap(([kind, written]) => written.map((one): [string, string] => [one, kind])),
);
const finder = createPhraseFinder([...kindBySpelling.keys(), ...meetingKindsLexicon.decoys]);

/** A kind of meeting as a text names it. */
export interface KindMention {
  /** Canonical. */
  readonly kind: string;
  /** As in the lexicon: `lễ phát động`. */
  readonly spelling: string;
  /** Its first token. */
  readonly from: number;
}

/** The kinds of the meetings that a text names, in order. A verb (`đã họp sơ kết`) says nothing of the kind. */
export function kindsIn(tokens: readonly Token[], side: TokenSide): KindMention[] {
  const found = finder.find(tokens, side).flatMap(({ phrase, from }) => {
    const kind = kindBySpelling.get(phrase);
    return kind === undefined ? [] : [{ kind, spelling: phrase, from }];
  });
  return found.filter(({ spelling }) => !verbs.has(spelling));
}
