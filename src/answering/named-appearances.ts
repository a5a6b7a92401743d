import type { Appearance } from '../facts/appearances.ts';
import { foldMarks } from '../text/fold-marks.ts';
import type { ReadableArticle, ReadableSentence } from './readable-article.ts';
import { rememberedPerArticle } from './remembered-per-article.ts';

/** An appearance whose person is known by full name. */
export interface NamedAppearance {
  readonly appearance: Appearance;
  readonly sentence: ReadableSentence;
  readonly name: string;
  /** The sentence that names the person in full; `sentence` itself unless a stand-in speaks there. */
  readonly namedIn: ReadableSentence;
}

interface Introduction {
  readonly name: string;
  readonly sentence: ReadableSentence;
  readonly offices: readonly string[];
}

/**
 * All that people do in an article. `ông Bảy` is the one whose full name ends so, and `Đồng chí` or
 * `Đồng chí Phó Trưởng Ban` the one named last in the same paragraph, if an office is given the last
 * who holds it. Who can't be told is left out.
 */
export const namedAppearances = rememberedPerArticle(findNamedAppearances);

function findNamedAppearances({ sentences }: ReadableArticle): readonly NamedAppearance[] {
  const introduced: Introduction[] = [];
  return sentences.flatMap((sentence) =>
    sentence.appearances.flatMap((appearance) => {
      const known = identify(appearance, sentence, introduced);
      if (!known) return [];
      introduced.push({ ...known, offices: officesOf(appearance, sentence) });
      return [{ appearance, sentence, name: known.name, namedIn: known.sentence }];
    }),
  );
}

function identify(
  { person }: Appearance,
  sentence: ReadableSentence,
  introduced: readonly Introduction[],
): { name: string; sentence: ReadableSentence } | undefined {
  if (person.name?.includes(' ')) return { name: person.name, sentence };
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

function lastWithOffice(
  office: string,
  introduced: readonly Introduction[],
  mustBeOnly: boolean,
): Introduction | undefined {
  const wanted = foldMarks(office.toLowerCase());
  const holders = introduced.filter(({ offices }) =>
    offices.some((other) => foldMarks(other.toLowerCase()).startsWith(wanted)),
  );
  // `Bộ trưởng đề nghị …` is nobody where two ministers spoke.
  if (mustBeOnly && new Set(holders.map(({ name }) => name)).size > 1) return undefined;
  return holders.at(-1);
}

/** A caption in between does not change who speaks, another paragraph does. */
function isNear(introduction: ReadableSentence, sentence: ReadableSentence): boolean {
  return introduction.paragraph === sentence.paragraph && introduction.kind === sentence.kind;
}

function officesOf({ person }: Appearance, sentence: ReadableSentence): string[] {
  return person.offices.map(({ start, end }) => sentence.text.slice(start, end));
}
