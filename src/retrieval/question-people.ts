import { findPeople } from '../facts/people.ts';
import type { StoredPerson } from '../search-index/fact-store.ts';
import type { Snapshot } from '../search-index/snapshot.ts';
import { partsOf, type Token } from '../text/tokens.ts';
import { startOfOffice } from './office-before.ts';
import { isLevelWord } from './skipped-levels.ts';
import type { TokenRange, UnderstoodQuestion } from './understood-question.ts';

/** Somebody whom a question names. */
export interface QuestionPerson extends TokenRange {
  /** As the question writes it. */
  readonly name: string;
  /** Those of the index who are called so; empty for somebody whom no article names. */
  readonly known: readonly StoredPerson[];
}

interface Directory {
  readonly byName: ReadonlyMap<string, readonly StoredPerson[]>;
  readonly byGivenName: ReadonlyMap<string, readonly StoredPerson[]>;
}

const directories = new WeakMap<Snapshot, Directory>();

/** Names of people have two to seven syllables. */
const [shortestName, longestName] = [2, 7];

/**
 * The people named in a question: full names that the index knows, wherever they stand; behind an
 * honorific also a given name that only one person of the index bears (`ông Thắng`); and names that
 * no article holds. Marks are compared where the question has them.
 */
export function findQuestionPeople(
  question: UnderstoodQuestion,
  snapshot: Snapshot,
): QuestionPerson[] {
  const directory = directoryOf(snapshot);
  const known = knownNames(question, directory);
  const mentioned = findPeople(question.text).flatMap(({ name, place }): QuestionPerson[] => {
    const range = rangeWithin(question.tokens, place.start, place.end);
    if (name === null || known.some(({ from, to }) => from < range.to && range.from < to))
      return [];
    if (name.includes(' ')) return [{ name, known: [], ...range }];
    const bearers = directory.byGivenName.get(foldedName(name)) ?? [];
    return bearers.length > 0 ? [{ name, known: bearers, ...range }] : [];
  });
  return [...known, ...mentioned]
    .map((person) => withOffice(person, question))
    .sort((a, b) => a.from - b.from);
}

/** `ông Nguyễn Văn A`, `Giám đốc Sở B Nguyễn Văn A`: the honorific and the office belong to the person. */
function withOffice(
  person: QuestionPerson,
  { text, tokens, style }: UnderstoodQuestion,
): QuestionPerson {
  const side = style === 'marked' ? 'marked' : 'folded';
  return { ...person, from: startOfOffice(text, tokens, person.from, side) };
}

function knownNames(
  { tokens, text, style }: UnderstoodQuestion,
  { byName }: Directory,
): QuestionPerson[] {
  const found: QuestionPerson[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let to = Math.min(tokens.length, from + longestName); to - from >= shortestName; to--) {
      const run = tokens.slice(from, to);
      const bearers = byName.get(run.map(({ folded }) => folded).join(' ')) ?? [];
      const alike = comparesMarks(style, run) ? bearers.filter(hasMarksOf(run)) : bearers;
      if (alike.length === 0 || isPlace(tokens, from, to)) continue;
      found.push({ name: text.slice(run[0]?.start, run.at(-1)?.end), known: alike, from, to });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** Names keep their marks in an English question, if they are typed with any. */
function comparesMarks(style: UnderstoodQuestion['style'], run: readonly Token[]): boolean {
  if (style !== 'english') return style === 'marked';
  return run.some(({ marked, folded }) => marked !== folded);
}

/** `tỉnh Hà Giang`: behind a word for a level two syllables are a place, whoever is called so. */
function isPlace(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from === shortestName && isLevelWord(tokens[from - 1]?.folded ?? '');
}

/** `Lĩnh` and `Linh` are two people. */
function hasMarksOf(run: readonly Token[]): (person: StoredPerson) => boolean {
  const typed = run.map(({ marked }) => marked).join(' ');
  return ({ name }) =>
    partsOf(name)
      .map(({ marked }) => marked)
      .join(' ') === typed;
}

function directoryOf(snapshot: Snapshot): Directory {
  const made = directories.get(snapshot);
  if (made) return made;
  const people = snapshot.facts.people();
  const directory = {
    byName: grouped(people, ({ folded }) => folded),
    byGivenName: grouped(people, ({ folded }) => folded.split(' ').at(-1) ?? folded),
  };
  directories.set(snapshot, directory);
  return directory;
}

function grouped(
  people: readonly StoredPerson[],
  keyOf: (person: StoredPerson) => string,
): ReadonlyMap<string, readonly StoredPerson[]> {
  const groups = new Map<string, StoredPerson[]>();
  for (const person of people) {
    const group = groups.get(keyOf(person));
    if (group) group.push(person);
    else groups.set(keyOf(person), [person]);
  }
  return groups;
}

function foldedName(name: string): string {
  return partsOf(name)
    .map(({ folded }) => folded)
    .join(' ');
}

function rangeWithin(tokens: readonly Token[], start: number, end: number): TokenRange {
  const from = tokens.findIndex((token) => token.start >= start);
  const behind = tokens.findIndex((token) => token.start >= end);
  return { from: Math.max(0, from), to: behind < 0 ? tokens.length : behind };
}
