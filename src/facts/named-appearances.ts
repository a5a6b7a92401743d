import { foldMarks } from '../text/fold-marks.ts';
import type { Appearance } from './appearances.ts';
import leftOutInOffices from './lexicon/left-out-in-offices.json' with { type: 'json' };
import placeLevels from './lexicon/place-levels.json' with { type: 'json' };

/** What has to be known of a sentence to tell who acts in it. */
export interface SentenceOfPeople {
  readonly text: string;
  /** `body`, `caption` or `title`; a caption between two sentences changes no speaker. */
  readonly kind: string;
  readonly paragraph: number;
  readonly appearances: readonly Appearance[];
}

/** An appearance whose person is known by full name. */
export interface NamedAppearance<Sentence extends SentenceOfPeople> {
  readonly appearance: Appearance;
  readonly sentence: Sentence;
  readonly name: string;
  /** The sentence that names the person in full; `sentence` itself unless a stand-in speaks there. */
  readonly namedIn: Sentence;
}

interface Introduction<Sentence> {
  readonly name: string;
  readonly sentence: Sentence;
  readonly offices: readonly string[];
}

/**
 * All that people do in the sentences of an article, in order. `ông Bảy` is the one whose full name
 * ends so, and `Đồng chí` or `Đồng chí Phó Trưởng Ban` the one named last in the same paragraph, if
 * an office is given the last who holds it. Who can't be told is left out.
 */
export function nameAppearances<Sentence extends SentenceOfPeople>(
  sentences: readonly Sentence[],
): NamedAppearance<Sentence>[] {
  const introduced: Introduction<Sentence>[] = [];
  return sentences.flatMap((sentence) =>
    sentence.appearances.flatMap((appearance) => {
      const known = identify(appearance, sentence, introduced);
      if (!known) return [];
      introduced.push({ ...known, offices: officesOf(appearance, sentence) });
      return [{ appearance, sentence, name: known.name, namedIn: known.sentence }];
    }),
  );
}

function identify<Sentence extends SentenceOfPeople>(
  { person }: Appearance,
  sentence: Sentence,
  introduced: readonly Introduction<Sentence>[],
): { name: string; sentence: Sentence } | undefined {
  if (person.name && isFull(person.name)) return { name: person.name, sentence };
  if (person.name) {
    const ending = ` ${person.name}`;
    const known = introduced.filter(({ name }) => name.endsWith(ending));
    return new Set(known.map(({ name }) => name)).size === 1 ? known.at(-1) : undefined;
  }
  const [office] = person.offices;
  if (office) {
    const written = sentence.text.slice(office.start, office.end);
    return lastWithOffice(written, introduced, person.honorific === null);
  }
  return introduced.findLast((other) => isNear(other.sentence, sentence));
}

/** Two words, or one with the particle that some peoples' names begin with: `K'Brèo`. */
function isFull(name: string): boolean {
  return /[\s'’‘ʼ´`]/u.test(name);
}

function lastWithOffice<Sentence>(
  office: string,
  introduced: readonly Introduction<Sentence>[],
  mustBeOnly: boolean,
): Introduction<Sentence> | undefined {
  const wanted = foldMarks(office.toLowerCase());
  const holders = introduced.filter(({ offices }) =>
    offices.some((other) => isSameOffice(foldMarks(other.toLowerCase()), wanted)),
  );
  // `Bộ trưởng đề nghị …` is nobody where two ministers spoke.
  if (mustBeOnly && new Set(holders.map(({ name }) => name)).size > 1) return undefined;
  return holders.at(-1);
}

/**
 * `Giám đốc` of `Giám đốc Sở Y tế`, `Bí thư Đảng ủy xã` of `Bí thư Đảng ủy`, and `Chủ tịch Hà Nội` of
 * `Chủ tịch UBND TP Hà Nội`.
 */
function isSameOffice(held: string, said: string): boolean {
  return (
    held.startsWith(said) ||
    (said.startsWith(`${held} `) && levels.has(said.slice(held.length + 1))) ||
    leavesOutUnit(held, said)
  );
}

/** The name of a place behind an office has two syllables at least. */
const shortestPlace = 2;
const leftOut = leftOutInOffices
  .map((words) => foldMarks(words))
  .sort((a, b) => b.length - a.length);

/** Both begin with the head and end with the place; between stands what goes without saying. */
function leavesOutUnit(held: string, said: string): boolean {
  const words = said.split(' ');
  for (let head = 2; head <= words.length - shortestPlace; head++) {
    const [front, place] = [words.slice(0, head).join(' '), words.slice(head).join(' ')];
    if (!held.startsWith(`${front} `) || !held.endsWith(` ${place}`)) continue;
    const between = held.slice(front.length, held.length - place.length);
    if (leftOut.reduce((rest, one) => rest.replaceAll(` ${one} `, ' '), between).trim() === '') {
      return true;
    }
  }
  return false;
}

const levels = new Set(Object.keys(placeLevels).map(foldMarks));

/** A caption in between does not change who speaks, another paragraph does. */
function isNear(introduction: SentenceOfPeople, sentence: SentenceOfPeople): boolean {
  return introduction.paragraph === sentence.paragraph && introduction.kind === sentence.kind;
}

function officesOf({ person }: Appearance, sentence: SentenceOfPeople): string[] {
  return person.offices.map(({ start, end }) => sentence.text.slice(start, end));
}
