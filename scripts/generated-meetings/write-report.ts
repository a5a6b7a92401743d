import type { Choices, Portfolio } from './choices.ts';
import { capitalised, fillTemplate, type Slots } from './fill-template.ts';
import names from './lexicon/names.json' with { type: 'json' };
import placesAndForms from './lexicon/places-and-forms.json' with { type: 'json' };
import type { MeetingTruth, Report, Tellable } from './truth.ts';
import { type WrittenWhen, writeDay, writeWhen } from './write-day.ts';
import { writeDirectives } from './write-directives.ts';
import { createPeopleWriter, type Voice } from './write-people.ts';
import { type Layout, type Writing, writeOne } from './writing.ts';

/** What a report is made of beside the meeting. */
export interface ReportInput {
  readonly meeting: MeetingTruth;
  readonly layout: Layout;
  readonly yearIsClear: boolean;
  /** A sentence about another meeting. */
  readonly mention: string | null;
  /** Told behind the first one. */
  readonly second: MeetingTruth | null;
}

/** A written article with what it tells of each of its meetings. */
export interface WrittenReport {
  readonly title: string;
  readonly body: string;
  readonly told: readonly Omit<Report, 'articleId'>[];
}

const forms: Readonly<Record<string, Portfolio<string>>> = placesAndForms.forms;

export function writeReport(input: ReportInput, choices: Choices): WrittenReport {
  const { meeting, layout, yearIsClear, mention, second } = input;
  const when = writeWhen(meeting, yearIsClear, choices);
  const voice: Voice = layout.voice === 'office' ? 'office' : 'press';
  const people = createPeopleWriter(
    meeting.unit,
    { voice, isList: layout.lists ?? false },
    choices,
  );
  const slots = slotsOf(meeting, when, choices);
  const tells = new Set<Tellable>();
  const writing = { meeting, layout, slots, people, tells, choices, mention };
  const title = writeOne('title', writing, slots);
  const paragraphs = layout.paragraphs.flatMap((blocks) => writeParagraph(blocks, writing));
  const told = [{ meeting, tells, offices: people.offices, writesYear: when.writesYear }];
  if (!second) return { title: capitalised(title), body: paragraphs.join('\n\n'), told };
  const added = writeSecond(second, yearIsClear, writing);
  const at = Math.max(1, paragraphs.length - 2);
  const body = [...paragraphs.slice(0, at), added.text, ...paragraphs.slice(at)].join('\n\n');
  return { title: capitalised(title), body, told: [...told, added.report] };
}

function slotsOf(meeting: MeetingTruth, when: WrittenWhen, choices: Choices): Slots {
  const { unit, kind, name, topic, place, form, document } = meeting;
  const capital = choices.chance(0.4);
  return {
    when: when.text,
    unit: choices.chance(0.7) ? unit.name : choices.pick([unit.name, ...unit.alsoWritten]),
    short: unit.short,
    kind: capital ? capitalised(kind) : kind,
    meeting: writeMeeting(kind, name, capital, choices),
    topic,
    place,
    form: form && choices.from(forms[form] ?? { shared: [], heldOut: [] }),
    period: meeting.figure?.period ?? null,
    figure:
      meeting.figure && fillTemplate(meeting.figure.template, { value: meeting.figure.value }),
    document:
      document &&
      `${document.head} ngày ${writeDay(document.date)} của ${issuerOf(meeting)} về ${document.subject}`,
    crowd: String(choices.integer(5, 30) * 10),
    author: choices.pick(names.authors),
  };
}

function issuerOf({ unit, document }: MeetingTruth): string {
  const party = unit.province.startsWith('Tổng cục') ? 'Đảng ủy' : 'Tỉnh ủy';
  return document && /-(?:CT|NQ|KL)\//.test(document.number) ? party : 'cấp trên';
}

function writeMeeting(kind: string, name: string, capital: boolean, choices: Choices): string {
  const shown = capital ? capitalised(kind) : kind;
  const isQuoted = /^(?:sơ|tổng) kết/.test(name) && choices.chance(0.2);
  return isQuoted ? `${shown} “${capitalised(name)}”` : `${shown} ${name}`;
}

function writeParagraph(blocks: readonly string[], writing: Writing): string[] {
  const written = blocks.flatMap((block) => writeBlock(block, writing) ?? []);
  if (written.length === 0) return [];
  const text = written.map(capitalised).join(' ');
  const { dateline, chairIn } = writing.layout;
  const isLead = blocks.includes('lead') && chairIn !== 'none';
  return [dateline && isLead ? `(${writing.meeting.unit.province}) - ${text}` : text];
}

