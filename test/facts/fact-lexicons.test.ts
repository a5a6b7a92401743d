import { describe, expect, test } from 'vitest';
import attendingParties from '../../src/facts/lexicon/attending-parties.json' with { type: 'json' };
import chairing from '../../src/facts/lexicon/chairing.json' with { type: 'json' };
import countries from '../../src/facts/lexicon/countries.json' with { type: 'json' };
import directiveWords from '../../src/facts/lexicon/directive-words.json' with { type: 'json' };
import figureWords from '../../src/facts/lexicon/figure-words.json' with { type: 'json' };
import listMarkers from '../../src/facts/lexicon/list-markers.json' with { type: 'json' };
import meetingForms from '../../src/facts/lexicon/meeting-forms.json' with { type: 'json' };
import meetingKinds from '../../src/facts/lexicon/meeting-kinds.json' with { type: 'json' };
import meetingManner from '../../src/facts/lexicon/meeting-manner.json' with { type: 'json' };
import nameWords from '../../src/facts/lexicon/meeting-name-words.json' with { type: 'json' };
import minutesLabels from '../../src/facts/lexicon/minutes-labels.json' with { type: 'json' };
import officeContext from '../../src/facts/lexicon/office-context.json' with { type: 'json' };
import officeHeads from '../../src/facts/lexicon/office-heads.json' with { type: 'json' };
import officesOfState from '../../src/facts/lexicon/offices-of-state.json' with { type: 'json' };
import otherNames from '../../src/facts/lexicon/other-name-words.json' with { type: 'json' };
import predicates from '../../src/facts/lexicon/predicates.json' with { type: 'json' };
import roles from '../../src/facts/lexicon/roles.json' with { type: 'json' };
import sameDay from '../../src/facts/lexicon/same-day-words.json' with { type: 'json' };
import timeContext from '../../src/facts/lexicon/time-context.json' with { type: 'json' };
import unitNameWords from '../../src/facts/lexicon/unit-name-words.json' with { type: 'json' };
import unitRanks from '../../src/facts/lexicon/unit-ranks.json' with { type: 'json' };
import units from '../../src/facts/lexicon/units.json' with { type: 'json' };

/** Every list of phrases in a lexicon, with the way to it. */
function listsIn(value: unknown, way: string): [string, string[]][] {
  if (Array.isArray(value)) {
    const phrases = value.filter((item) => typeof item === 'string');
    return phrases.length === value.length ? [[way, phrases]] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => listsIn(inside, `${way}.${key}`));
}

const lists = listsIn(
  {
    attendingParties,
    chairing,
    countries,
    directiveWords,
    figureWords,
    listMarkers,
    meetingForms,
    meetingKinds,
    meetingManner,
    minutesLabels,
    nameWords,
    officeContext,
    officesOfState,
    otherNames,
    predicates,
    roles,
    timeContext,
    unitNameWords,
    unitRanks,
  },
  'lexicon',
);

describe('word lists of facts', () => {
  test.each(lists)('%s says nothing twice', (_, phrases) => {
    expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
  });

  test.each(lists)('%s is trimmed and composed', (_, phrases) => {
    expect(phrases.filter((phrase) => phrase !== phrase.trim().normalize('NFC'))).toEqual([]);
  });
});

describe('what lexicons say of each other', () => {
  const kinds = Object.keys(meetingKinds.nouns);

  test('deeds and stand-ins are of known kinds of meeting', () => {
    const used = [
      ...Object.keys(meetingKinds.verbs),
      ...Object.keys(meetingKinds.standsFor),
      ...Object.values(meetingKinds.standsFor).flat(),
    ];
    expect(used.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  test('a spelling names one kind', () => {
    const spellings = Object.values(meetingKinds.nouns).flat();
    expect(spellings.filter((one, at) => spellings.indexOf(one) !== at)).toEqual([]);
  });

  test('verbs of roles, of chairing and of asking are verbs', () => {
    const used = [...Object.values(roles).flat(), ...chairing.verbs, ...directiveWords.asking];
    expect(used.filter((verb) => !predicates.verbs.includes(verb))).toEqual([]);
  });

  test('verbs of asking direct', () => {
    expect(directiveWords.asking.filter((verb) => !roles.direct.includes(verb))).toEqual([]);
  });

  test('verbs that go on asking ask', () => {
    expect(directiveWords.chained.filter((verb) => !directiveWords.asking.includes(verb))).toEqual(
      [],
    );
  });

  test('verbs that open items of lists ask, and verbs that urge direct', () => {
    const asks = directiveWords.openingItems.map((verb) =>
      verb.replace(/ (?:nhiệm vụ )?cho$/u, ''),
    );
    expect(asks.filter((verb) => !directiveWords.asking.includes(verb))).toEqual([]);
    expect(directiveWords.urging.filter((verb) => !roles.direct.includes(verb))).toEqual([]);
  });

  test('the ordinals that open a list number its items', () => {
    expect(listMarkers.first.filter((one) => !listMarkers.ordinals.includes(one))).toEqual([]);
  });

  test('who comes for a party attends', () => {
    expect(roles.attend).toContain(attendingParties.meaning);
  });

  test('ranks are of heads of units, and of offices', () => {
    const heads = [...unitRanks.inner, ...unitRanks.outer];
    expect(heads.filter((head) => !units.includes(head))).toEqual([]);
    expect(unitRanks.officesOfInner.filter((office) => !officeHeads.includes(office))).toEqual([]);
  });

  test('offices of state are offices', () => {
    expect(officesOfState.filter((office) => !officeHeads.includes(office))).toEqual([]);
  });

  test('parts of the day are known', () => {
    const known = ['morning', 'noon', 'afternoon', 'evening', null];
    const used = [...sameDay, ...timeContext.relativeDays].map(({ partOfDay }) => partOfDay);
    expect(used.filter((part) => !known.includes(part))).toEqual([]);
  });
});
