import { foldMarks } from './fold-marks.ts';
import dateWordsLexicon from './lexicon/date-words.json' with { type: 'json' };

interface DateWords {
  /** Words that mean something else when they have no marks (`nam`, `sang`). */
  readonly needMarksInMarkedText: readonly string[];
  readonly morning: readonly string[];
  readonly noon: readonly string[];
  readonly afternoon: readonly string[];
  readonly evening: readonly string[];
  readonly partOfDayPrefix: readonly string[];
  readonly relativeDay: readonly string[];
  readonly weekday: readonly string[];
  readonly day: readonly string[];
  readonly month: readonly string[];
  readonly monthShort: readonly string[];
  readonly quarter: readonly string[];
  readonly year: readonly string[];
  readonly from: readonly string[];
  readonly until: readonly string[];
  readonly and: readonly string[];
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly half: readonly string[];
  readonly yearSpan: readonly string[];
  readonly lunar: readonly string[];
  readonly notBeforeDay: readonly string[];
  readonly pluralBeforeDay: readonly string[];
  /** Behind them two numbers are a day: `trước 30/6`. */
  readonly beforeBareDay: readonly string[];
  /** The same where the numbers are no fraction: `đến 20/6`, but `đến 2/3`. */
  readonly beforeLateDay: readonly string[];
  /** In front of a day in brackets: `tuần trước (18/6)`. */
  readonly beforeBracketedDay: readonly string[];
  readonly numbered: readonly string[];
  readonly about: readonly string[];
  readonly measures: readonly string[];
  readonly counted: readonly string[];
  /** One to twelve. */
  readonly numbers: readonly string[];
  readonly firstMonth: readonly string[];
  readonly fourthMonth: readonly string[];
  readonly englishMonths: readonly (readonly string[])[];
  readonly englishFirstHalf: readonly string[];
  readonly englishSecondHalf: readonly string[];
  readonly englishQuarters: readonly string[];
  readonly englishOrdinal: readonly string[];
}

/** The words that dates are written with. */
export const dateWords: DateWords = dateWordsLexicon;

/** White space inside a line; bounded, so that no pattern runs far ahead. */
export const space = '[^\\S\\n]{1,3}';
export const optionalSpace = '[^\\S\\n]{0,3}';
export const year = '[12]\\d{3}';
export const slashOrDash = `(?:${optionalSpace}[/–-]${optionalSpace})`;
export const separator = `(?:${optionalSpace}[/.–-]${optionalSpace})`;
/**
 * Latin letters in small print, their marks, and digits. Written out because Unicode classes in some
 * twenty patterns took a quarter of a second to compile at the first question.
 */
export const letter = 'a-z\\u00df-\\u024f\\u1e00-\\u1eff\\u0300-\\u036f';
/** No date begins inside a word or a longer number. */
export const before = `(?<![${letter}0-9]|\\d[.,/–-])`;
/** No date ends inside a word, a longer number (`05/2018/4`) or a document's (`05/2018/QĐ`). */
export const after = `(?![${letter}0-9%]|[.,/–-]\\d|/[${letter}])`;

/**
 * The building blocks of patterns that depend on how the text is written. They are for texts in small
 * letters: compiling the same patterns for both cases took half a second at the first question.
 */
export interface DateGrammar {
  /** Any of the words, spaces inside them loosened. */
  any(words: readonly string[]): string;
  /** Not directly behind any of the words. */
  notBehind(words: readonly string[]): string;
  /** Directly behind one of the words. */
  behind(words: readonly string[]): string;
  /** Not directly ahead of any of the words. */
  notAhead(words: readonly string[]): string;
  /** What may stand before a day's number: `(?<part>chiều)`, a weekday, `(?<word>ngày)`; may be empty. */
  readonly lead: string;
  /** What stands between a month and its year. */
  readonly yearJoint: string;
  /** Global: the first word or digit of everything that can be a date. */
  readonly starts: RegExp;
}

/**
 * Words are found with their marks or with none at all, so that partly marked questions work; the
 * few that are other words without marks only where the whole text has none.
 */
export function createDateGrammar(textHasMarks: boolean): DateGrammar {
  const strict = new Set(textHasMarks ? dateWords.needMarksInMarkedText : []);
  const spellings = (word: string) => (strict.has(word) ? [word] : [word, foldMarks(word)]);
  const any = (words: readonly string[]) => {
    const all = [...new Set(words.flatMap(spellings))].sort((a, b) => b.length - a.length);
    return `(?:${all.map((word) => word.toLowerCase().replaceAll(' ', space)).join('|')})`;
  };
  return {
    any,
    notBehind: (words) => `(?<!(?<![${letter}])${any(words)}[^\\S\\n:]{0,2}:?[^\\S\\n]{0,2})`,
    behind: (words) => `(?<=(?<![${letter}])${any(words)}[^\\S\\n]{1,3}\\(?)`,
    notAhead: (words) => `(?!${optionalSpace}\\(?${any(words)}(?![${letter}0-9]))`,
    lead: lead(any),
    yearJoint: `(?:${separator}|,?${space}${any(dateWords.year)}${space})`,
    starts: new RegExp(`(?<![${letter}0-9])(?:\\d|q\\d|${any(firstWords())}(?![${letter}]))`, 'g'),
  };
}

/** Whether a text (NFC) holds any letter that Vietnamese writes with a mark. */
export function hasMarks(text: string): boolean {
  return /[\u00C0-\u024F\u1EA0-\u1EFF]/u.test(text);
}

function lead(any: DateGrammar['any']): string {
  const { morning, noon, afternoon, evening, partOfDayPrefix, relativeDay, weekday, day } =
    dateWords;
  const part = [
    `(?<morning>${any(morning)})`,
    `(?<noon>${any(noon)})`,
    `(?<afternoon>${any(afternoon)})`,
    `(?<evening>${any(evening)})`,
  ].join('|');
  const opening = `${optionalSpace}[,(]?${optionalSpace}`;
  const partOfDay = `(?:(?:${any(partOfDayPrefix)}${space})?(?:${part})(?:${space}${any(relativeDay)})?${opening})`;
  const otherDay = `(?<relative>${any(relativeDay.filter((word) => word.includes(' ')))}${opening})`;
  const dayOfWeek = `(?:(?<weekday>${any(weekday)})${opening})`;
  return `(?:${partOfDay}|${otherDay})?${dayOfWeek}?(?:(?<word>${any(day)})${space})?`;
}

function firstWords(): string[] {
  const { needMarksInMarkedText, notBeforeDay, pluralBeforeDay, numbered, about, ...others } =
    dateWords;
  const { beforeBareDay, beforeLateDay, beforeBracketedDay, ...written } = others;
  const { measures, counted, lunar, until, and, first, last, englishOrdinal, ...starting } =
    written;
  const phrases = Object.values(starting).flat(2);
  return [...new Set(phrases.map((phrase) => phrase.split(' ')[0] ?? phrase))];
}
