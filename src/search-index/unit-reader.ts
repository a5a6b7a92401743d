import type { ArticleFacts } from '../facts/article-facts.ts';
import { type NamePairs, namePairsOf } from '../facts/name-pairs.ts';
import { unitsOfOffice } from '../facts/office-units.ts';
import { createWriteOut, type WriteOut, writeOut } from '../facts/written-out.ts';
import { remembering } from './remembering.ts';

/** The units that an office names, see `unitsOfOffice`. */
export type UnitsOf = (office: string) => readonly string[];

/** What an article tells of names. */
export interface ArticleNames {
  readonly pairs: NamePairs;
  /** Knows the short names that the article explains. */
  readonly writeOut: WriteOut;
  /** The same for names that stand in many articles. */
  readonly writeOutUnit: WriteOut;
}

/** Reads names of units for a whole build. */
export interface UnitReader {
  readonly unitsOf: UnitsOf;
  namesIn(facts: ArticleFacts): ArticleNames;
}

export function createUnitReader(): UnitReader {
  const remembered = remembering(writeOut);
  return {
    unitsOf: remembering(unitsOfOffice),
    namesIn: ({ otherNames }) => {
      const pairs = namePairsOf(otherNames);
      if (pairs.explained.length === 0) return { pairs, writeOut, writeOutUnit: remembered };
      const ownWriteOut = createWriteOut(pairs.explained);
      return { pairs, writeOut: ownWriteOut, writeOutUnit: ownWriteOut };
    },
  };
}
