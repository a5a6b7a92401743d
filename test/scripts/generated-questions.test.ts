import { describe, expect, test } from 'vitest';
import { generateQuestions } from '../../scripts/generated-meetings/questions/generate-questions.ts';
import type { MeetingTruth, Unit } from '../../scripts/generated-meetings/truth.ts';
import { generateMeetings } from '../../scripts/generated-meetings.ts';
import type { LabelledQuestion } from '../../scripts/labelled-question.ts';
import { foldMarks } from '../../src/text/fold-marks.ts';

/** Checked from the words of the questions and the meetings alone, apart from how they were made. */
describe.each([
  { seed: 2, articles: 500 },
  { seed: 5, articles: 500 },
])('questions of seed $seed', ({ seed, articles }) => {
  const world = generateMeetings(articles, seed);
  const questions = generateQuestions(world, seed);
  const texts = new Map(world.articles.map((one) => [one.id, `${one.title}\n${one.body}`]));
  const meetings = [
    ...new Map(world.reports.map((one) => [one.meeting.number, one.meeting])).values(),
  ];
  const plain = questions.filter(({ variant, follows }) => !variant && !follows);
  const ofKind = (...kinds: string[]) => plain.filter(({ kind }) => kinds.includes(kind));

  test('are the same again, of every kind, with different ids and words', () => {
    expect(generateQuestions(world, seed)).toEqual(questions);
    const kinds = new Set(questions.map(({ kind, variant }) => variant ?? kind));
    for (const kind of expectedKinds) expect(kinds).toContain(kind);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(plain.map(({ question }) => question)).size).toBeGreaterThan(
      plain.length * 0.97,
    );
  });

  test('leave no slot of a template open', () => {
    expect(questions.filter(({ question }) => /[{}]|undefined|null/.test(question))).toEqual([]);
  });

  test('expect only what stands in an article that is to be cited', () => {
    const unfounded = questions.filter(({ kind, expects = [], cites = [], citesOneOf = [] }) => {
      if (kind === 'count' || kind === 'list-long') return false;
      const cited = [...cites, ...citesOneOf.flat()].map((id) => texts.get(id) ?? '').join('\n');
      return expects.some((group) => !group.some((one) => holds(cited, one)));
    });
    expect(unfounded).toEqual([]);
  });

  test('cite something unless they are to be refused or asked back', () => {
    const bare = questions.filter(
      ({ kind, abstain, clarify, cites = [], citesOneOf = [] }) =>
        !abstain &&
        !clarify &&
        cites.length + citesOneOf.length === 0 &&
        !/list-long|count/.test(kind),
    );
    expect(bare).toEqual([]);
  });

  test('reject nothing that is expected', () => {
    const both = questions.filter(({ expects = [], rejects = [] }) =>
      rejects.some((one) => expects.flat().some((other) => holds(other, one))),
    );
    expect(both).toEqual([]);
  });

  test('who chaired, when and where: exactly one meeting fits the words', () => {
    const asked = ofKind('who', 'when', 'where', 'form', 'due', 'directive').filter(
      ({ question }) =>
        !/ ký[ ?]/.test(question) && !/chủ trì .* (?:khi nào|ngày nào|bao nhiêu)\?$/.test(question),
    );
    expect(asked.length).toBeGreaterThan(50);
    for (const { question, cites = [] } of asked) {
      const fitting = fittingMeetings(question, meetings, world.units);
      const reported = world.reports.filter(({ meeting }) => fitting.includes(meeting));
      expect([question, fitting.length]).toEqual([question, 1]);
      expect(cites.every((id) => reported.some(({ articleId }) => articleId === id))).toBe(true);
    }
  });

  test('who chaired: it is who is expected', () => {
    for (const { question, expects = [] } of ofKind('who')) {
      const [meeting] = fittingMeetings(question, meetings, world.units);
      if (!/chủ trì/.test(question) || !meeting) continue;
      expect(expects.flat()).toEqual(meeting.chairs.map(({ person }) => person.name));
    }
  });

  test('absent unit and year: no meeting of, with or mentioned of the unit lies in it', () => {
    const asked = ofKind('abstain-unit-year');
    expect(asked.length).toBeGreaterThan(20);
    for (const { question } of asked) {
      const unit = unitIn(question, world.units);
      const year = Number(/năm (\d{4})/.exec(question)?.[1]);
      const own = meetings.filter((one) => one.unit === unit || one.visited === unit);
      const mentioned = world.mentions.filter((one) => one.unit === unit);
      expect(own.length + mentioned.length).toBeGreaterThan(0);
      expect(
        own.filter(({ first, years }) => first.startsWith(`${year}`) || years.includes(year)),
      ).toEqual([]);
      expect(mentioned.filter(({ day }) => day.startsWith(`${year}`))).toEqual([]);
    }
  });

  test('absent units, people and documents stand in no article', () => {
    const all = [...texts.values()].join('\n');
    const last = /(?:[\p{Lu}\d][\p{L}\d/-]* ?)+/gu;
    for (const { question } of ofKind('abstain-person', 'abstain-document', 'abstain-unit')) {
      const names = Array.from(question.matchAll(last), ([name]) => name.trim());
      const known = names.filter((name) => all.includes(name));
      expect([question, known.length < names.length]).toEqual([question, true]);
    }
  });

  test('counts of a unit and year are those of the articles, double reports counted once', () => {
    const asked = ofKind('count').filter(({ question }) => /trong năm \d{4}/i.test(question));
    expect(asked.length).toBeGreaterThan(3);
    for (const { question, expects = [] } of asked) {
      const unit = unitIn(question, world.units);
      const year = /trong năm (\d{4})/i.exec(question)?.[1] ?? '';
      const own = meetings.filter((one) => one.unit === unit && one.first.startsWith(year));
      const isMixed = question.includes('cuộc họp, hội nghị');
      const counted = isMixed ? own : own.filter(({ kind }) => question.includes(kind));
      expect(expects.flat().some((one) => one.startsWith(`${counted.length} `))).toBe(true);
    }
  });

  test('lists expect a day for each meeting that they are about', () => {
    const asked = ofKind('list');
    expect(asked.length).toBeGreaterThan(10);
    for (const { question, expects = [], cites = [], citesOneOf = [] } of asked) {
      const articleIds = new Set([...cites, ...citesOneOf.flat()]);
      const told = world.reports.filter(({ articleId }) => articleIds.has(articleId));
      const days = new Set(told.map(({ meeting }) => meeting.last));
      expect([question, expects.length >= new Set([...days].map(String)).size - 1]).toEqual([
        question,
        true,
      ]);
    }
  });

  test('unclear ones fit several meetings with different chairs', () => {
    for (const { question } of ofKind('clarify')) {
      const fitting = fittingMeetings(question, meetings, world.units);
      expect([question, fitting.length > 1]).toEqual([question, true]);
    }
  });

  test('variants keep what is expected and change the words', () => {
    const words = new Set(plain.map(({ question }) => question));
    const varied = questions.filter(({ variant }) => variant);
    expect(varied.length).toBeGreaterThan(15);
    expect(varied.filter(({ question }) => words.has(question))).toEqual([]);
    const bare = varied.filter(({ variant }) => variant === 'no-marks');
    expect(bare.every(({ question }) => foldMarks(question) === question)).toBe(true);
  });

  test('follow-ups follow a question before them', () => {
    const turns = questions.filter(({ follows }) => follows);
    expect(turns.length).toBeGreaterThan(3);
    for (const turn of turns) expect(indexOf(turn.follows)).toBeLessThan(indexOf(turn.id));
  });

  function indexOf(id: string | undefined): number {
    const at = questions.findIndex((one: LabelledQuestion) => one.id === id);
    expect(at).toBeGreaterThanOrEqual(0);
    return at;
  }
});

