import type { Answer } from './answer.ts';
import type { Answered, ChainDependencies, Read, Understood } from './answering-steps.ts';
import { askedMeeting } from './asked-meeting.ts';
import { type Citable, cite } from './cite.ts';
import { composeClarify, composeNotFound } from './compose-answer.ts';
import type { MeetingPlace } from './conversations.ts';
import { explainAbsence } from './explain-absence.ts';
import { meetingLabel } from './meeting-line.ts';
import type { ReadingResult } from './read-answer.ts';
import { verify } from './verify.ts';

/** Turns what was read into an answer, if the gate lets it pass. */
export function conclude(reading: Read, { messages, logger }: ChainDependencies): Answered {
  const { result, question, language, snapshot, resolved } = reading;
  if (result.kind === 'nothing') return silence(reading);
  if (result.kind === 'ambiguous') {
    const { choices, count } = result;
    const answer = composeClarify(messages, language, choices, count);
    const items = choices.map(({ meetings }) => meetings);
    return { ...reading, answer, choices, about: [], items, shown: null };
  }
  const cited = cite(citableOf(result, reading));
  const doubt = verify(cited, (id) => snapshot.article(id));
  if (doubt !== null) {
    logger.warn({ doubt, asked: question.asked }, 'an answer was held back by the gate');
    return silence(reading);
  }
  const { text, citations, left, statements } = cited;
  const mode = result.kind === 'listed' || result.reading.isFact ? 'facts' : 'extractive';
  const more = result.kind === 'listed' ? left : 0;
  const answer: Answer = { kind: 'answered', text: text + noteOf(reading), citations, mode, more };
  const shown = more > 0 ? resolved.from + statements.length : null;
  const items = itemsOf(result, resolved.from, statements.length);
  return { ...reading, answer, choices: [], about: aboutOf(result, reading), items, shown };
}

function silence(reading: Read): Answered {
  const { question, query, articles, snapshot, phrase } = reading;
  const foundSomething = articles.length > 0;
  const text =
    absenceInSettled(reading) ??
    explainAbsence(question, query, { snapshot, phrase, foundSomething });
  const answer = composeNotFound(text, articles);
  return { ...reading, answer, choices: [], about: [], items: [], shown: null };
}

/** What is asked of the meeting spoken of before is missing in just that one, which is named. */
function absenceInSettled({ resolved, snapshot, phrase }: Read): string | null {
  const [place] = resolved.only ?? [];
  if (!place || place.ordinal === null) return null;
  const { articleId, ordinal } = place;
  const meeting = snapshot.facts.factsOf(articleId).meetings[ordinal];
  if (!meeting) return null;
  const best = { articleId, ordinal, meeting, terms: '' };
  const label = meetingLabel({ best, others: [] }, { snapshot, phrase });
  return phrase('answer.fact-missing', { meeting: label });
}

type Said = Extract<ReadingResult, { kind: 'read' | 'listed' }>;

function citableOf(result: Said, { phrase, resolved }: Understood): Citable {
  if (result.kind === 'read') {
    const { header, statements, context = null } = result.reading;
    return { header, statements, context, tellMore: (count) => phrase('answer.more', { count }) };
  }
  const { header, statements, items } = result.list;
  const beyond = items.length - resolved.from - statements.length;
  const tellMore = (count: number) => phrase('answer.more-meetings', { count });
  return { header, statements, beyond, context: null, tellMore };
}

/** The one meeting that an answer tells of, for what is asked about it next. */
function aboutOf(result: Said, { query, snapshot, settled }: Read): readonly MeetingPlace[] {
  if (result.kind === 'listed') {
    const [first, ...others] = result.list.items;
    return first && others.every(([place]) => isSamePlace(place, first[0])) ? first : [];
  }
  const { about, article } = result.reading;
  if (about) return about;
  const asked = askedMeeting({ query, snapshot, settled }, article);
  return [{ articleId: article.article.id, ordinal: asked?.ordinal ?? null }];
}

/** What the lines of a list tell of, for `cuộc thứ hai`. */
function itemsOf(result: Said, from: number, count: number): readonly (readonly MeetingPlace[])[] {
  if (result.kind !== 'listed') return [];
  return result.list.items.slice(from, from + count);
}

function isSamePlace(one: MeetingPlace | undefined, other: MeetingPlace | undefined): boolean {
  return one?.articleId === other?.articleId && one?.ordinal === other?.ordinal;
}

/** Corrections that could have changed what was asked; an abbreviation written out can't. */
const doubtful = new Set(['typo', 'marks', 'unit']);

function noteOf({ corrected, phrase }: Understood): string {
  const notes = corrected.corrections
    .filter(({ kind }) => doubtful.has(kind))
    .map(({ typed, meant }) => phrase('answer.understood-as', { typed, meant }));
  return notes.length === 0 ? '' : `\n${notes.join(' ')}`;
}
