import { createKnownWords, type KnownWords } from '../../../src/retrieval/correct-question.ts';
import type { FactStore } from '../../../src/search-index/fact-store.ts';
import { searchTerms, type TokenForm } from '../../../src/search-index/search-terms.ts';
import type { LexicalIndex, Snapshot } from '../../../src/search-index/snapshot.ts';
import { foldedWords } from '../../../src/text/folded-words.ts';

interface Names {
  readonly people?: readonly string[];
  readonly units?: readonly string[];
}

function notImplemented(): never {
  throw new Error('not implemented');
}

/** A snapshot that knows words, people and units, and nothing else. */
export function wordsOnlySnapshot(passages: readonly string[], names: Names = {}): Snapshot {
  return {
    generation: 'fake',
    model: {
      id: 'fake',
      sha256: '',
      dimensions: 1,
      queryPrefix: '',
      passagePrefix: '',
      pooling: 'cls',
    },
    articleCount: passages.length,
    passageCount: passages.length,
    marked: countedWords(passages, 'marked'),
    folded: countedWords(passages, 'folded'),
    dense: { search: notImplemented, scoresOf: notImplemented },
    facts: namesOnly(names),
    passages: notImplemented,
    articleNumberOf: notImplemented,
    passagesOf: notImplemented,
    article: notImplemented,
    articleHeads: notImplemented,
    articleLabels: notImplemented,
    touchesPeriod: notImplemented,
    close: notImplemented,
  };
}

export function knownFrom(passages: readonly string[], names: Names = {}): KnownWords {
  return createKnownWords(wordsOnlySnapshot(passages, names));
}

function countedWords(passages: readonly string[], form: TokenForm): LexicalIndex {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    const { parts, wholes } = searchTerms(passage)[form];
    const pairs = parts.slice(1).map((part, at) => `${parts[at]} ${part}`);
    for (const term of new Set([...parts, ...wholes, ...pairs])) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return {
    search: notImplemented,
    scoresOf: notImplemented,
    documentFrequency: (token) => counts.get(token) ?? 0,
    pairFrequency: (first, second) => counts.get(`${first} ${second}`) ?? 0,
    tokens: () => [...counts.keys()].filter((term) => !term.includes(' ')),
  };
}

function namesOnly({ people = [], units = [] }: Names): FactStore {
  return {
    factsOf: notImplemented,
    meetings: notImplemented,
    reportedMeetings: notImplemented,
    articlesNaming: notImplemented,
    people: () =>
      people.map((name, number) => ({
        number,
        name,
        folded: foldedWords(name),
        offices: [],
        articles: [],
      })),
    units: () => units.map((name) => ({ name, folded: [foldedWords(name)], articles: [] })),
  };
}
