import type { ArticleId } from '../corpus/article.ts';

/** A meeting in one article; without a place among its facts the whole article. */
export interface MeetingPlace {
  readonly articleId: ArticleId;
  readonly ordinal: number | null;
}

/** A meeting that a question may be about, as the choices of a clarifying question name it. */
export interface Choice {
  readonly label: string;
  readonly meetings: readonly MeetingPlace[];
}

/** What a turn leaves for the next one of its conversation. */
export interface Turn {
  /** Self-contained. */
  readonly question: string;
  /** Full names that the answer told, the main one first. */
  readonly people: readonly string[];
  /** What the answer was about: meetings, or the articles that it cited. */
  readonly meetings: readonly MeetingPlace[];
  /** Of a clarifying question; empty otherwise. */
  readonly choices: readonly Choice[];
  /** The meetings shown, each a line or a choice, as far as the last answer showed several. */
  readonly items: readonly (readonly MeetingPlace[])[];
  /** How much of a list has been shown; `null` where nothing is left. */
  readonly shown: number | null;
}

/** Remembers the last turn of each conversation. */
export interface Conversations {
  last(conversation: string): Turn | undefined;
  remember(conversation: string, turn: Turn): void;
  /** The next message begins a new conversation. */
  forget(conversation: string): void;
}

/** Of an office with some hundred people; a turn takes about a kilobyte. */
const mostConversations = 2000;

/** Conversations in memory; the one that was silent longest is forgotten first. */
export function createConversations(): Conversations {
  const turns = new Map<string, Turn>();
  return {
    last: (conversation) => turns.get(conversation),
    remember: (conversation, turn) => {
      turns.delete(conversation);
      turns.set(conversation, turn);
      const [oldest] = turns.keys();
      if (turns.size > mostConversations && oldest !== undefined) turns.delete(oldest);
    },
    forget: (conversation) => {
      turns.delete(conversation);
    },
  };
}