const expectedKinds = [
  ...['who', 'when', 'where', 'form', 'number', 'list', 'count', 'latest', 'office'],
  ...['office-holder', 'directive', 'due', 'document', 'clarify', 'follow-up', 'english'],
  ...['abstain-unit-year', 'abstain-unit', 'abstain-person', 'abstain-fact', 'abstain-document'],
  ...['no-marks', 'typo', 'abbreviation'],
];

/** The meetings that fit all that the question says: unit, kind, sort, day, month, year, topic. */
function fittingMeetings(
  question: string,
  meetings: readonly MeetingTruth[],
  units: readonly Unit[],
): MeetingTruth[] {
  const words = question.toLowerCase();
  const unit = unitIn(question, units);
  const day = /ngày (\d+)\/(\d+)\/(\d{4})/.exec(words)?.slice(1).map(Number);
  const month = /tháng (\d+)\/(\d{4})/.exec(words)?.slice(1).map(Number);
  const about = /6 tháng đầu năm \d{4}|quý [iv]+ năm \d{4}|thường kỳ tháng \d+ năm \d{4}/.exec(
    words,
  )?.[0];
  const year = /năm (\d{4})/.exec(words)?.[1];
  return meetings.filter((meeting) => {
    if (unit && meeting.unit !== unit) return false;
    if (day) return meeting.first <= isoOf(day) && meeting.last >= isoOf(day);
    if (!isCalled(words, meeting) || !fitsSort(words, meeting)) return false;
    if (month && !meeting.first.startsWith(isoOf(month))) return false;
    if (about && !about.endsWith(meeting.about?.toLowerCase() ?? '?')) return false;
    if (!about && year && !isOfYear(year, words, meeting)) return false;
    return !saysTopic(words) || words.includes(`về ${meeting.topic.toLowerCase()}`);
  });
}

