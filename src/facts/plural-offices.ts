import { createPhraseFinder } from '../text/phrases.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import officeContext from './lexicon/office-context.json' with { type: 'json' };
import { isGroup } from './office-context.ts';
import { isOfficeHead, officesAt } from './offices.ts';

const plurals = createPhraseFinder(officeContext.plurals);

/** What of a person tells whether an office is theirs. */
interface Holder {
  readonly place: Span;
  readonly name: string | null;
  readonly offices: readonly Span[];
  readonly extent: Span;
}

/** An office that several people hold, with them. */
interface SharedOffice<Person> {
  readonly office: Span;
  readonly holders: readonly Person[];
}

/**
 * Gives an office in the plural to each of the names behind it: `các Phó Chủ tịch HĐND tỉnh A, B`,
 * `các Phó Chủ tịch UBND tỉnh: A và B`. The list ends before whoever has an office of their own.
 */
export function withPluralOffices<Person extends Holder>(
  sentence: string,
  tokens: readonly Token[],
  people: readonly Person[],
): Person[] {
  if (people.length < 2) return [...people];
  const shared = plurals
    .find(tokens, 'marked')
    .flatMap(({ to }) => sharedOfficeAt(sentence, tokens, to, people) ?? []);
  return people.map((person) => {
    const own = shared.find(({ holders }) => holders.includes(person));
    if (!own) return person;
    const isFirst = own.holders[0] === person;
    const start = isFirst ? Math.min(own.office.start, person.extent.start) : person.extent.start;
    return { ...person, offices: [own.office], extent: { start, end: person.extent.end } };
  });
}

function sharedOfficeAt<Person extends Holder>(
  sentence: string,
  tokens: readonly Token[],
  head: number,
  people: readonly Person[],
): SharedOffice<Person> | null {
  if (!isOfficeHead(tokens, head) || isGroup(tokens, head)) return null;
  const [written] = officesAt(sentence, tokens, head);
  if (!written) return null;
  const first = people.findIndex(({ place }) => place.start > written.start);
  const holder = people[first];
  if (!holder) return null;
  const edge = Math.max(written.start, Math.min(written.end, holder.place.start));
  const end = written.start + sentence.slice(written.start, edge).trimEnd().length;
  if (!isLeadingTo(sentence.slice(end, holder.place.start))) return null;
  const holders = [holder, ...followers(sentence, people, first)];
  return holders.length > 1 ? { office: { start: written.start, end }, holders } : null;
}

/** Nothing, a colon or an honorific between the office and the first name. */
function isLeadingTo(between: string): boolean {
  return between.length <= longestLead && /^\s*(?::\s*)?(?:[\p{L}/]+\s+){0,2}$/u.test(between);
}

/** In UTF-16 units. */
const longestLead = 24;

function followers<Person extends Holder>(
  sentence: string,
  people: readonly Person[],
  first: number,
): Person[] {
  const found: Person[] = [];
  for (let at = first + 1; at < people.length; at++) {
    const [left, right] = [people[at - 1], people[at]];
    if (!left || !right?.name || right.offices.length > 0) break;
    const between = sentence.slice(left.extent.end, right.extent.start);
    if (!/^(?:\s?[,;]\s?|,?\s(?:và|cùng)\s)$/u.test(between)) break;
    found.push(right);
  }
  return found;
}
