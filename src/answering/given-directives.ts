import type { ArticleId } from '../corpus/article.ts';
import type { Directive } from '../facts/article-facts.ts';
import type { MeetingQuery } from '../retrieval/find-meetings.ts';
import { isOfPeriod } from '../retrieval/meeting-of-period.ts';
import { dayOf, type ToldMeeting } from '../retrieval/told-meeting.ts';
import type { QuestionPeriod } from '../retrieval/understood-question.ts';
import type { StoredUnit } from '../search-index/fact-store.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { oneLine } from '../text/one-line.ts';
import type { IsoDate } from '../text/period.ts';
import { addressedPart, addresseeWords } from './addressed-part.ts';
import { readableArticles } from './find-articles.ts';
import { headWords } from './head-words.ts';
import { leastConfidence } from './meeting-line.ts';
import { isSameName, nameWords } from './office-name.ts';

/** A directive with its article and day. */
export interface GivenDirective {
  readonly articleId: ArticleId;
  readonly directive: Directive;
  /** Of the meeting, else of posting. */
  readonly day: IsoDate | null;
}

/** What somebody of these names has asked for anywhere. */
export function directivesBy(people: MeetingQuery['people'], snapshot: Snapshot): GivenDirective[] {
  const known = people.flatMap((person) => person.known);
  const names = new Set(known.map(({ name }) => name.toLowerCase()));
  const articles = [...new Set(known.flatMap((person) => person.articles))];
  return articles
    .flatMap((id) => directivesIn(id, snapshot))
    .filter(({ directive }) => names.has(directive.from.toLowerCase()));
}

/** What was asked for at some meetings. */
export function directivesOf(
  meetings: readonly ToldMeeting[],
  snapshot: Snapshot,
): GivenDirective[] {
  const places = meetings.flatMap(({ best, others }) => [best, ...others]);
  const ordinals = new Map<ArticleId, Set<number>>();
  for (const { articleId, ordinal } of places) {
    ordinals.set(articleId, (ordinals.get(articleId) ?? new Set()).add(ordinal));
  }
  return [...ordinals].flatMap(([id, told]) =>
    directivesIn(id, snapshot).filter(({ directive: { meeting } }) => told.has(meeting ?? -1)),
  );
}

/** The units of the index that bear a name. */
export function unitsCalled(written: string, { facts }: Snapshot): readonly StoredUnit[] {
  const words = nameWords(written);
  return facts
    .units()
    .filter(({ folded }) => folded.some((name) => isSameName(words, name.split(' '))));
}

/** What a unit was asked for, in these articles. */
export function directivesTo(
  unit: string,
  articles: readonly ArticleId[],
  snapshot: Snapshot,
): GivenDirective[] {
  const wanted = addresseeWords(unit);
  const places = new Map(articles.map((id) => [id, new Set<string>()]));
  return readableArticles(snapshot, places).flatMap((readable) => {
    const head = headWords(readable);
    return directivesIn(readable.article.id, snapshot).filter(
      ({ directive }) => addressedPart(directive, readable.article, wanted, head) !== null,
    );
  });
}

/** Newest first, those without a day last, of one article in its order; what two articles tell alike once. */
export function inOrder(
  given: readonly GivenDirective[],
  snapshot: Snapshot,
): readonly GivenDirective[] {
  const told = new Map<string, GivenDirective>();
  for (const one of given) {
    const { from, verb, task } = one.directive;
    const text = snapshot.article(one.articleId)?.[task.part].slice(task.start, task.end) ?? '';
    const key = [from, verb, oneLine(text)].join('|');
    if (!told.has(key)) told.set(key, one);
  }
  return [...told.values()].sort(
    (one, other) =>
      (other.day ?? '').localeCompare(one.day ?? '') ||
      one.articleId.localeCompare(other.articleId) ||
      one.directive.task.start - other.directive.task.start,
  );
}

/** Whether a directive was given in all the times that are asked for. */
export function isGivenIn(
  periods: readonly QuestionPeriod[],
  snapshot: Snapshot,
): (given: GivenDirective) => boolean {
  return ({ articleId, directive, day }) => {
    const meeting = snapshot.facts.factsOf(articleId).meetings[directive.meeting ?? -1];
    return periods.every((asked) => {
      if (meeting?.time) return isOfPeriod(meeting, asked, { sorts: [], isRow: true });
      return day !== null && day >= asked.period.first && day <= asked.period.last;
    });
  };
}

function directivesIn(articleId: ArticleId, snapshot: Snapshot): GivenDirective[] {
  const { directives, meetings } = snapshot.facts.factsOf(articleId);
  const posted = snapshot.article(articleId)?.date ?? null;
  return directives
    .filter(({ confidence }) => confidence >= leastConfidence)
    .map((directive) => {
      const meeting = meetings[directive.meeting ?? -1];
      const day = meeting && dayOf({ articleId, ordinal: 0, meeting, terms: '' });
      return { articleId, directive, day: day ?? posted };
    });
}
