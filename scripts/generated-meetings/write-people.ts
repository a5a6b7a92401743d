import type { Choices, Portfolio } from './choices.ts';
import { fillTemplate } from './fill-template.ts';
import { shortOffice, wholeOffice } from './invent-units.ts';
import peopleWriting from './lexicon/people-writing.json' with { type: 'json' };
import type { OfficeHolder, Unit } from './truth.ts';

export type Voice = 'office' | 'press';

/** Writes the people of one article: in full where they come first, shorter after that. */
export interface PeopleWriter {
  /** In small letters: `đồng chí Trần Văn An, Giám đốc Sở`. */
  full(holder: OfficeHolder): string;
  /** In full or, if the article has shown the person, `đồng chí Trần Văn An`. */
  named(holder: OfficeHolder): string;
  /** `các đồng chí: A - chức; B - chức`. */
  list(holders: readonly OfficeHolder[]): string;
  pronoun(holder: OfficeHolder): string;
  /** The offices as written so far, by the person's number. */
  readonly offices: ReadonlyMap<number, string>;
}

/** `isList`: guests stand in a list behind a colon. */
export function createPeopleWriter(
  unit: Unit,
  { voice, isList }: { readonly voice: Voice; readonly isList: boolean },
  choices: Choices,
): PeopleWriter {
  const style: Portfolio<string> & { readonly honorific: Readonly<Record<string, string>> } =
    peopleWriting[voice];
  const template = choices.from(style);
  const isAbbreviated = voice === 'office' && choices.chance(0.15);
  const offices = new Map<number, string>();
  const honorificOf = ({ person }: OfficeHolder) =>
    style.honorific[isAbbreviated ? 'short' : person.isWoman ? 'woman' : 'man'] ?? '';
  const officeOf = (holder: OfficeHolder) => {
    const office = writeOffice(holder, unit, choices);
    offices.set(holder.person.number, office);
    return office;
  };
  const full = (holder: OfficeHolder) =>
    fillTemplate(template, {
      honorific: honorificOf(holder),
      name: holder.person.name,
      office: officeOf(holder),
      party: choices.pick(peopleWriting.partyOffices),
    });
  const named = (holder: OfficeHolder) =>
    offices.has(holder.person.number)
      ? `${honorificOf(holder)} ${holder.person.name}`
      : full(holder);
  const listed = (holder: OfficeHolder) =>
    offices.has(holder.person.number)
      ? holder.person.name
      : `${holder.person.name} - ${officeOf(holder)}`;
  return {
    full,
    named,
    list: (holders) =>
      isList || holders.length > 2
        ? `các ${voice === 'office' ? 'đồng chí' : 'ông, bà'}: ${holders.map(listed).join('; ')}`
        : holders.map(named).join(' và '),
    pronoun: (holder) => (voice === 'office' ? 'đồng chí' : honorificOf(holder)),
    offices,
  };
}

function writeOffice({ unit, post }: OfficeHolder, host: Unit, choices: Choices): string {
  if (unit === host && choices.chance(0.5)) return shortOffice(post, unit);
  if (unit === host.parent && unit.short.startsWith('UBND') && choices.chance(0.6)) {
    return shortOffice(post, unit);
  }
  const writings = [unit.name, unit.name, ...unit.alsoWritten];
  return wholeOffice(post, choices.pick(writings));
}
