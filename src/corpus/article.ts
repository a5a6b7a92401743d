import type { IsoDate } from '../text/period.ts';
import type { Span } from '../text/span.ts';

declare const articleIdBrand: unique symbol;
declare const passageIdBrand: unique symbol;

/** A file's path below the corpus folder without its ending, or the `id` of a `.jsonl` line. */
export type ArticleId = string & { readonly [articleIdBrand]: true };

/** `<articleId>#<ordinal>`, ordinals counted from 0 in the order of the text. */
export type PassageId = string & { readonly [passageIdBrand]: true };

/** One article as it is stored: every text in the form of `normaliseText`. */
export interface Article {
  readonly id: ArticleId;
  /** May be empty. */
  readonly title: string;
  /** The body without title and posting date; paragraphs are separated by line feeds. */
  readonly text: string;
  /** When it was posted, not when the meeting was. */
  readonly date: IsoDate | null;
  /** http or https only. */
  readonly url: string | null;
  readonly unit: string | null;
  readonly author: string | null;
  readonly tags: readonly string[];
  /** The article tells of invented people and units, and says so. */
  readonly synthetic: boolean;
}

export type PassageKind = 'body' | 'caption' | 'byline';

/** A stretch of `Article.text`: whole sentences, so that a quote can be cut verbatim. */
export interface Passage extends Span {
  readonly id: PassageId;
  readonly articleId: ArticleId;
  readonly kind: PassageKind;
}

/** What a list of sources shows of an article. */
export interface ArticleHead {
  readonly id: ArticleId;
  readonly title: string;
  readonly date: IsoDate | null;
  readonly url: string | null;
  readonly synthetic: boolean;
}
