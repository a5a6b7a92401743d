import { oneLine } from '../text/one-line.ts';
import type { PersonFact } from './article-facts.ts';
import { spanOf } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { chairsMeeting } from './chairing.ts';
import { confidences } from './confidence.ts';
import { asksFurtherOn } from './directing-clauses.ts';
import type { MeetingAt } from './governing-meeting.ts';
import type { ListedRoles } from './listed-roles.ts';
import type { NamedAppearance } from './named-appearances.ts';
import { type Role, rolesOf } from './roles.ts';

type Named = NamedAppearance<ArticleSentence>;

/** `chủ trì hội nghị`, `dự lễ khai mạc`: the verb's object is the meeting. */
const rolesWithMeeting: ReadonlySet<Role> = new Set([
  'chair',
  'co-chair',
  'attend',
  'guide',
  'open',
]);

/** What people do in an article, in the order of the text; `lists` gives what their lines leave out. */
export function peopleOfArticle(
  named: readonly Named[],
  meetingAt: MeetingAt,
  lists: ReadonlyMap<ArticleSentence, ListedRoles>,
): PersonFact[] {
  return named.map((one) => {
    const listed = lists.get(one.sentence);
    return toFact(one, listed ? ofLead(listed.lead, meetingAt) : meetingAt, listed?.roles ?? []);
  });
}

/** The meeting of a list is that of the line that leads to it. */
function ofLead(lead: ArticleSentence, meetingAt: MeetingAt): MeetingAt {
  return () => meetingAt(lead, { start: 0, hasMeetingBehind: true });
}

function toFact(one: Named, meetingAt: MeetingAt, listed: readonly Role[]): PersonFact {
  const { appearance, sentence, name, namedIn } = one;
  const { person, action } = appearance;
  const own = rolesIn(one);
  const roles = own.length > 0 ? own : [...listed];
  const start = appearance.opening?.start ?? action.start;
  const hasMeetingBehind = roles.some((role) => rolesWithMeeting.has(role));
  return {
    name,
    honorific: person.honorific && oneLine(person.honorific),
    offices: person.offices.map(({ start, end }) => oneLine(sentence.text.slice(start, end))),
    roles,
    meeting: roles.length > 0 ? meetingAt(sentence, { start, hasMeetingBehind }) : null,
    shownBy: spanOf(sentence),
    namedBy: spanOf(namedIn),
    confidence: confidenceOf(one, roles),
  };
}

function rolesIn({ appearance, sentence }: Named): Role[] {
  const chairs = chairsMeeting(sentenceOfMeetings(sentence), appearance);
  const roles = new Set(appearance.verbs.flatMap(rolesOf));
  if (chairs) roles.add('chair');
  if (!chairs) for (const role of ['chair', 'co-chair'] as const) roles.delete(role);
  if (roles.has('attend') && appearance.verbs.includes('chỉ đạo')) roles.add('guide');
  if (asksFurtherOn(sentence, appearance.action)) roles.add('direct');
  if (sentence.kind === 'caption') roles.add('photographed');
  return [...roles];
}

function sentenceOfMeetings({ text, tokens, dates, appearances }: ArticleSentence) {
  return { text, tokens, dates, people: appearances.map(({ person }) => person) };
}

function confidenceOf({ sentence, namedIn }: Named, roles: readonly Role[]): number {
  if (sentence !== namedIn) return confidences.resolvedPerson;
  return roles.length > 0 ? confidences.namedPerson : confidences.idlePerson;
}
