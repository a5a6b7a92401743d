import { looksBack } from '../../facts/looks-back.ts';
import { rolesOf } from '../../facts/roles.ts';
import type { UnderstoodQuestion } from '../../retrieval/understood-question.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Span } from '../../text/span.ts';
import { isNamedIn } from '../name-in-question.ts';
import { type NamedAppearance, namedAppearances } from '../named-appearances.ts';
import { nameWords } from '../office-name.ts';
import type { ReadableSentence } from '../readable-article.ts';
import { type Quote, quoteOf, type Reader, type Statement } from '../reading.ts';
import { addressesSomebody, askedSpeaker } from './addresses-somebody.ts';
import { addressOf, officesOf } from './describe-person.ts';
import { isOnTopic } from './is-on-topic.ts';
import { shortened } from './shortened.ts';
import { speaksOfAddressee } from './speaks-of-addressee.ts';

/** Four of them with their names stay below the length of an answer. In UTF-16 units. */
const longestDirective = 190;

/** What somebody asked for, told to do or stressed, in the article's words. */
export const readDirective: Reader = ({ question, phrase }, { article, evidence }) => {
  const directing = namedAppearances(article).filter(isDirecting);
  const chosen = chooseSpeakers(question, directing)
    .filter(({ sentence }) => isOnTopic(question, sentence.folded, article))
    .filter(({ sentence }) => speaksOfAddressee(question, sentence.text));
  const [first] = chosen;
  if (!first) return null;
  const isOnePerson = chosen.every(({ name }) => name === first.name);
  return {
    article,
    header: isOnePerson
      ? phrase('answer.directives', { person: addressOf(fullest(chosen)) })
      : null,
    statements: chosen.map((one) => toStatement(one, isOnePerson)),
    strength: Math.min(1, 0.5 + evidence.coverage / 2),
  };
};

/**
 * Those whom the question names or whose office it gives; everybody only where it addresses nobody:
 * the words of another are no answer.
 */
function chooseSpeakers(
  question: UnderstoodQuestion,
  directing: readonly NamedAppearance[],
): readonly NamedAppearance[] {
  const named = directing.filter(({ name }) => isNamedIn(question, name));
  if (named.length > 0) return named;
  const office = askedSpeaker(question);
  if (office) {
    const written = question.text.slice(office[0]?.start, office.at(-1)?.end);
    return directing.filter((one) => holdsOffice(one, written));
  }
  return addressesSomebody(question) ? [] : directing;
}

function holdsOffice({ appearance, sentence }: NamedAppearance, office: string): boolean {
  const wanted = nameWords(office);
  return officesOf(appearance.person, sentence.text).some((written) => {
    const held = nameWords(written);
    return wanted.every((word, at) => held[at] === word);
  });
}

/** `Kết luận hội nghị, đồng chí A đánh giá cao …` directs nothing: the verb must lead the action. */
function isDirecting({ appearance, sentence }: NamedAppearance): boolean {
  const { start, end } = appearance.action;
  const action = sentence.text.slice(start, end).toLowerCase();
  const directs = appearance.verbs.some(
    (verb) => rolesOf(verb).includes('direct') && action.includes(verb),
  );
  // What was asked for `như vậy` stands elsewhere.
  return directs && tellsWhat(appearance) && !looksBack(action);
}

/** `phát biểu chỉ đạo` names the act and no content. */
function tellsWhat({ action }: NamedAppearance['appearance']): boolean {
  return action.end - action.start > 30;
}

function fullest(chosen: readonly NamedAppearance[]): NamedAppearance {
  const [first] = chosen;
  const named = chosen.find(({ appearance }) => appearance.person.name !== null) ?? first;
  if (!named) throw new RangeError('There must be a directive to name its speaker.');
  return named;
}

function toStatement(named: NamedAppearance, isOnePerson: boolean): Statement {
  const { appearance, sentence, namedIn } = named;
  const { start } = appearance.action;
  const told = oneLine(sentence.text.slice(start)).replace(/[\s.;/]+$/u, '');
  const clause = shortened(told, longestDirective);
  const end = Math.min(sentence.text.length, start + longestDirective);
  const quotes: Quote[] = [quoteOf(sentence, { start, end })];
  if (namedIn !== sentence) quotes.push(quoteOf(namedIn, placeOfName(namedIn, named.name)));
  return { text: isOnePerson ? clause : `${addressOf(named)}: ${clause}`, quotes };
}

function placeOfName({ text }: ReadableSentence, name: string): Span {
  const start = Math.max(0, text.indexOf(name));
  return { start, end: start + name.length };
}
