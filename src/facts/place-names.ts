import placesLexicon from './lexicon/places.json' with { type: 'json' };

/** Names of provinces, cities and regions, old and new, as written. */
export const placeNames: readonly string[] = placesLexicon;
