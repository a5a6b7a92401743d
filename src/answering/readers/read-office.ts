import { partsOf } from '../../text/tokens.ts';
import { type NamedAppearance, namedAppearances } from '../named-appearances.ts';
import { type Reader, wholeSentence } from '../reading.ts';
import { holds } from '../subject-coverage.ts';
import { addressOf, officeList } from './describe-person.ts';

/** Which offices the person named in the question holds, from the mention that gives most. */
export const readOffice: Reader = ({ question, phrase }, { article }) => {
  const asked = ` ${question.tokens.map(({ folded }) => folded).join(' ')} `;
  const mentions = namedAppearances(article)
    .filter(({ name, sentence, namedIn }) => sentence === namedIn && holds(asked, partsOf(name)))
    .filter(({ appearance }) => appearance.person.offices.length > 0)
    .sort((a, b) => countOffices(b) - countOffices(a));
  const [best] = mentions;
  if (!best) return null;
  const offices = officeList(best.appearance.person, best.sentence.text).slice(2);
  return {
    article,
    header: null,
    statements: [
      {
        text: phrase('answer.office', { person: addressOf(best), offices }),
        quotes: [wholeSentence(best.sentence)],
      },
    ],
    strength: 1,
  };
};

function countOffices({ appearance }: NamedAppearance): number {
  return appearance.person.offices.length;
}
