import { numbersOf } from '../days.ts';
import type { KnownMeeting } from './known-meetings.ts';
import { mayBeCalled } from './may-be-called.ts';

type Test = (known: KnownMeeting) => boolean;
type Days = readonly [string, string];

/** One way to say which meeting of its unit is meant. */
export interface Wording {
  /** `hội nghị sơ kết năm 2021`. */
  readonly words: string;
  /** Whether the words fit a meeting of the same unit. */
  readonly fits: Test;
  /** The days that it speaks of; `null` where it tells a name. */
  readonly days: Days | null;
}

const always: Days = ['2000-01-01', '2099-12-31'];

/** All ways to say which meeting is meant, whether or not they fit others, too. */
export function wordingsOf(known: KnownMeeting): Wording[] {
  return [...byName(known), ...byYear(known), ...byDay(known), ...byTopic(known)];
}

/** `hội nghị sơ kết 6 tháng đầu năm 2021`; `tổng kết năm 2021` could also be one held in 2021. */
function byName({ meeting }: KnownMeeting): Wording[] {
  const { kind, sort, about } = meeting;
  if (!sort || !about) return [];
  const year = /^năm (\d+)$/.exec(about)?.[1];
  const fits: Test = ({ meeting: one }) =>
    mayBeCalled(one, kind, sort) &&
    (one.about === about || (year !== undefined && one.first.startsWith(year)));
  return [{ words: `${kind} ${sort} ${about}`, fits, days: null }];
}

/** `hội nghị sơ kết năm 2021`, `hội nghị năm 2021`; not where the name speaks of another year. */
function byYear({ meeting }: KnownMeeting): Wording[] {
  const { kind, sort, years, first } = meeting;
  if (years.length > 1 && sort === 'tổng kết') return [];
  const { year } = numbersOf(first);
  const sorts = sort ? [sort, null] : [null];
  return sorts.map((called) => ({
    words: `${called ? `${kind} ${called}` : kind} năm ${year}`,
    fits: ({ meeting: one }) => mayBeCalled(one, kind, called) && one.years.includes(year),
    days: wholeYear(year),
  }));
}

/** `hội nghị tháng 7/2021`, `hội nghị ngày 9/7/2021`. */
function byDay({ meeting }: KnownMeeting): Wording[] {
  const { kind, first } = meeting;
  const { year, month, day } = numbersOf(first);
  const inMonth = first.slice(0, 7);
  return [
    {
      words: `${kind} tháng ${month}/${year}`,
      fits: ({ meeting: one }) => mayBeCalled(one, kind, null) && one.first.startsWith(inMonth),
      days: [`${inMonth}-01`, `${inMonth}-31`],
    },
    {
      words: `${kind} ngày ${day}/${month}/${year}`,
      fits: ({ meeting: one }) => one.first <= first && one.last >= first,
      days: [first, first],
    },
  ];
}

/** `hội thảo về …`, with and without the year. */
function byTopic({ meeting }: KnownMeeting): Wording[] {
  const { kind, sort, topic, namesTopic, first } = meeting;
  if (!namesTopic) return [];
  const { year } = numbersOf(first);
  const words = `${sort ? `${kind} ${sort}` : kind} về ${topic}`;
  const fits: Test = ({ meeting: one }) => mayBeCalled(one, kind, null) && one.topic === topic;
  const fitsInYear: Test = (one) => fits(one) && one.meeting.years.includes(year);
  return [
    { words, fits, days: always },
    { words: `${words} năm ${year}`, fits: fitsInYear, days: wholeYear(year) },
  ];
}

function wholeYear(year: number): Days {
  return [`${year}-01-01`, `${year}-12-31`];
}
