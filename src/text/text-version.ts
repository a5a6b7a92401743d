/**
 * Counts up whenever normalisation, tokens, sentences or dates come out differently: an index made
 * by another version does not fit the questions and is refused.
 */
export const textVersion = 1;
