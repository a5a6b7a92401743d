import type { Article } from '../corpus/article.ts';
import type { ArticleFacts } from '../facts/article-facts.ts';
import { documentKey } from './document-key.ts';
import { factSchema, type MeetingRow, phraseSchema } from './fact-schema.ts';
import { createUnitCollector, type LinkedUnits } from './link-units.ts';
import { daysOfMeeting } from './meeting-days.ts';
import { createTermsReader } from './meeting-terms.ts';
import { createPeopleCollector, type LinkedPerson } from './people-collector.ts';
import type { SqliteDatabase } from './sqlite.ts';
import { unitsOfTitle } from './title-units.ts';
import { createUnitReader, type UnitReader } from './unit-reader.ts';
import { addSynonyms } from './unit-synonyms.ts';

/** How much of what was found in the articles. */
export interface FactCounts {
  /** On which articles report; those only mentioned are not counted. */
  readonly meetings: number;
  readonly people: number;
  readonly directives: number;
}

/** Writes the tables of facts, inside the transaction of the store. */
export interface FactStoreWriter {
  add(number: number, article: Article, facts: ArticleFacts): void;
  /** Links people and units over all articles. */
  finish(): FactCounts;
}

export function createFactStoreWriter(database: SqliteDatabase): FactStoreWriter {
  database.exec(factSchema);
  const insert = prepareInserts(database);
  const { unitsOf, namesIn } = createUnitReader();
  const units = createUnitCollector();
  const people = createPeopleCollector(unitsOf);
  const counts = { reported: 0, directives: 0 };
  let meetingCount = 0;
  return {
    add: (number, article, facts) => {
      const names = namesIn(facts);
      const termsOf = createTermsReader(article, names);
      const meetings = facts.meetings.map((meeting, ordinal) => {
        const row = toRow(meetingCount++, number, ordinal, meeting);
        insert.meeting.run(row);
        insert.meetingText.run(row.number, termsOf(meeting), JSON.stringify(meeting));
        counts.reported += row.is_reported;
        return { number: row.number, day: row.is_dated ? row.own_first : null };
      });
      const { meetings: _, ...others } = facts;
      insert.articleFacts.run(number, JSON.stringify(others));
      for (const key of documentKeys(facts)) insert.document.run(key, number);
      people.add({ article: number, people: facts.people, date: article.date, meetings, ...names });
      units.addPairs(number, names.pairs);
      for (const name of unitNames(article, facts, unitsOf)) {
        units.add(number, name, names.writeOutUnit(name));
      }
      counts.directives += facts.directives.length;
    },
    finish: () => {
      const linked = units.link();
      addSynonyms(database, linked.synonyms);
      database.exec(phraseSchema);
      insert.units(linked);
      const isOne = (one: Named, other: Named) =>
        linked.isOne(one.words.join(' '), other.words.join(' '));
      const linkedPeople = people.link(isOne);
      insert.people(linkedPeople);
      const { reported, directives } = counts;
      return { meetings: reported, people: linkedPeople.length, directives };
    },
  };
}

interface Named {
  readonly words: readonly string[];
}

function toRow(
  number: number,
  article: number,
  ordinal: number,
  meeting: ArticleFacts['meetings'][number],
): MeetingRow {
  const is_reported = Number(meeting.isReported);
  return { number, article, ordinal, is_reported, ...daysOfMeeting(meeting) };
}

function documentKeys({ documents }: ArticleFacts): Set<string> {
  return new Set(documents.map(({ number }) => documentKey(number)));
}

/** Who holds meetings, who posts the article, whom its title names, and to whom offices belong. */
function unitNames(
  { title, unit }: Article,
  { meetings, people }: ArticleFacts,
  unitsOf: UnitReader['unitsOf'],
): string[] {
  const organisers = meetings.flatMap((meeting) => meeting.unit ?? []);
  return [
    ...organisers.flatMap(({ name, parents }) => [name, ...parents]),
    ...(unit === null ? [] : [unit]),
    ...unitsOfTitle(title),
    ...people.flatMap(({ offices }) => offices.flatMap(unitsOf)),
  ];
}

function prepareInserts(database: SqliteDatabase) {
  const person = database.prepare('INSERT INTO people VALUES (?, ?, ?, ?, ?)');
  const appearance = database.prepare('INSERT OR IGNORE INTO appearances VALUES (?, ?, ?)');
  const unit = database.prepare('INSERT INTO units VALUES (?, ?, ?, ?)');
  return {
    articleFacts: database.prepare('INSERT INTO article_facts VALUES (?, ?)'),
    meeting: database.prepare(
      `INSERT INTO meetings VALUES (@number, @article, @ordinal, @own_first, @own_last, @is_dated,
         @about_first, @about_last, @day, @is_reported)`,
    ),
    meetingText: database.prepare('INSERT INTO meeting_texts VALUES (?, ?, ?)'),
    document: database.prepare('INSERT INTO documents VALUES (?, ?)'),
    units: ({ units }: LinkedUnits) => {
      for (const [number, { name, folded, articles }] of units.entries()) {
        unit.run(number, name, JSON.stringify(folded), JSON.stringify(articles));
      }
    },
    people: (people: readonly LinkedPerson[]) => {
      for (const [number, { name, folded, offices, articles, parts }] of people.entries()) {
        person.run(number, name, folded, JSON.stringify(offices), JSON.stringify(articles));
        for (const { meeting, role } of parts) appearance.run(number, meeting, role);
      }
    },
  };
}
