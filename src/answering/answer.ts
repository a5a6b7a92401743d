import type { ArticleHead, ArticleId, PassageId } from '../corpus/article.ts';
import type { CorpusPart } from '../corpus/corpus-part.ts';
import type { IsoDate } from '../text/period.ts';

/** A numbered source. `quote` stands word for word in the article's title or text. */
export interface Citation {
  /** 1-based; `[n]` in the answer's text points here. */
  readonly n: number;
  readonly articleId: ArticleId;
  readonly passageId: PassageId;
  readonly title: string;
  readonly date: IsoDate | null;
  readonly url: string | null;
  readonly synthetic: boolean;
  readonly quote: string;
}

/** What the bot or a terminal shows. `text` is plain, without the list of sources. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly text: string;
      readonly citations: readonly Citation[];
      readonly mode: 'facts' | 'extractive' | 'model';
      /** How many items of a list are left for `xem tiếp`; 0 where it is all there is. */
      readonly more: number;
    }
  | { readonly kind: 'not-found'; readonly text: string; readonly nearest: readonly ArticleHead[] }
  | { readonly kind: 'clarify'; readonly text: string; readonly choices: readonly string[] }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'unavailable'; readonly text: string };

/** One question as a chat hands it over. */
export interface Question {
  readonly text: string;
  /** Turns with the same value belong to one conversation. */
  readonly conversation: string | null;
  /** Nothing of other articles is told, not even that they exist; the whole corpus without it. */
  readonly within?: CorpusPart;
}

/** The seam to every front end: never rejects because of what the question says. */
export type AnswerQuestion = (question: Question) => Promise<Answer>;
