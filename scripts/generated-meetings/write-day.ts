import type { Choices, Portfolio } from './choices.ts';
import { daysAfter, numbersOf } from './days.ts';
import type { MeetingTruth } from './truth.ts';

/** A writing of a day; `writesYear` is false for those that leave the year to the posting date. */
interface DayStyle {
  readonly writesYear: boolean;
  readonly write: (day: string) => string;
}

const dayStyles: Portfolio<DayStyle> = {
  shared: [
    styleOf((day, month, year) => `${two(day)}/${two(month)}/${year}`),
    styleOf((day, month, year) => `${day}/${month}/${year}`),
    styleOf((day, month, year) => `${day}-${month}-${year}`),
    styleOf((day, month, year) => `${two(day)}-${two(month)}-${year}`),
    styleOf((day, month, year) => `${two(day)}/${month}/${year}`),
    styleOf((day, month, year) => `${day} tháng ${month} năm ${year}`),
    { writesYear: false, write: (day) => shortDay(day, '/') },
    { writesYear: false, write: (day) => shortDay(day, '/') },
    { writesYear: false, write: (day) => shortDay(day, '-') },
  ],
  heldOut: [
    styleOf((day, month, year) => `${two(day)}.${two(month)}.${year}`),
    styleOf((day, month, year) => `${two(day)} tháng ${two(month)} năm ${year}`),
    { writesYear: false, write: (day) => `${numbersOf(day).day} tháng ${numbersOf(day).month}` },
  ],
};

const partWords = { morning: 'sáng', noon: 'trưa', afternoon: 'chiều', evening: 'tối' };

/** The day of a meeting as a part of a sentence, in small letters: `sáng ngày 9/7`. */
export interface WrittenWhen {
  readonly text: string;
  readonly writesYear: boolean;
}

/** `yearIsClear`: the posting date follows within days, so that the year may be left out. */
export function writeWhen(
  { first, last, part }: Pick<MeetingTruth, 'first' | 'last' | 'part'>,
  yearIsClear: boolean,
  choices: Choices,
): WrittenWhen {
  const style = pickStyle(yearIsClear, choices);
  const { writesYear } = style;
  if (last !== first) return { text: interval(first, last, style, choices), writesYear };
  const day = style.write(last);
  if (part === null) return { text: `ngày ${day}`, writesYear };
  const isShort = !writesYear && /^\d+[/-]\d+$/.test(day);
  const text = isShort && choices.chance(0.6) ? day : `ngày ${day}`;
  return { text: `${partWords[part]} ${text}`, writesYear };
}

/** A day with its year inside a sentence: `09/07/2018`. */
export function writeDay(day: string): string {
  const { year, month, day: date } = numbersOf(day);
  return `${date}/${month}/${year}`;
}

/** Every way in which an answer may write the day, `writesYear` false: with day and month alone. */
export function writingsOf(day: string, writesYear: boolean): string[] {
  const { year, month, day: date } = numbersOf(day);
  return writesYear
    ? [`${date}-${month}-${year}`, `${date} tháng ${month} năm ${year}`, `${year}-${month}-${date}`]
    : [`${date}-${month}`, `${date} tháng ${month}`, `${year}-${month}-${date}`];
}

function pickStyle(yearIsClear: boolean, choices: Choices): DayStyle {
  for (;;) {
    const style = choices.from(dayStyles);
    if (yearIsClear || style.writesYear) return style;
  }
}

/** All intervals end in the month in which they begin, or are written as two days. */
function interval(first: string, last: string, style: DayStyle, choices: Choices): string {
  const sameMonth = numbersOf(first).month === numbersOf(last).month;
  const start = sameMonth ? String(numbersOf(first).day) : style.write(first);
  const end = style.write(last);
  if (daysAfter(first, 1) === last && sameMonth && choices.chance(0.5)) {
    return `trong hai ngày ${start} và ${end}`;
  }
  return choices.chance(0.5) ? `từ ngày ${start} đến ngày ${end}` : `từ ngày ${start} đến ${end}`;
}

function styleOf(write: (day: number, month: number, year: number) => string): DayStyle {
  return {
    writesYear: true,
    write: (day) => {
      const { year, month, day: date } = numbersOf(day);
      return write(date, month, year);
    },
  };
}

function shortDay(day: string, joint: string): string {
  const { month, day: date } = numbersOf(day);
  return `${date}${joint}${month}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
