import type { Choices } from './choices.ts';
import names from './lexicon/names.json' with { type: 'json' };
import type { Person } from './truth.ts';

/** Share of people who bear the name of somebody else. */
const namesakes = 0.03;
/** Namesakes are of different provinces: far apart in the order in which people are made. */
const farApart = 500;

/** Makes people one by one; `absent` draws names that nobody bears. */
export interface People {
  next(): Person;
  absent(): string;
}

export function inventPeople(choices: Choices): People {
  const people: Person[] = [];
  const taken = new Set<string>();
  const unusedName = (isWoman: boolean): string => {
    for (;;) {
      const name = drawName(choices, isWoman);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
  return {
    next: () => {
      const far = people.slice(0, Math.max(0, people.length - farApart));
      const model = far.length > 0 && choices.chance(namesakes) ? choices.pick(far) : null;
      const isWoman = model?.isWoman ?? choices.chance(0.35);
      const name = model?.name ?? unusedName(isWoman);
      const person = { number: people.length, name, isWoman };
      people.push(person);
      return person;
    },
    absent: () => unusedName(choices.chance(0.35)),
  };
}

function drawName(choices: Choices, isWoman: boolean): string {
  const { middle, given } = isWoman ? names.women : names.men;
  return [names.surnames, middle, given].map(choices.pick).join(' ');
}
