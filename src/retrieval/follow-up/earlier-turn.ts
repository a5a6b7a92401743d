/** What a question may lean on. */
export interface EarlierTurn {
  /** The question before, already self-contained (as typed or as rewritten). */
  readonly question: string;
  /** Full names of the people told in its answer, the main one first. */
  readonly people: readonly string[];
  /** Whether its answer cited a meeting's article(s): then `hội nghị đó` means it. */
  readonly hasMeeting: boolean;
}

export interface RewrittenQuestion {
  /** Self-contained as far as words go. */
  readonly text: string;
  /** Only the articles of the earlier answer are to be read. */
  readonly staysAtMeeting: boolean;
}
