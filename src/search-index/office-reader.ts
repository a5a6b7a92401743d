import { unitsOfOffice } from '../facts/office-units.ts';

/** The units that an office names, see `unitsOfOffice`. */
export type UnitsOf = (office: string) => readonly string[];

/** Some 10 MB: most offices of a corpus stand in many articles. */
const mostRememberedOffices = 50_000;

/** Reads each office once. */
export function createOfficeReader(): UnitsOf {
  const remembered = new Map<string, readonly string[]>();
  return (office) => {
    const units = remembered.get(office) ?? unitsOfOffice(office);
    if (remembered.size < mostRememberedOffices) remembered.set(office, units);
    return units;
  };
}
