import type { Choices } from './choices.ts';
import type { Places } from './invent-units.ts';
import names from './lexicon/names.json' with { type: 'json' };

/** Names for places; `absentProvinces` draws some that were not handed out. */
export function inventPlaces(
  choices: Choices,
): Places & { readonly absentProvinces: (count: number) => string[] } {
  const provinces = crossed(names.provinceFirst, names.provinceSecond, choices);
  const districts = crossed(names.districtFirst, names.districtSecond, choices);
  return {
    province: () => taken(provinces),
    district: () => taken(districts),
    absentProvinces: (count) => provinces.slice(0, count),
  };
}

function crossed(first: readonly string[], second: readonly string[], choices: Choices): string[] {
  const all = first.flatMap((one) => second.map((other) => `${one} ${other}`));
  return choices.some(all, all.length);
}

function taken(names: string[]): string {
  const name = names.pop();
  if (name === undefined) throw new RangeError('There are no names of places left.');
  return name;
}
