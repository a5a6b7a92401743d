import type { DocumentTruth } from '../truth.ts';
import { writingsOf } from '../write-day.ts';
import { openingOf, type QuestionMaker, wordQuestion } from './asked-question.ts';
import type { Knowledge } from './known-meetings.ts';
import { drawReferred } from './who-questions.ts';

/** What a document is about, or of what day it is. */
export const askDocument: QuestionMaker = (knowledge, choices) => {
  const known = choices.pick(knowledge.meetings);
  const { document } = known.meeting;
  const cites = known.toldBy('document');
  if (!document || cites.length === 0 || !isOnlyOne(document, knowledge)) return null;
  const sort = choices.pick(['documentSubject', 'documentSubject', 'documentDate']);
  const expected =
    sort === 'documentDate' ? writingsOf(document.date, true) : [openingOf(document.subject)];
  const question = wordQuestion(sort, { document: document.head }, choices);
  return { kind: 'document', question, expects: [expected], cites: [...cites] };
};

/** Which document of a kind a meeting made known. */
export const askDocumentOfMeeting: QuestionMaker = (knowledge, choices) => {
  const drawn = drawReferred(knowledge, choices, ({ toldBy }) => toldBy('document').length > 0);
  const document = drawn?.known.meeting.document;
  if (!drawn || !document) return null;
  const slots = { ref: drawn.reference.text, kind: document.kind.toLowerCase() };
  return {
    kind: 'document',
    question: wordQuestion('documentOfMeeting', slots, choices),
    expects: [[document.number]],
    cites: [...drawn.known.toldBy('document')],
  };
};

/** Whether all articles that have the number mean the same document. */
function isOnlyOne({ number, subject }: DocumentTruth, { world }: Knowledge): boolean {
  return world.articles.every(
    ({ title, body }) => !`${title} ${body}`.includes(number) || body.includes(subject),
  );
}
