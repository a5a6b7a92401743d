import type { Choices, Portfolio } from './choices.ts';
import { daysAfter, numbersOf } from './days.ts';
import { fillTemplate } from './fill-template.ts';
import documents from './lexicon/documents.json' with { type: 'json' };
import fields from './lexicon/fields.json' with { type: 'json' };
import peopleWriting from './lexicon/people-writing.json' with { type: 'json' };
import placesAndForms from './lexicon/places-and-forms.json' with { type: 'json' };
import type {
  DirectiveTruth,
  DocumentTruth,
  FigureTruth,
  MeetingTruth,
  OfficeHolder,
  Unit,
} from './truth.ts';

const fieldWords: Readonly<
  Record<
    string,
    {
      readonly topics: readonly string[];
      readonly tasks: readonly string[];
      readonly figures: readonly string[];
    }
  >
> = fields;
const places: Portfolio<string> = placesAndForms.places;
const addressees: Portfolio<string> = peopleWriting.addressees;

type Contents = Pick<
  MeetingTruth,
  | 'place'
  | 'form'
  | 'chairs'
  | 'guide'
  | 'reporter'
  | 'speaker'
  | 'attendees'
  | 'directives'
  | 'document'
  | 'figure'
>;

interface Setting {
  readonly unit: Unit;
  readonly neighbours: readonly Unit[];
  readonly timing: { readonly first: string; readonly about: string | null };
  readonly hasPlace: boolean;
}

/** Who was there and what was said. About every tenth meeting has no named chair, nor anybody who concludes. */
export function inventContents(
  { unit, neighbours, timing, hasPlace }: Setting,
  choices: Choices,
): Contents {
  const { year } = numbersOf(timing.first);
  const chairs = drawChairs(unit, year, choices);
  const people = otherPeople(unit, neighbours, year, chairs, choices);
  return {
    place: hasPlace && choices.chance(0.55) ? drawPlace(unit, choices) : null,
    form: choices.chance(0.25) ? choices.pick(['online', 'hybrid', 'hybrid', 'in-person']) : null,
    chairs,
    ...people,
    directives: chairs.length > 0 ? drawDirectives(unit, timing.first, choices) : [],
    document: choices.chance(0.3) ? drawDocument(unit, timing.first, choices) : null,
    figure: timing.about && choices.chance(0.6) ? drawFigure(unit, timing.about, choices) : null,
  };
}

/** Somebody of the unit by the place of the post. */
export function holderOf(unit: Unit, year: number, at: number): OfficeHolder | null {
  const person = unit.holders.get(year)?.[at];
  const post = unit.posts[at];
  return person && post ? { person, unit, post } : null;
}

/** A document of a number that is nearly always its own. */
export function drawDocument(unit: Unit, day: string, choices: Choices): DocumentTruth {
  const { kind, number } = choices.pick(documents);
  const written = fillTemplate(number, { n: String(choices.integer(11, 4999)) });
  return {
    head: `${kind} số ${written}`,
    kind,
    number: written,
    date: daysAfter(day, -choices.integer(5, 200)),
    subject: choices.pick(fieldWords[unit.field]?.topics ?? []),
  };
}

export function drawFigure(unit: Unit, period: string, choices: Choices): FigureTruth {
  const template = choices.pick(fieldWords[unit.field]?.figures ?? []);
  const whole = String(choices.integer(3, 980));
  const value = template.includes('tỷ') ? `${whole},${choices.integer(1, 9)}` : whole;
  return { template, value, period };
}

function drawChairs(unit: Unit, year: number, choices: Choices): OfficeHolder[] {
  if (choices.chance(0.1)) return [];
  const from = unit.parent && choices.chance(0.12) ? unit.parent : unit;
  const chair = holderOf(from, year, choices.chance(0.7) ? 0 : choices.integer(1, 2));
  const second = choices.chance(0.06) ? holderOf(unit, year, choices.integer(1, 2)) : null;
  return [chair, second].filter((one, at, all): one is OfficeHolder =>
    Boolean(one && (at === 0 || one.person !== all[0]?.person)),
  );
}

function otherPeople(
  unit: Unit,
  neighbours: readonly Unit[],
  year: number,
  chairs: readonly OfficeHolder[],
  choices: Choices,
): Pick<Contents, 'guide' | 'reporter' | 'speaker' | 'attendees'> {
  const taken = new Set(chairs.map(({ person }) => person));
  const free = (holder: OfficeHolder | null): OfficeHolder | null => {
    if (!holder || taken.has(holder.person)) return null;
    taken.add(holder.person);
    return holder;
  };
  const own = (from: number) =>
    free(holderOf(unit, year, choices.integer(from, unit.posts.length - 1)));
  const anybody = () =>
    neighbours.length > 0 && choices.chance(0.6)
      ? free(holderOf(choices.pick(neighbours), year, choices.integer(0, 2)))
      : own(1);
  const hasGuide = chairs.length === 1 && chairs[0]?.unit === unit && choices.chance(0.3);
  return {
    guide:
      hasGuide && unit.parent ? free(holderOf(unit.parent, year, choices.integer(0, 2))) : null,
    reporter: choices.chance(0.7) ? own(1) : null,
    speaker: choices.chance(0.5) ? anybody() : null,
    attendees: Array.from({ length: choices.integer(0, 3) }, anybody).filter((one) => one !== null),
  };
}

function drawDirectives(unit: Unit, day: string, choices: Choices): DirectiveTruth[] {
  const tasks = choices.some(fieldWords[unit.field]?.tasks ?? [], choices.integer(0, 3));
  return tasks.map((task) => ({
    task,
    addressee: choices.from(addressees),
    due: choices.chance(0.4) ? daysAfter(day, choices.integer(20, 90)) : null,
  }));
}

function drawPlace(unit: Unit, choices: Choices): string {
  const number = String(choices.integer(2, 9));
  const slots = { short: unit.short, province: unit.province, number };
  return fillTemplate(choices.from(places), slots);
}
