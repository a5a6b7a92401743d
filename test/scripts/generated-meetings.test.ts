import { describe, expect, test } from 'vitest';
import layouts from '../../scripts/generated-meetings/lexicon/layouts.json' with { type: 'json' };
import sentences from '../../scripts/generated-meetings/lexicon/sentences.json' with {
  type: 'json',
};
import type { GeneratedWorld } from '../../scripts/generated-meetings/truth.ts';
import { generateMeetings } from '../../scripts/generated-meetings.ts';
import { parseJsonArticle } from '../../src/corpus/parse-json-article.ts';

const even = generateMeetings(400, 2);
const odd = generateMeetings(400, 3);

function textsOf({ articles }: GeneratedWorld): Map<string, string> {
  return new Map(articles.map(({ id, title, body }) => [id, `${title}\n${body}`]));
}

describe('generated articles', () => {
  test('are as many as asked for, with different ids, and the corpus takes them all', () => {
    expect(even.articles).toHaveLength(400);
    expect(new Set(even.articles.map(({ id }) => id)).size).toBe(400);
    const kinds = even.articles.map((one) => parseJsonArticle(JSON.stringify(one)).kind);
    expect(new Set(kinds)).toEqual(new Set(['read']));
  });

  test('are all marked as synthetic', () => {
    expect(even.articles.every(({ synthetic }) => synthetic)).toBe(true);
  });

  test('are the same for the same seed and others for another', () => {
    expect(generateMeetings(400, 2).articles).toEqual(even.articles);
    expect(odd.articles.map(({ body }) => body)).not.toEqual(even.articles.map(({ body }) => body));
  });

  test('leave no slot of a template open', () => {
    const open = [...even.articles, ...odd.articles].filter(({ title, body }) =>
      /[{}]|\[\[|\]\]|undefined|null/.test(`${title} ${body}`),
    );
    expect(open).toEqual([]);
  });

  test('tell of units in several years, and of several units in a month', () => {
    const years = new Map<string, Set<string>>();
    const units = new Map<string, Set<string>>();
    for (const { meeting } of even.reports) {
      const ofUnit = years.get(meeting.unit.name) ?? new Set();
      const ofMonth = units.get(meeting.first.slice(0, 7)) ?? new Set();
      years.set(meeting.unit.name, ofUnit.add(meeting.first.slice(0, 4)));
      units.set(meeting.first.slice(0, 7), ofMonth.add(meeting.unit.name));
    }
    const shareOf = (groups: Map<string, Set<string>>) =>
      [...groups.values()].filter(({ size }) => size > 1).length / groups.size;
    expect(shareOf(years)).toBeGreaterThan(0.8);
    expect(shareOf(units)).toBeGreaterThan(0.6);
  });

  test('hold what makes reading hard', () => {
    const reportsOf = (count: (reports: number) => boolean, key: (at: number) => string) => {
      const counts = new Map<string, number>();
      for (const at of even.reports.keys()) counts.set(key(at), (counts.get(key(at)) ?? 0) + 1);
      return [...counts.values()].filter(count).length;
    };
    const twice = reportsOf(
      (n) => n > 1,
      (at) => String(even.reports[at]?.meeting.number),
    );
    const double = reportsOf(
      (n) => n > 1,
      (at) => even.reports[at]?.articleId ?? '',
    );
    const without = even.reports.filter(({ meeting }) => meeting.chairs.length === 0);
    const yearless = even.reports.filter(({ writesYear }) => !writesYear);
    const counts = [twice, double, without.length, yearless.length, even.mentions.length];
    expect(counts.filter((count) => count < 5)).toEqual([]);
    expect(even.articles.some(({ date }) => date === null)).toBe(true);
  });
});

describe('what the articles are said to tell', () => {
  test('stands in them: unit, people, offices, place, tasks, document, figure', () => {
    const missing: string[] = [];
    for (const world of [even, odd]) {
      const texts = textsOf(world);
      for (const { articleId, meeting, tells, offices } of world.reports) {
        const text = texts.get(articleId) ?? '';
        const { unit, chairs, place, directives, document, figure } = meeting;
        const told = [
          ...chairs.map(({ person }) => person.name),
          ...offices.values(),
          ...(tells.has('place') ? [place] : []),
          ...(tells.has('directives') ? directives.map(({ task }) => task) : []),
          ...(tells.has('document') ? [document?.number] : []),
          ...(tells.has('figure') ? [figure?.value] : []),
        ];
        missing.push(...told.filter((one) => !one || !text.includes(one)).map(String));
        const names = [unit.name, ...unit.alsoWritten];
        if (!names.some((name) => text.includes(name))) missing.push(unit.name);
      }
    }
    expect(missing).toEqual([]);
  });

  test('has the day of each meeting in its article, in some writing', () => {
    for (const world of [even, odd]) {
      const texts = textsOf(world);
      const undated = world.reports.filter(({ articleId, meeting }) => {
        const [, month = '', day = ''] = meeting.last.split('-').map((one) => String(Number(one)));
        const writing = new RegExp(`\\b0?${day}(?:[/.-]0?${month}\\b| tháng 0?${month}\\b)`);
        return !writing.test(texts.get(articleId) ?? '');
      });
      expect(undated).toEqual([]);
    }
  });

  test('leaves out the year only where a posting date follows within days', () => {
    const dates = new Map(even.articles.map(({ id, date }) => [id, date]));
    for (const { articleId, meeting, writesYear } of even.reports) {
      const date = dates.get(articleId);
      const days = date ? (Date.parse(date) - Date.parse(meeting.last)) / 86_400_000 : 999;
      expect(writesYear || days <= 3).toBe(true);
    }
  });
});

describe('what is held out', () => {
  const shared = Object.values(sentences).flatMap((one) => one.shared.flatMap(literalsOf));
  const heldOut = Object.values(sentences)
    .flatMap((one) => one.heldOut.flatMap(literalsOf))
    .filter((one) => !shared.some((other) => other.includes(one) || one.includes(other)));

  test('is about a third of the layouts and sentences', () => {
    const all = layouts.shared.length + layouts.heldOut.length;
    expect(layouts.shared.length).toBeGreaterThanOrEqual(8);
    expect(layouts.heldOut.length / all).toBeCloseTo(1 / 3, 1);
    expect(heldOut.length).toBeGreaterThan(15);
  });

  test('never stands in an article of an even seed, and does in those of an odd one', () => {
    const whole = (world: GeneratedWorld) => [...textsOf(world).values()].join('\n');
    expect(heldOut.filter((one) => whole(even).includes(one))).toEqual([]);
    expect(heldOut.filter((one) => whole(odd).includes(one)).length).toBeGreaterThan(15);
  });
});

/** The words between the slots of a template that are long enough to know it by. */
function literalsOf(template: string): string[] {
  return template
    .split(/\{\p{L}+\}|\[\[|\]\]/u)
    .map((part) => part.replace(/^[,. ]+|[,. ]+$/g, ''))
    .filter((part) => part.length > 17);
}
