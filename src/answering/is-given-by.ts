import type { ArticleId } from '../corpus/article.ts';
import type { ArticleFacts, Directive } from '../facts/article-facts.ts';
import { officeHeadAt } from '../facts/offices.ts';
import { verbMatches } from '../facts/predicates.ts';
import { rolesOf } from '../facts/roles.ts';
import type { TokenRange } from '../retrieval/understood-question.ts';
import { standsIn } from './addressed-part.ts';
import { officeHoldings } from './office-holdings.ts';
import { isSameName, nameWords } from './office-name.ts';
import type { ReadingTask } from './reading.ts';

/** Where a directive stands, and which words of the question name whom it is put to. */
interface Putting {
  readonly facts: ArticleFacts;
  readonly range: TokenRange;
  /** Folded words of the article's title and lead, which complete `Giám đốc Sở`. */
  readonly head: readonly string[];
  /** Where it may be told who holds an office. */
  readonly found: readonly ArticleId[];
}

/**
 * Whether a directive comes from whom the question names besides the addressee: by name, or by office
 * (`Giám đốc Sở A yêu cầu …`); from anybody where it names nobody.
 */
export function isGivenBy(task: ReadingTask, { from }: Directive, putting: Putting): boolean {
  const { range, facts, head } = putting;
  const people = task.query.people.filter(
    (person) => person.to <= range.from || person.from >= range.to,
  );
  if (people.length > 0) {
    return people.some(({ known }) => known.some(({ name }) => isSame(name, from)));
  }
  const office = officeBesides(task, range);
  if (office === null) return true;
  if (holdersOf(task, office.written, putting.found).some((name) => isSame(name, from)))
    return true;
  const held = facts.people
    .filter(({ name }) => isSame(name, from))
    .flatMap(({ offices }) => offices);
  return [from, ...held].some((written) =>
    isCompletedByHead(nameWords(written), nameWords(office.written), head),
  );
}

/** Another article may tell who holds the office: of this one it may be known already. */
function holdersOf(
  { snapshot }: ReadingTask,
  office: string,
  found: readonly ArticleId[],
): readonly string[] {
  return officeHoldings(office, found, snapshot).map(({ person }) => person.name);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** `Bí thư Tỉnh ủy` of `Bí thư Tỉnh ủy yêu cầu Sở A làm gì?`: up to the next verb or the addressee. */
function officeBesides(
  { question: { tokens, style, text } }: ReadingTask,
  range: TokenRange,
): { readonly written: string } | null {
  const side = style === 'marked' ? 'marked' : 'folded';
  const from = tokens.findIndex(
    (_, at) => (at < range.from || at >= range.to) && officeHeadAt(tokens, at, side),
  );
  if (from < 0) return null;
  const verb = verbMatches(tokens, side).find(
    (one) => one.from > from && rolesOf(one.phrase).includes('direct'),
  );
  const end = [verb?.from, range.from].find((at) => at !== undefined && at > from) ?? from + 1;
  return { written: text.slice(tokens[from]?.start, tokens[end - 1]?.end) };
}

/** `Giám đốc` at a meeting of `Sở Y tế Hạ Đông` is `Giám đốc Sở Y tế Hạ Đông`. */
function isCompletedByHead(
  written: readonly string[],
  wanted: readonly string[],
  head: readonly string[],
): boolean {
  if (isSameName(written, wanted)) return true;
  const [short, long] = written.length < wanted.length ? [written, wanted] : [wanted, written];
  const isPart = short.every((word, at) => long[at] === word);
  return isPart && (short === wanted || standsIn(head, long.slice(short.length)));
}
