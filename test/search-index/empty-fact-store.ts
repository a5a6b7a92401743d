import type { FactStore } from '../../src/search-index/fact-store.ts';

/** Of a snapshot whose articles tell nothing. */
export const emptyFactStore: FactStore = {
  factsOf: () => ({
    meetings: [],
    people: [],
    directives: [],
    documents: [],
    figures: [],
    otherNames: [],
  }),
  meetings: () => [],
  reportedMeetings: () => 0,
  people: () => [],
  units: () => [],
  articlesNaming: () => [],
};
