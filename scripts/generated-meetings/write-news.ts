import type { Choices, Portfolio } from './choices.ts';
import { isoDay } from './days.ts';
import { capitalised, fillTemplate, type Slots } from './fill-template.ts';
import { drawDocument, drawFigure, holderOf } from './invent-contents.ts';
import type { People } from './invent-people.ts';
import { firstYear, lastYear, shortOffice } from './invent-units.ts';
import news from './lexicon/other-news.json' with { type: 'json' };
import type { DocumentTruth, OfficeHolder, Unit } from './truth.ts';
import { writeDay } from './write-day.ts';

/** An article about no meeting. */
export interface WrittenNews {
  readonly title: string;
  readonly body: string;
  readonly date: string;
  /** A name that stands in it. */
  readonly name: string | null;
  readonly signature: { readonly document: DocumentTruth; readonly signer: OfficeHolder } | null;
}

interface NewsKind {
  readonly kind: string;
  readonly title: string;
  readonly body: readonly string[];
}

const portfolio: Portfolio<NewsKind> = news;

export function writeNews(units: readonly Unit[], people: People, choices: Choices): WrittenNews {
  const unit = choices.pick(units);
  const { kind, title, body: lines } = choices.from(portfolio);
  const year = choices.integer(firstYear, lastYear);
  const date = isoDay(year, choices.integer(1, 12), choices.integer(1, 28));
  const document = { ...drawDocument(unit, date, choices), date };
  const signer = holderOf(unit, year, choices.integer(0, 1));
  const person = people.next();
  const slots = {
    ...slotsOfUnit(unit, date, choices),
    ...slotsOfDocument(document, signer),
    person: `${person.isWoman ? 'bà' : 'ông'} ${person.name}`,
    pronoun: person.isWoman ? 'bà' : 'ông',
  };
  const body = lines.map((line) => capitalised(fillTemplate(line, slots))).join('\n\n');
  const signature = kind === 'decision' && signer ? { document, signer } : null;
  const name = body.includes(person.name) ? person.name : null;
  return { title: fillTemplate(title, slots), body, date, name, signature };
}

function slotsOfUnit(unit: Unit, date: string, choices: Choices): Slots {
  const year = date.slice(0, 4);
  const { template, value } = drawFigure(unit, year, choices);
  return {
    unit: unit.name,
    province: unit.province,
    year,
    day: writeDay(date),
    value: String(choices.integer(11, 99)),
    figure: fillTemplate(template, { value }),
  };
}

function slotsOfDocument(document: DocumentTruth, signer: OfficeHolder | null): Slots {
  return {
    topic: document.subject,
    documentHead: document.head,
    documentShort: document.kind,
    signer: signer && `${shortOffice(signer.post, signer.unit)} ${signer.person.name}`,
  };
}
