import { rolesOf } from '../../facts/roles.ts';
import { partsOf } from '../../text/tokens.ts';
import { type NamedAppearance, namedAppearances } from '../named-appearances.ts';
import { foldedTokens } from '../readable-article.ts';
import { type Quote, type Reader, type Statement, wholeSentence } from '../reading.ts';
import { holds } from '../subject-coverage.ts';
import { addressOf, oneLine } from './describe-person.ts';

const mostDirectives = 4;
/** Four of them with their names stay below the length of an answer. */
const longestDirective = 190;

/** What somebody asked for, told to do or stressed, in the article's words. */
export const readDirective: Reader = ({ question, phrase }, { article, evidence }) => {
  const asked = foldedTokens(question.tokens);
  const directing = namedAppearances(article).filter(isDirecting);
  const named = directing.filter(({ name }) => holds(asked, partsOf(name)));
  const names = new Set(namedAppearances(article).map(({ name }) => name));
  const asksForPerson = [...names].some((name) => holds(asked, partsOf(name)));
  const chosen = (asksForPerson ? named : directing).slice(0, mostDirectives);
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

/** `Kết luận hội nghị, đồng chí A đánh giá cao …` directs nothing: the verb must lead the action. */
function isDirecting({ appearance, sentence }: NamedAppearance): boolean {
  const { start, end } = appearance.action;
  const action = sentence.text.slice(start, end).toLowerCase();
  const directs = appearance.verbs.some(
    (verb) => rolesOf(verb).includes('direct') && action.includes(verb),
  );
  return directs && tellsWhat(appearance);
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
  const action = sentence.text.slice(appearance.action.start);
  const clause = shortened(oneLine(action).replace(/[\s.;/]+$/u, ''));
  const quotes: Quote[] = [wholeSentence(sentence)];
  if (namedIn !== sentence) quotes.push(wholeSentence(namedIn));
  return { text: isOnePerson ? clause : `${addressOf(named)}: ${clause}`, quotes };
}

function shortened(text: string): string {
  if (text.length <= longestDirective) return text;
  const cut = text.lastIndexOf(' ', longestDirective);
  return `${text.slice(0, cut).replace(/[\s,;:–-]+$/u, '')} …`;
}
