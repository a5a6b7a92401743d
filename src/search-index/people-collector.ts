import type { PersonFact } from '../facts/article-facts.ts';
import { identityOf, namesUnit, type UnitIdentity } from '../facts/unit-identity.ts';
import type { WriteOut } from '../facts/written-out.ts';
import { foldedWords } from '../text/folded-words.ts';
import type { IsoDate } from '../text/period.ts';
import { partsOf } from '../text/tokens.ts';
import { groupedBy } from './grouped-by.ts';
import { type IsOneUnit, linkPeople, type PersonInArticle } from './link-people.ts';
import { createInterner, remembering } from './remembering.ts';
import type { UnitsOf } from './unit-reader.ts';

/** The people of one article. */
export interface PeopleOfArticle {
  readonly article: number;
  readonly people: readonly PersonFact[];
  readonly writeOutUnit: WriteOut;
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

interface Mention extends PersonInArticle {
  /** As the article first writes it. */
  readonly name: string;
  readonly offices: readonly string[];
  readonly parts: readonly Part[];
}

/** What is below is kept for search and never told, see `Fact.confidence`. */
const leastToldConfidence = 0.5;

/** Collects people and links those of one name, marks kept: `Lĩnh` and `Linh` are two. */
export function createPeopleCollector(unitsOf: UnitsOf): PeopleCollector {
  const mentions = new Map<string, Mention[]>();
  const identities = createIdentities(unitsOf);
  const intern = createInterner();
  const keyOf = remembering(markedWords);
  return {
    add: (ofArticle) => {
      for (const [name, people] of groupedBy(ofArticle.people, (person) => keyOf(person.name))) {
        const mention = toMention(people, ofArticle, { identities, intern });
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
  { article, date, meetings, writeOutUnit }: PeopleOfArticle,
  {
    identities,
    intern,
  }: { readonly identities: Identities; readonly intern: (text: string) => string },
): Mention {
  const told = people.filter(({ confidence }) => confidence >= leastToldConfidence);
  const offices = told.flatMap((person) => person.offices.map(intern));
  const units = told.map((person) =>
    person.offices.flatMap((office) => identities(office, writeOutUnit) ?? []),
  );
  const attended = people.flatMap(({ meeting }) => meetings[meeting ?? -1] ?? []);
  const days = attended.flatMap(({ day }) => day ?? []).sort();
  return {
    article,
    day: days[0] ?? date,
    name: intern(people[0]?.name ?? ''),
    offices: [...new Set(offices)],
    units: units.filter(({ length }) => length > 0),
    parts: people.flatMap((person) => partsOfPerson(person, meetings)),
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
    offices: distinctOffices(latestFirst.flatMap(({ offices }) => offices)),
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
