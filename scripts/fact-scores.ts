import type { ArticleFacts, Meeting } from '../src/facts/article-facts.ts';
import { meetingKindOf } from '../src/facts/meeting-mentions.ts';
import type { LabelledArticle, LabelledMeeting } from './meeting-labels.ts';
import { isSameDay, sharesDays } from './same-day.ts';

/** What was found of one sort of facts, and what was missed. */
export interface FactScore {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly found: readonly string[];
  readonly missed: readonly string[];
}

/** Facts that are told; what is less sure is kept for search only. */
const leastToldConfidence = 0.5;

/** Who chaired: pairs of article and name over all labelled meetings. */
export function scoreChairs({ id, meetings }: LabelledArticle, facts: ArticleFacts): FactScore {
  const told = facts.people.filter(
    ({ roles, confidence }) => roles.includes('chair') && confidence >= leastToldConfidence,
  );
  const names = new Set(told.map(({ name }) => name));
  const labelled = new Set(meetings.filter(isSure).flatMap(({ chairs }) => chairs));
  const open = new Set(meetings.filter(isDoubtful).flatMap(({ chairs }) => chairs));
  const pairs = (chosen: readonly string[]) => chosen.map((name) => `${id} ${name}`);
  const counted = [...names].filter((name) => labelled.has(name) || !open.has(name));
  return {
    right: pairs(counted.filter((name) => labelled.has(name))),
    wrong: pairs(counted.filter((name) => !labelled.has(name))),
    found: pairs([...labelled].filter((name) => names.has(name))),
    missed: pairs([...labelled].filter((name) => !names.has(name))),
  };
}

/** When reported meetings were; dates that stand in for unknown ones do not count. */
export function scoreDates({ id, meetings }: LabelledArticle, facts: ArticleFacts): FactScore {
  const dated = reportedOf(facts).filter(({ time }) => time?.from === 'text');
  const sure = meetings.filter(isSure);
  const counted = dated.filter(
    (one) =>
      sure.some((label) => fitsDate(one, label)) || !meetings.some((label) => fitsDate(one, label)),
  );
  const wanted = sure.filter(
    ({ reported, date, alsoRight }) => reported && date !== null && !alsoRight.includes(null),
  );
  const isFound = (label: LabelledMeeting) => dated.some((one) => fitsDate(one, label));
  const shown = ({ time, name }: Meeting) =>
    `${id} ${time?.period.first}…${time?.period.last} ${name}`;
  const asked = ({ date, kind }: LabelledMeeting) => `${id} ${date} ${kind}`;
  return {
    right: counted.filter((one) => sure.some((label) => fitsDate(one, label))).map(shown),
    wrong: counted.filter((one) => !sure.some((label) => fitsDate(one, label))).map(shown),
    found: wanted.filter(isFound).map(asked),
    missed: wanted.filter((label) => !isFound(label)).map(asked),
  };
}

/** What kinds of meeting an article reports on. */
export function scoreKinds({ id, meetings }: LabelledArticle, facts: ArticleFacts): FactScore {
  const told = new Set(reportedOf(facts).map(({ kind }) => kind));
  const kindsOf = (labels: readonly LabelledMeeting[]) =>
    new Set(labels.map(({ kind }) => meetingKindOf(kind) ?? kind));
  const labelled = kindsOf(meetings.filter((label) => isSure(label) && label.reported));
  const any = kindsOf(meetings);
  const pairs = (kinds: readonly string[]) => kinds.map((kind) => `${id} ${kind}`);
  return {
    right: pairs([...told].filter((kind) => labelled.has(kind))),
    wrong: pairs([...told].filter((kind) => !any.has(kind))),
    found: pairs([...labelled].filter((kind) => told.has(kind))),
    missed: pairs([...labelled].filter((kind) => !told.has(kind))),
  };
}

function reportedOf({ meetings }: ArticleFacts): Meeting[] {
  return meetings.filter(
    ({ isReported, confidence }) => isReported && confidence >= leastToldConfidence,
  );
}

function fitsDate({ time }: Meeting, { date, alsoRight }: LabelledMeeting): boolean {
  if (!time) return false;
  const { period } = time;
  return (
    (date !== null && isSameDay(period, date)) ||
    alsoRight.some(
      (other) => other !== null && (isSameDay(period, other) || sharesDays(period, other)),
    )
  );
}

function isDoubtful({ doubtful }: LabelledMeeting): boolean {
  return doubtful === true;
}

function isSure(label: LabelledMeeting): boolean {
  return !isDoubtful(label);
}
