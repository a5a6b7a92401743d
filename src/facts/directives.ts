import { oneLine } from '../text/one-line.ts';
import type { Span } from '../text/span.ts';
import type { Appearance } from './appearances.ts';
import type { Directive } from './article-facts.ts';
import { spanOf, spanWithin, writtenTime } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { confidences } from './confidence.ts';
import { type ListedTask, listBehind } from './directed-lists.ts';
import { type DirectingClause, directingClauses, lastDirectingVerb } from './directing-clauses.ts';
import { isDueBehind } from './due-words.ts';
import type { MeetingAt } from './governing-meeting.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import { itemsWithin, listWithin } from './list-items.ts';
import { looksBack } from './looks-back.ts';
import type { NamedAppearance } from './named-appearances.ts';
import { orderIn } from './ordered-by.ts';
import { putTo } from './put-to.ts';
import { splitByAddressee } from './split-tasks.ts';
import { type UnitDeed, unitDeeds } from './unit-deeds.ts';

/** Offices that, standing alone, name no one. */
const nobody = new Set(directiveWords.nobody);
const chained = new Set(directiveWords.chained);
/** `phát biểu chỉ đạo` names the act and no content; in UTF-16 units. */
const shortestTask = 20;

/** Somebody directs something in a sentence. */
interface Saying {
  readonly sentence: ArticleSentence;
  readonly from: string;
  readonly isNamed: boolean;
  readonly action: Span;
  /** What was ordered, where the sentence tells it of another: `Theo chỉ đạo của ông A, …`. */
  readonly order?: DirectingClause;
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
  const listed = new Set<ArticleSentence>();
  return sentences.flatMap((sentence) => {
    if (listed.has(sentence)) return [];
    return sayingsIn(sentence, names).flatMap((saying) => {
      const tasks = tasksOf(saying, sentences).flatMap(splitTask);
      for (const task of tasks) if (task.sentence !== sentence) listed.add(task.sentence);
      const place = { start: saying.action.start, hasMeetingBehind: false };
      return tasks
        .filter(({ start, end }) => end - start >= shortestTask)
        .filter(({ sentence: { text }, start, end }) => !looksBack(text.slice(start, end)))
        .map((task) => toDirective(saying, task, meetingAt(sentence, place)));
    });
  });
}

/** One task for each addressee. */
function splitTask(task: ListedTask): ListedTask[] {
  return splitByAddressee(task.sentence, task).map((part) => ({ ...task, ...part }));
}

/** What the sentence itself says, and the list that it leads to in place of the words before it. */
function tasksOf({ sentence, action, order }: Saying, sentences: readonly ArticleSentence[]) {
  if (order) return [{ sentence, ...order }];
  const verb = lastDirectingVerb(sentence, action);
  const items = verb === undefined ? [] : listBehind(sentences, sentence, verb);
  const said = directingClauses(sentence, action).flatMap((clause) =>
    itemsWithin(sentence.text, listWithin(sentence.text, clause)).map((item): ListedTask => {
      return { sentence, verb: clause.verb, ...item };
    }),
  );
  const leads = ({ end }: Span) => items.length > 0 && sentence.text.charAt(end - 1) === ':';
  return [...said.filter((clause) => !leads(clause)), ...items];
}

function sayingsIn(sentence: ArticleSentence, names: ReadonlyMap<Appearance, string>): Saying[] {
  const order = orderIn(sentence);
  const byPeople = sentence.appearances.flatMap((appearance): Saying[] => {
    const { person, action } = appearance;
    const name = names.get(appearance);
    const [office] = person.offices;
    const written = office && sentence.text.slice(office.start, office.end);
    const from = name ?? (person.name ? undefined : written);
    if (from === undefined || nobody.has(oneLine(from).toLowerCase())) return [];
    const saying = { sentence, from: oneLine(from), isNamed: name !== undefined };
    if (order?.by === appearance) return [{ ...saying, action: order.action, order: order.clause }];
    return [{ ...saying, action }];
  });
  return [
    ...byPeople,
    ...unitDeeds(sentence)
      .filter(isOwnDeed(byPeople))
      .map(({ unit, action }) => ({
        sentence,
        from: oneLine(sentence.text.slice(unit.start, unit.end)),
        isNamed: false,
        action,
      })),
  ];
}

/** `yêu cầu Sở A rà soát; Sở B chỉ đạo …`: what B does there is asked of it, unless it asks itself. */
function isOwnDeed(sayings: readonly Saying[]) {
  return ({ unit, verb }: UnitDeed): boolean =>
    chained.has(verb) ||
    !sayings.some(({ action }) => unit.start > action.start && unit.start < action.end);
}

function toDirective(
  { from, isNamed }: Saying,
  { sentence, ...said }: ListedTask,
  meeting: number | null,
): Directive {
  const { addressee, task, asks } = putTo(sentence, said.verb, said);
  const to = addressee ? { sentence, ...addressee } : said.under;
  const due = asks ? dueIn(sentence, task) : undefined;
  return {
    from,
    to: to ? oneLine(to.sentence.text.slice(to.start, to.end)) : null,
    verb: said.verb,
    task: spanWithin(sentence, task),
    due: due ? writtenTime(sentence, due) : null,
    meeting,
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