/** `cuộc họp` is also said of a conference or session. */
function isCalled(words: string, { kind }: MeetingTruth): boolean {
  return (
    words.includes(kind) || (words.includes('cuộc họp') && /^(?:hội nghị|phiên họp)$/.test(kind))
  );
}

/** `tổng kết năm 2021`: of the year, or held in it; otherwise all years of days and name count. */
function isOfYear(year: string, words: string, { about, first, years }: MeetingTruth): boolean {
  return words.includes('tổng kết')
    ? about === `năm ${year}` || first.startsWith(year)
    : years.includes(Number(year));
}

function fitsSort(words: string, { sort, name }: MeetingTruth): boolean {
  const said = [
    'sơ kết',
    'tổng kết',
    'giao ban',
    'triển khai',
    'chuyên đề',
    'thường kỳ',
    'đánh giá',
    'tập huấn',
    'đối thoại',
  ].find((one) => words.includes(`hội nghị ${one}`) || words.includes(`phiên họp ${one}`));
  return said === undefined || said === sort || name.includes(said);
}

/** A topic right behind the kind or sort, not that of what was said there. */
function saysTopic(words: string): boolean {
  return /(?:hội nghị|hội thảo|cuộc họp|tọa đàm|buổi làm việc|buổi kiểm tra|cử tri|lễ ký kết)(?: triển khai| chuyên đề| đánh giá| tập huấn| đối thoại)? về /.test(
    words,
  );
}

function isoOf(numbers: readonly number[]): string {
  return numbers
    .toReversed()
    .map((one) => String(one).padStart(2, '0'))
    .join('-');
}

/** The unit whose name is the longest in the question. */
function unitIn(question: string, units: readonly Unit[]): Unit | undefined {
  const named = units.flatMap((unit) =>
    [unit.name, ...unit.asked]
      .filter((name) => question.includes(name))
      .map((name) => ({ unit, name })),
  );
  return named.toSorted((one, other) => other.name.length - one.name.length)[0]?.unit;
}

function holds(text: string, part: string): boolean {
  const flat = (written: string) =>
    ` ${foldMarks(written)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .replace(/(^| )0+(?=\d)/g, '$1')
      .trim()} `;
  return flat(text).includes(flat(part));
}
