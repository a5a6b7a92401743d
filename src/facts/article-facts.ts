import type { DatePrecision, PartOfDay, YearSource } from '../text/date-reading.ts';
import type { IsoDate, Period } from '../text/period.ts';
import type { Span } from '../text/span.ts';
import type { Role } from './roles.ts';

/** A stretch of an article: places in `Article.title` or in `Article.text`. */
export interface ArticleSpan extends Span {
  readonly part: 'title' | 'text';
}

/** What an article says, and how sure that is. */
export interface Fact {
  /** The sentence that says it. */
  readonly shownBy: ArticleSpan;
  /** 0…1; what is below 0.5 is kept for search and never told. */
  readonly confidence: number;
}

/** A time with how it is written. */
export interface WrittenTime {
  readonly period: Period;
  readonly precision: DatePrecision;
  readonly partOfDay: PartOfDay | null;
  readonly year: YearSource;
  /** The words, or `null` where only the posting date tells. */
  readonly shownBy: ArticleSpan | null;
}

/** When a meeting was. */
export interface MeetingTime extends WrittenTime {
  /** `posting-date` is a stand-in: the meeting was not after that day. */
  readonly from: 'text' | 'posting-date';
}

/** Who held a meeting: `Phòng Kế hoạch` of `Sở Y tế`. */
export interface OrganisingUnit {
  readonly name: string;
  /** The units above it, nearest first. */
  readonly parents: readonly string[];
  readonly shownBy: ArticleSpan;
}

export type MeetingForm = 'in-person' | 'online' | 'hybrid';

/** A meeting that an article tells of. */
export interface Meeting extends Fact {
  /** As in the lexicon of kinds, in small letters: `hội nghị`, `buổi làm việc`. */
  readonly kind: string;
  /** What sort of its kind: `sơ kết`, `giao ban`; empty where it is none. */
  readonly sorts: readonly string[];
  /** As written, on one line: `Hội nghị sơ kết công tác 6 tháng đầu năm 2018`. */
  readonly name: string;
  /** The period that it looks back or ahead on. */
  readonly about: WrittenTime | null;
  readonly time: MeetingTime | null;
  readonly place: { readonly name: string; readonly shownBy: ArticleSpan } | null;
  readonly form: MeetingForm | null;
  readonly unit: OrganisingUnit | null;
  /** Whether the article reports on it; others are only mentioned, held before or to come. */
  readonly isReported: boolean;
}

/** A person at a meeting, or otherwise doing something in an article. */
export interface PersonFact extends Fact {
  /** The full name as the article writes it. */
  readonly name: string;
  readonly honorific: string | null;
  /** Every office, as written, on one line. */
  readonly offices: readonly string[];
  readonly roles: readonly Role[];
  /** Place in {@link ArticleFacts.meetings}; `null` where the deed belongs to none. */
  readonly meeting: number | null;
  /** Where the name stands in full; `shownBy` itself unless an office or honorific speaks there. */
  readonly namedBy: ArticleSpan;
}

/** What somebody asked for. */
export interface Directive extends Fact {
  /** Full name, or the office or unit as written where no name is given. */
  readonly from: string;
  /** Whom it is put to, as written. */
  readonly to: string | null;
  /** As in the lexicon: `yêu cầu`, `đề nghị`. */
  readonly verb: string;
  /** What is to be done, in the article's words. */
  readonly task: ArticleSpan;
  /** By when, if said. */
  readonly due: WrittenTime | null;
  readonly meeting: number | null;
}

/** A numbered document. */
export interface DocumentFact extends Fact {
  readonly kind: string;
  /** As written: `12-NQ/TU`. */
  readonly number: string;
  readonly date: IsoDate | null;
  readonly subject: string | null;
}

/** A number with what it counts or measures. */
export interface FigureFact extends Fact {
  /** As written: `4,66`, `05`. */
  readonly value: string;
  /** `tỷ đồng`; empty for a count of things. */
  readonly measure: string;
  /** What it counts, as far as the words behind or before it say. */
  readonly counts: string;
}

/** Everything that an article says in a form that can be listed, counted and compared. */
export interface ArticleFacts {
  /** In the order of the text. */
  readonly meetings: readonly Meeting[];
  readonly people: readonly PersonFact[];
  readonly directives: readonly Directive[];
  readonly documents: readonly DocumentFact[];
  readonly figures: readonly FigureFact[];
  /** Pairs of names of one unit that the article gives: `(nay là …)`, `(gọi tắt là …)`. */
  readonly otherNames: readonly { readonly name: string; readonly other: string }[];
}