function writeBlock(block: string, writing: Writing): string | null {
  const { slots, layout, meeting } = writing;
  if (block === 'lead') return writeLead(writing);
  if (block === 'chair') return layout.chairIn === 'lead' ? null : writeChair(writing);
  if (block === 'chairLine') return chairLine(writing);
  if (block === 'guestLine') return guestLine(writing);
  if (block === 'directives') return writeDirectives(writing);
  if (block === 'mention') return writing.mention;
  if (block === 'captionPerson') return writeCaption(writing);
  if (block === 'document') return documentOnce(writing);
  if (block === 'attendees') return writeGuests(writing);
  if (block === 'guide' || block === 'reporter' || block === 'speaker') {
    return writePerson(block, block, writing);
  }
  if (block === 'report') return writePerson('report', 'reporter', writing);
  if (block === 'result')
    return meeting.figure ? tell('figure', writing, writeOne('result', writing, slots)) : null;
  return writeOne(block, writing, slots);
}

function writeLead(writing: Writing): string {
  const { meeting, layout, people, tells, slots } = writing;
  const [chair] = meeting.chairs;
  const inLead = layout.chairIn === 'lead' && meeting.chairs.length === 1 && chair !== undefined;
  const lead = inLead
    ? writeOne('leadByChair', writing, { ...slots, chair: people.full(chair) })
    : writeOne('lead', writing, slots);
  if (meeting.place) tells.add('place');
  if (meeting.form) tells.add('form');
  if (slots['document'] && lead.includes(slots['document'])) tells.add('document');
  if (inLead || layout.chairIn !== 'lead') return lead;
  return [lead, writeChair(writing) ?? []].flat().map(capitalised).join(' ');
}

function writeChair(writing: Writing): string | null {
  const [chair, secondChair] = writing.meeting.chairs;
  if (!chair) return null;
  const slots = { ...writing.slots, chair: writing.people.named(chair) };
  if (!secondChair) return writeOne('chair', writing, slots);
  return writeOne('coChairs', writing, {
    ...slots,
    secondChair: writing.people.named(secondChair),
  });
}

function chairLine({ meeting, people }: Writing): string | null {
  const chairs = meeting.chairs.map(people.full).join('; ');
  return chairs && `Chủ trì: ${capitalised(chairs)}`;
}

function guestLine(writing: Writing): string | null {
  const { meeting, people } = writing;
  if (meeting.attendees.length === 0) return null;
  return tell(
    'attendees',
    writing,
    `Thành phần dự: ${meeting.attendees.map(people.full).join('; ')}`,
  );
}

function writeGuests(writing: Writing): string {
  const { meeting, people, slots } = writing;
  if (meeting.attendees.length === 0) return writeOne('audience', writing, slots);
  const attendees = people.list(meeting.attendees);
  return tell('attendees', writing, writeOne('attendees', writing, { ...slots, attendees }));
}

function writePerson(
  block: string,
  role: 'guide' | 'reporter' | 'speaker',
  writing: Writing,
): string | null {
  const holder = writing.meeting[role];
  if (!holder) return null;
  const slots = { ...writing.slots, [role]: writing.people.named(holder) };
  return tell(role, writing, writeOne(block, writing, slots));
}

function documentOnce(writing: Writing): string | null {
  if (!writing.meeting.document || writing.tells.has('document')) return null;
  return tell('document', writing, writeOne('document', writing, writing.slots));
}

function writeCaption(writing: Writing): string | null {
  const person = writing.meeting.guide ?? writing.meeting.chairs[0];
  if (!person) return null;
  return writeOne('captionPerson', writing, {
    ...writing.slots,
    person: writing.people.named(person),
  });
}

function tell(what: Tellable, { tells }: Writing, text: string): string {
  tells.add(what);
  return text;
}

function writeSecond(
  meeting: MeetingTruth,
  yearIsClear: boolean,
  { people, choices }: Writing,
): { readonly text: string; readonly report: Omit<Report, 'articleId'> } {
  const when = writeWhen(meeting, yearIsClear, choices);
  const [chair] = meeting.chairs;
  const slots = { ...slotsOf(meeting, when, choices), chair: chair && people.named(chair) };
  const tells = new Set<Tellable>(meeting.place ? ['place'] : []);
  const text = writeOne('secondLead', { choices }, slots);
  return { text, report: { meeting, tells, offices: people.offices, writesYear: when.writesYear } };
}
