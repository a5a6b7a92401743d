import type { ArticleId } from '../corpus/article.ts';
import type { ArticleFacts, PersonFact } from '../facts/article-facts.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { foldMarks } from '../text/fold-marks.ts';
import type { IsoDate } from '../text/period.ts';
import { partsOf } from '../text/tokens.ts';
import { leastConfidence } from './meeting-line.ts';
import { isCompletedBy, isSameName, nameWords } from './office-name.ts';

/** Somebody who holds the office asked about, by one article. */
export interface OfficeHolding {
  readonly articleId: ArticleId;
  readonly person: PersonFact;
  /** The office as the article writes it. */
  readonly written: string;
  /** Of the meeting at which the article shows the person, else of posting. */
  readonly day: IsoDate | null;
}

/** A unit of more articles is read in the last ones alone. */
const mostArticles = 400;

/**
 * Everybody whom articles of a unit show in one office of it, which `office` names together with the
 * unit; empty where it names none. Nothing else is that office: neither the deputy's nor that of a
 * unit whose name goes on.
 */
export function officeHoldings(
  office: string,
  found: readonly ArticleId[],
  snapshot: Snapshot,
): OfficeHolding[] {
  const wanted = nameWords(office);
  const ofUnits = articlesOf(endsOf(office), snapshot);
  if (ofUnits.length === 0) return [];
  const ids = [...new Set([...ofUnits, ...found])];
  return ids.flatMap((id) => holdingsIn(id, wanted, snapshot));
}

/** What may be a unit at the end: `Công đoàn Sở Y tế` and `Sở Y tế`, `Ban Quản lý …` of its `Trưởng Ban`. */
function endsOf(office: string): (readonly string[])[] {
  const words = nameWords(office);
  const written = partsOf(office)
    .slice(1)
    .map(({ start }) => nameWords(office.slice(start)));
  // `Chủ tịch huyện A` names the committee of the district without its words.
  return [...written, ...words.slice(1).map((_, at) => words.slice(at + 1))];
}

function articlesOf(units: readonly (readonly string[])[], { facts }: Snapshot): ArticleId[] {
  const firsts = units.map(([first = '']) => `${first} `);
  return facts
    .units()
    .filter(({ folded }) =>
      folded.some((name) => {
        if (!firsts.some((first) => name.startsWith(first))) return false;
        const words = name.split(' ');
        return units.some((unit) => isSameName(unit, words));
      }),
    )
    .flatMap(({ articles }) => articles)
    .slice(-mostArticles);
}

function holdingsIn(
  articleId: ArticleId,
  wanted: readonly string[],
  snapshot: Snapshot,
): OfficeHolding[] {
  const facts = snapshot.facts.factsOf(articleId);
  return facts.people.flatMap((person): OfficeHolding[] => {
    if (person.confidence < leastConfidence) return [];
    const written = person.offices.find((office) => isOffice(office, person, wanted, facts));
    if (written === undefined) return [];
    const posted = snapshot.article(articleId)?.date ?? null;
    return [{ articleId, person, written, day: dayOfMeeting(person, facts) ?? posted }];
  });
}

function isOffice(
  written: string,
  { meeting }: PersonFact,
  wanted: readonly string[],
  { meetings }: ArticleFacts,
): boolean {
  // Most offices are others: the first letter settles that before anything is written out.
  if (foldMarks(written.charAt(0)).toLowerCase() !== wanted[0]?.charAt(0)) return false;
  const words = nameWords(written);
  const unit = meetings[meeting ?? -1]?.unit ?? null;
  return isSameName(words, wanted) || isCompletedBy(words, wanted, unit);
}

function dayOfMeeting({ meeting }: PersonFact, { meetings }: ArticleFacts): IsoDate | null {
  const time = meetings[meeting ?? -1]?.time;
  return time && time.from === 'text' && time.year !== 'unknown' ? time.period.first : null;
}
