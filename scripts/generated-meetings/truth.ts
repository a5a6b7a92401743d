import type { MeetingForm } from '../../src/facts/article-facts.ts';
import type { PartOfDay } from '../../src/text/date-reading.ts';
import type { IsoDate } from '../../src/text/period.ts';

/** An invented person. Two may have the same name. */
export interface Person {
  readonly number: number;
  readonly name: string;
  readonly isWoman: boolean;
}

/** An invented unit. */
export interface Unit {
  readonly name: string;
  /** Other writings that articles use. */
  readonly alsoWritten: readonly string[];
  /** How people call it who ask; the first is the most usual. */
  readonly asked: readonly string[];
  readonly abbreviation: string | null;
  /** Inside an article: `Sở`, `UBND huyện`. */
  readonly short: string;
  readonly field: string;
  readonly province: string;
  readonly parent: Unit | null;
  /** `Giám đốc`, `Phó Giám đốc`, …; the first leads. */
  readonly posts: readonly string[];
  /** For each year, who holds each post. */
  readonly holders: ReadonlyMap<number, readonly Person[]>;
}

/** Somebody with the office in which an article shows them. */
export interface OfficeHolder {
  readonly person: Person;
  readonly unit: Unit;
  /** `Giám đốc`. */
  readonly post: string;
}

/** What somebody asked for at a meeting. */
export interface DirectiveTruth {
  readonly task: string;
  readonly addressee: string;
  readonly due: IsoDate | null;
}

export interface DocumentTruth {
  /** `Kế hoạch số 145/KH-UBND`. */
  readonly head: string;
  readonly kind: string;
  readonly number: string;
  readonly date: IsoDate;
  readonly subject: string;
}

/** `tổ chức 45 lớp tập huấn kỹ thuật`. */
export interface FigureTruth {
  readonly template: string;
  readonly value: string;
  /** The time it is about: `6 tháng đầu năm 2021`. */
  readonly period: string;
}

/** A meeting as it was; articles tell of it. */
export interface MeetingTruth {
  readonly number: number;
  readonly unit: Unit;
  /** Another unit that it was held with. */
  readonly visited: Unit | null;
  readonly kind: string;
  readonly sort: string | null;
  /** Behind the kind: `sơ kết 6 tháng đầu năm 2021`. */
  readonly name: string;
  readonly topic: string;
  /** Whether the name speaks of the topic. */
  readonly namesTopic: boolean;
  /** The time that its name is about. */
  readonly about: string | null;
  /** Years of its days and of its name. */
  readonly years: readonly number[];
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly part: PartOfDay | null;
  readonly place: string | null;
  readonly form: MeetingForm | null;
  readonly chairs: readonly OfficeHolder[];
  readonly guide: OfficeHolder | null;
  readonly reporter: OfficeHolder | null;
  readonly speaker: OfficeHolder | null;
  readonly attendees: readonly OfficeHolder[];
  readonly directives: readonly DirectiveTruth[];
  readonly document: DocumentTruth | null;
  readonly figure: FigureTruth | null;
}

/** What an article may leave out of a meeting. */
export type Tellable =
  | 'attendees'
  | 'guide'
  | 'reporter'
  | 'speaker'
  | 'directives'
  | 'document'
  | 'figure'
  | 'place'
  | 'form';

/** One article's telling of a meeting. */
export interface Report {
  readonly meeting: MeetingTruth;
  readonly articleId: string;
  readonly tells: ReadonlySet<Tellable>;
  /** The people it shows with their offices as written, by the person's number. */
  readonly offices: ReadonlyMap<number, string>;
  /** Whether it writes the year of the day. */
  readonly writesYear: boolean;
}

/** A meeting that an article only mentions: it may not decide a question. */
export interface Mention {
  readonly unit: Unit;
  readonly day: IsoDate;
  readonly holder: OfficeHolder;
  readonly articleId: string;
}

/** An office that an article without a meeting shows, or whom it names as signing. */
export interface Signature {
  readonly articleId: string;
  readonly document: DocumentTruth;
  readonly signer: OfficeHolder;
}

export interface GeneratedArticle {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly date: IsoDate | null;
  readonly synthetic: true;
}

/** Articles and all that they say. */
export interface GeneratedWorld {
  readonly articles: readonly GeneratedArticle[];
  readonly units: readonly Unit[];
  readonly reports: readonly Report[];
  readonly mentions: readonly Mention[];
  readonly signatures: readonly Signature[];
  /** Names of people in articles that report no meeting. */
  readonly otherNames: readonly string[];
  /** Names of places that no article speaks of, though they look like the others. */
  readonly absentPlaces: readonly string[];
  /** Names that no article speaks of. */
  readonly absentNames: readonly string[];
}
