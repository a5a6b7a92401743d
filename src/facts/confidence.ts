/**
 * How sure facts are, 0…1. Set by hand in the order in which rules were seen to err on news articles;
 * what is below 0.5 is kept for search and never told. See docs/facts.md for what was measured.
 */
export const confidences = {
  /** The title or lead names the meeting with its day. */
  datedMeeting: 0.95,
  /** A meeting that the article reports on, its day not given beside it. */
  reportedMeeting: 0.85,
  /** Only mentioned, held before or to come: its words are often another's. */
  mentionedMeeting: 0.6,
  /** Told by a deed alone (`đã làm việc với …`). */
  meetingOfDeed: 0.7,
  /** A full name with its deed in the same sentence. */
  namedPerson: 0.95,
  /** A full name known from another sentence through an office, an honorific or a given name. */
  resolvedPerson: 0.8,
  /** A name that does nothing in its sentence. */
  idlePerson: 0.7,
  /** A line that ends the article. */
  byline: 0.9,
  directive: 0.85,
  /** Only an office or unit is known to have said it. */
  directiveOfOffice: 0.7,
  document: 0.95,
  /** A bare number behind a kind of document (`Nghị quyết 35`). */
  documentByBareNumber: 0.8,
  figure: 0.8,
} as const;
