import { oneLine } from '../text/one-line.ts';
import type { Span } from '../text/span.ts';
import { addresseeAt } from './addressees.ts';
import type { Appearance } from './appearances.ts';
import type { Directive } from './article-facts.ts';
import { spanOf, spanWithin, writtenTime } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { confidences } from './confidence.ts';
import { type DirectingClause, directingClauses } from './directing-clauses.ts';
import { isDueBehind } from './due-words.ts';
import type { MeetingAt } from './governing-meeting.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import type { NamedAppearance } from './named-appearances.ts';
import { unitDeeds } from './unit-deeds.ts';

/** Verbs that put a task to somebody; the others only say something. */
const asking = new Set(directiveWords.asking);
/** Offices that, standing alone, name no one. */
const nobody = new Set(directiveWords.nobody);
/** `phát biểu chỉ đạo` names the act and no content; in UTF-16 units. */
const shortestTask = 20;

/** Somebody directs something in a sentence. */
interface Saying {
  readonly sentence: ArticleSentence;
  readonly from: string;
  readonly isNamed: boolean;
  readonly action: Span;
}

/**
 * Who asked whom to do what, by when; in the order of the text. People stand with their full names,
 * offices and units that nobody fills in the article as they are written.
 */
export function findDirectives(
  sentences: readonly ArticleSentence[],
  named: readonly NamedAppearance<ArticleSentence>[],
  meetingAt: MeetingAt,
): Directive[] {
  const names = new Map(named.map(({ appearance, name }) => [appearance, name]));
  return sentences
    .flatMap((sentence) => sayingsIn(sentence, names))
    .flatMap((saying) =>
      directingClauses(saying.sentence, saying.action)
        .filter(({ start, end }) => end - start >= shortestTask)
        .map((said) => toDirective(saying, said, meetingAt)),
    );
}

function sayingsIn(sentence: ArticleSentence, names: ReadonlyMap<Appearance, string>): Saying[] {
  const byPeople = sentence.appearances.flatMap((appearance): Saying[] => {
    const { person, action } = appearance;
    const name = names.get(appearance);
    const [office] = person.offices;
    const written = office && sentence.text.slice(office.start, office.end);
    const from = name ?? (person.name ? undefined : written);
    if (from === undefined || nobody.has(oneLine(from).toLowerCase())) return [];
    return [{ sentence, from: oneLine(from), isNamed: name !== undefined, action }];
  });
  return [
    ...byPeople,
    ...unitDeeds(sentence).map(({ unit, action }) => ({
      sentence,
      from: oneLine(sentence.text.slice(unit.start, unit.end)),
      isNamed: false,
      action,
    })),
  ];
}

function toDirective(
  { sentence, from, isNamed, action }: Saying,
  said: DirectingClause,
  meetingAt: MeetingAt,
): Directive {
  const asks = asking.has(said.verb);
  const addressee = asks ? addresseeAt(sentence, said.start) : null;
  const start = addressee ? skipSpace(sentence.text, addressee.end) : said.start;
  const task = { start, end: said.end };
  const due = asks ? dueIn(sentence, task) : undefined;
  return {
    from,
    to: addressee && oneLine(sentence.text.slice(addressee.start, addressee.end)),
    verb: said.verb,
    task: spanWithin(sentence, task),
    due: due ? writtenTime(sentence, due) : null,
    meeting: meetingAt(sentence, { start: action.start, hasMeetingBehind: false }),
    shownBy: spanOf(sentence),
    confidence: isNamed ? confidences.directive : confidences.directiveOfOffice,
  };
}

/** The first time by which the task has to be done. */
function dueIn({ text, dates }: ArticleSentence, task: Span) {
  return dates.find(
    (date) => date.start >= task.start && date.end <= task.end && isDueBehind(text, date),
  );
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}
