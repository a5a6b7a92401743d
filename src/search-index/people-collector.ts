import type { PersonFact } from '../facts/article-facts.ts';
import { identityOf, namesUnit, type UnitIdentity } from '../facts/unit-identity.ts';
import { type WriteOut, writeOut } from '../facts/written-out.ts';
import { foldedWords } from '../text/folded-words.ts';
import type { IsoDate } from '../text/period.ts';
import { partsOf } from '../text/tokens.ts';
import { groupedBy } from './grouped-by.ts';
import { type IsOneUnit, linkPeople, type PersonInArticle } from './link-people.ts';
import { createInterner, remembering } from './remembering.ts';
import type { ArticleNames, UnitsOf } from './unit-reader.ts';

/** The people of one article. */
export interface PeopleOfArticle extends ArticleNames {
  readonly article: number;
  readonly people: readonly PersonFact[];
  /** When the article was posted. */
  readonly date: IsoDate | null;
  /** Of each of its meetings, in order: its number and its own day. */
  readonly meetings: readonly { readonly number: number; readonly day: IsoDate | null }[];
}

/** What somebody is to a meeting; without a role where the facts name none. */
export interface Part {
  readonly meeting: number;
  readonly role: string;
}

/** A person over all articles. */
export interface LinkedPerson {
  /** As written in most articles; of equals the first. */
  readonly name: string;
  readonly folded: string;
  /** As written, latest article first, each once. */
  readonly offices: readonly string[];
  /** Numbers of articles, ascending. */
  readonly articles: readonly number[];
  readonly parts: readonly Part[];
}

export interface PeopleCollector {
  add(people: PeopleOfArticle): void;
  /** In the order in which they were first named. */
  link(isOneUnit: IsOneUnit): LinkedPerson[];
}

/** What is kept of somebody in an article: of 100,000 articles there are a million. */
interface Mention extends PersonInArticle {
  readonly article: number;
  /** As the article first writes it. */
  readonly name: string;
  readonly held: HeldOffices;
  readonly parts: readonly Part[];
}

/** Shared by all mentions with the same offices. */
interface HeldOffices {
  readonly offices: readonly string[];
  /** Of the offices of each mention, one an office. */
  readonly units: readonly (readonly UnitIdentity[])[];
}

/** What is below is kept for search and never told, see `Fact.confidence`. */
const leastToldConfidence = 0.5;

/** Collects people and links those of one name, marks kept: `Lĩnh` and `Linh` are two. */
export function createPeopleCollector(unitsOf: UnitsOf): PeopleCollector {
  const mentions = new Map<string, Mention[]>();
  const heldBy = createOfficesReader(unitsOf);
  const intern = createInterner();
  const keyOf = remembering(markedWords);
  return {
    add: (ofArticle) => {
      for (const [name, people] of groupedBy(ofArticle.people, (person) => keyOf(person.name))) {
        const held = heldBy(people, ofArticle);
        const mention = { ...toMention(people, ofArticle, intern), held, units: held.units };
        const known = mentions.get(name);
        if (known) known.push(mention);
        else mentions.set(name, [mention]);
      }
    },
    link: (isOneUnit) =>
      [...mentions.values()]
        .flatMap((ofOneName) => linkPeople(ofOneName, isOneUnit))
        .map(toLinkedPerson)
        .sort((one, other) => (one.articles[0] ?? 0) - (other.articles[0] ?? 0)),
  };
}

type OfficesReader = (people: readonly PersonFact[], names: ArticleNames) => HeldOffices;

/** An office is written on one line. */
const [betweenOffices, betweenMentions] = ['\n', '\n\n'];

function createOfficesReader(unitsOf: UnitsOf): OfficesReader {
  const identities = createIdentities(unitsOf);
  const read = (written: string, writeOut: WriteOut): HeldOffices => {
    const mentions = written.split(betweenMentions).filter((offices) => offices !== '');
    const held = mentions.map((offices) => offices.split(betweenOffices));
    return {
      offices: [...new Set(held.flat())],
      units: held.map((offices) => offices.flatMap((office) => identities(office, writeOut) ?? [])),
    };
  };
  const remembered = remembering((written) => read(written, writeOut));
  return (people, { pairs, writeOutUnit }) => {
    const told = people.filter(({ confidence }) => confidence >= leastToldConfidence);
    const written = told.map(({ offices }) => offices.join(betweenOffices)).join(betweenMentions);
    return pairs.explained.length === 0 ? remembered(written) : read(written, writeOutUnit);
  };
}

type Identities = (office: string, writeOut: WriteOut) => UnitIdentity | null;

/** The unit that an office is of; the same object for the same name. */
function createIdentities(unitsOf: UnitsOf): Identities {
  const byName = new Map<string, UnitIdentity>();
  return (office, writeOut) => {
    const [unit] = unitsOf(office);
    if (unit === undefined) return null;
    const words = writeOut(unit);
    const name = words.join(' ');
    const known = byName.get(name);
    if (known || !namesUnit(words)) return known ?? null;
    const identity = identityOf(unit, words);
    byName.set(name, identity);
    return identity;
  };
}

function toMention(
  people: readonly PersonFact[],
  { article, date, meetings }: PeopleOfArticle,
  intern: (text: string) => string,
): Omit<Mention, 'held' | 'units'> {
  const attended = people.flatMap(({ meeting }) => meetings[meeting ?? -1] ?? []);
  const [day = date] = attended.flatMap((meeting) => meeting.day ?? []).sort();
  return {
    article,
    day: day === null ? null : intern(day),
    name: intern(people[0]?.name ?? ''),
    // Copied, because `flatMap` leaves room for 16 more.
    parts: people.flatMap((person) => partsOfPerson(person, meetings)).slice(),
  };
}

function partsOfPerson(
  { roles, meeting }: PersonFact,
  meetings: PeopleOfArticle['meetings'],
): Part[] {
  const attended = meetings[meeting ?? -1];
  if (!attended) return [];
  const named = roles.length > 0 ? roles : [''];
  return named.map((role) => ({ meeting: attended.number, role }));
}

function toLinkedPerson(mentions: readonly Mention[]): LinkedPerson {
  const name = mostFrequent(mentions.map((mention) => mention.name));
  const latestFirst = [...mentions].sort(
    (one, other) => compareDays(other, one) || other.article - one.article,
  );
  return {
    name,
    folded: foldedWords(name),
    offices: distinctOffices(latestFirst.flatMap(({ held }) => held.offices)),
    articles: mentions.map(({ article }) => article).sort((a, b) => a - b),
    parts: mentions.flatMap(({ parts }) => parts),
  };
}

/** Without a day before every other. */
function compareDays({ day }: Mention, { day: otherDay }: Mention): number {
  const [one, other] = [day ?? '', otherDay ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** As first written: `giám đốc Sở` and `Giám đốc Sở` are one. */
function distinctOffices(offices: readonly string[]): string[] {
  const byWords = new Map<string, string>();
  for (const office of new Set(offices)) {
    const words = markedWords(office);
    if (!byWords.has(words)) byWords.set(words, office);
  }
  return [...byWords.values()];
}

function mostFrequent(spellings: readonly string[]): string {
  const groups = [...groupedBy(spellings, (spelling) => spelling)];
  const [best = ['', []]] = groups.sort(([, one], [, other]) => other.length - one.length);
  return best[0];
}

/** Small letters, tone place made one, marks kept. */
function markedWords(text: string): string {
  return partsOf(text)
    .map(({ marked }) => marked)
    .join(' ');
}
