import { findPeople } from '../facts/people.ts';
import type { Asked, UnderstoodQuestion } from '../retrieval/understood-question.ts';
import { addressesSomebody } from './readers/addresses-somebody.ts';
import { askedBearer } from './readers/asked-bearer.ts';
import { askedContacts } from './readers/asked-contacts.ts';
import { asksForHolder, isOfElse } from './readers/asks-for-holder.ts';
import { asksForOtherSide } from './readers/asks-for-other-side.ts';
import { asksWhoCame } from './readers/asks-who-came.ts';
import { questionVerb } from './readers/question-verb.ts';
import { asksWhoWasAbsent, readAbsence } from './readers/read-absence.ts';
import { readAmount } from './readers/read-amount.ts';
import { readAmountClause } from './readers/read-amount-clause.ts';
import { readAttendance } from './readers/read-attendance.ts';
import { readClock } from './readers/read-clock.ts';
import { asksForDelegationHead, readDelegationHead } from './readers/read-delegation-head.ts';
import { readDirective } from './readers/read-directive.ts';
import { readDirectiveFacts, readFoundDirectiveFacts } from './readers/read-directive-facts.ts';
import {
  readDocument,
  readDocumentSubject,
  readOwnDocument,
  readOwnSubject,
} from './readers/read-document.ts';
import { readDue } from './readers/read-due.ts';
import { readDueSentence, readOwnDue } from './readers/read-due-sentence.ts';
import { readDuration } from './readers/read-duration.ts';
import { readForm } from './readers/read-form.ts';
import { readLabelled } from './readers/read-labelled.ts';
import { readListedAmount } from './readers/read-listed-amount.ts';
import { readMeetingPlace } from './readers/read-meeting-place.ts';
import { readNewDate } from './readers/read-new-date.ts';
import { readOffice } from './readers/read-office.ts';
import { readOfficeHolder } from './readers/read-office-holder.ts';
import { readOrdinal } from './readers/read-ordinal.ts';
import { readPassage } from './readers/read-passage.ts';
import { readPerson } from './readers/read-person.ts';
import { readPlace } from './readers/read-place.ts';
import { readDecisions, readResults } from './readers/read-results.ts';
import { readSummary } from './readers/read-summary.ts';
import { readTime } from './readers/read-time.ts';
import { readWeekday } from './readers/read-weekday.ts';
import type { Reader } from './reading.ts';

/** Which readers can answer what is asked; the first that finds something in an article speaks. */
const readersByAsked: Readonly<Record<Exclude<Asked, 'person'>, readonly Reader[]>> = {
  attendance: [readAttendance],
  office: [readOffice],
  due: [readOwnDue, readDue, readDueSentence],
  time: [readClock, readWeekday, readDuration, readNewDate, readTime],
  place: [readMeetingPlace, readPlace],
  form: [readForm],
  ordinal: [readOrdinal],
  amount: [readListedAmount, readAmount, readAmountClause],
  document: [readOwnDocument, readDocument],
  'document-subject': [readDocumentSubject, readOwnSubject],
  directive: [readDirectiveFacts, readDirective, readFoundDirectiveFacts],
  results: [readResults],
  list: [],
  count: [],
  summary: [readSummary, readPassage],
  passage: [readLabelled, readPassage],
};

/** The readers for a question, in the order in which they are tried on an article. */
export function readersFor(question: UnderstoodQuestion): readonly Reader[] {
  if (question.asked === 'directive' && !addressesSomebody(question)) {
    return [...readersByAsked.directive, readDecisions];
  }
  if (question.asked === 'amount' && namesAmountOnly(question))
    return [...readersByAsked.amount, readPassage];
  // What one person decided is none of the results of the meeting.
  if (question.asked === 'results' && addressesSomebody(question)) return [readPassage];
  if (asksWhoWasAbsent(question)) return [readAbsence];
  if (question.asked !== 'person') return readersByAsked[question.asked];
  if (askedBearer(question)) return [readPerson];
  if (asksWhoCame(question)) return [readAttendance, readPerson];
  if (asksForOtherSide(question) || askedContacts(question).length > 0) return [readPassage];
  if (asksWhoSomebodyIs(question)) return [readOffice];
  if (asksForDelegationHead(question)) return [readOfficeHolder, readDelegationHead];
  if (asksForHolder(question)) return [readOfficeHolder];
  if (questionVerb(question)) return [readPerson];
  return asksWithIs(question) ? [readOffice] : [];
}

/** `Tổng kinh phí …?` may ask for more than one number, `… là bao nhiêu?` does not. */
function namesAmountOnly({ tokens, askedAt }: UnderstoodQuestion): boolean {
  return !tokens.slice(askedAt.from, askedAt.to).some(({ folded }) => numberAskers.has(folded));
}

const numberAskers = new Set(['nhieu', 'may', 'lam', 'many', 'much']);

/** `… là ai?`, not `… làm việc với ai?`. */
function asksWithIs({ tokens, askedAt }: UnderstoodQuestion): boolean {
  const near = tokens.slice(Math.max(0, askedAt.from - 1), askedAt.to + 1);
  return near.some(({ folded }) => folded === 'la' || folded === 'is' || folded === 'was');
}

/** `Nguyễn Văn A là ai?`, `Ông A giữ chức gì?` */
export function asksForOffices(question: UnderstoodQuestion): boolean {
  if (isOfElse(question)) return false;
  return (
    question.asked === 'office' || (question.asked === 'person' && asksWhoSomebodyIs(question))
  );
}

/** `Nguyễn Văn A là ai?` */
function asksWhoSomebodyIs({ text, subjects }: UnderstoodQuestion): boolean {
  return subjects.length === 1 && findPeople(text).some(({ name }) => name?.includes(' '));
}
