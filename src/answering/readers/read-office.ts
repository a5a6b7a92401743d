import { isNamedIn } from '../name-in-question.ts';
import { type NamedAppearance, namedAppearances } from '../named-appearances.ts';
import { quoteOf, type Reader } from '../reading.ts';
import { addressOf, officesOf } from './describe-person.ts';

/** Which offices the person named in the question holds, from the mention that gives most. */
export const readOffice: Reader = ({ question, phrase }, { article }) => {
  const named = namedAppearances(article).filter(
    ({ name, sentence, namedIn }) => sentence === namedIn && isNamedIn(question, name),
  );
  // Without marks one name may be that of two people.
  if (new Set(named.map(({ name }) => name)).size > 1) return null;
  const [best] = named
    .filter(({ appearance }) => appearance.person.offices.length > 0)
    .sort((a, b) => countOffices(b) - countOffices(a));
  if (!best) return null;
  const { person } = best.appearance;
  const offices = officesOf(person, best.sentence.text).join(', ');
  return {
    article,
    header: null,
    statements: [
      {
        text: phrase('answer.office', { person: addressOf(best), offices }),
        quotes: [quoteOf(best.sentence, person.extent)],
      },
    ],
    gist: best.name,
    strength: 1,
  };
};

function countOffices({ appearance }: NamedAppearance): number {
  return appearance.person.offices.length;
}
