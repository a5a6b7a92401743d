import type { DateMention } from '../text/find-dates.ts';
import type { IsoDate } from '../text/period.ts';
import type { TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';

/** A time as a question names it. */
export interface QuestionDate extends DateMention {
  /** `năm học 2018-2019`, `nhiệm kỳ 2015-2020`: what a meeting is about, not when it was held. */
  readonly isTerm: boolean;
  /** Its bounds are not meant to the day: `cuối năm 2018`, `từ năm 2018 đến nay`. */
  readonly isVague: boolean;
}

/** What the words around a date are looked for in. */
export interface DateContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly side: TokenSide;
  readonly today: IsoDate;
}
