import { isSameRole, rolesOf } from '../../facts/roles.ts';
import { coverageOf } from '../article-evidence.ts';
import { type NamedAppearance, namedAppearances } from '../named-appearances.ts';
import {
  type Candidate,
  type Reader,
  type Reading,
  type ReadingTask,
  type Statement,
  wholeSentence,
} from '../reading.ts';
import { addressOf, officeList, oneLine } from './describe-person.ts';
import { questionVerb } from './question-verb.ts';

/** More people than this are a list of attendance, not an answer to who did one thing. */
const mostPeople = 5;

interface Match {
  readonly named: NamedAppearance;
  readonly verb: string;
  readonly overlap: number;
}

/** Who did what the question's verb says. */
export const readPerson: Reader = (task, candidate) => {
  const verb = questionVerb(task.question);
  if (!verb) return null;
  const matches = matchesOf(task, candidate, verb.phrase);
  if (matches.length > 0) return toReading(task, candidate, matches);
  return rolesOf(verb.phrase).includes('chair') ? readGuide(task, candidate) : null;
};

/** Where no chair is named, who came to direct the meeting is told, as just that. */
function readGuide(task: ReadingTask, candidate: Candidate): Reading | null {
  const guides = namedAppearances(candidate.article).filter(({ appearance }) => {
    const { verbs } = appearance;
    return verbs.includes('chỉ đạo') && verbs.some((verb) => isSameRole('dự', verb));
  });
  const [first] = guides;
  if (!first) return null;
  const { person } = first.appearance;
  const text = task.phrase('answer.guide-without-chair', {
    person: addressOf(first),
    offices: officeList(person, first.sentence.text),
  });
  return {
    article: candidate.article,
    header: null,
    statements: [{ text, quotes: [wholeSentence(first.sentence)] }],
    strength: 0.5,
  };
}

function matchesOf(task: ReadingTask, { article }: Candidate, wanted: string): Match[] {
  const matches = namedAppearances(article).flatMap((named): Match[] => {
    const verb = named.appearance.verbs.find((other) => isSameRole(wanted, other));
    if (verb === undefined) return [];
    return [{ named, verb, overlap: coverageOf(task.question, named.sentence.folded, task.weigh) }];
  });
  const best = Math.max(...matches.map(({ overlap }) => overlap));
  const isForAll = rolesOf(wanted).some((role) => role === 'chair' || role === 'attend');
  return matches
    .filter(({ overlap }) => isForAll || overlap >= best - 0.02)
    .filter(isFirstOfItsPerson)
    .slice(0, mostPeople);
}

function isFirstOfItsPerson({ named }: Match, at: number, all: readonly Match[]): boolean {
  return all.findIndex((other) => other.named.name === named.name) === at;
}

function toReading(
  { phrase }: ReadingTask,
  { article, evidence }: Candidate,
  matches: readonly Match[],
): Reading {
  return {
    article,
    header: null,
    statements: matches.map((match) => toStatement(phrase, match)),
    strength: Math.min(1, 0.5 + evidence.coverage / 2),
  };
}

function toStatement(phrase: ReadingTask['phrase'], { named, verb }: Match): Statement {
  const { appearance, sentence, namedIn } = named;
  const text = phrase('answer.person', {
    person: addressOf(named),
    offices: officeList(appearance.person, sentence.text),
    verb,
    object: objectOf(named, verb),
  });
  const quotes = [wholeSentence(sentence)];
  return { text, quotes: namedIn === sentence ? quotes : [...quotes, wholeSentence(namedIn)] };
}

/** The words behind the verb, if they are few: `phát biểu ý kiến`, `chủ trì buổi làm việc`. */
const longestObject = 90;

function objectOf({ appearance, sentence }: NamedAppearance, verb: string): string {
  const { start, end } = appearance.action;
  const action = oneLine(sentence.text.slice(start, end)).replace(/[\s.,;:/]+$/u, '');
  const at = action.toLowerCase().indexOf(verb);
  if (at < 0 || start < appearance.person.extent.end) return '';
  const object =
    action.slice(at + verb.length).split(/[.;:,]|(?:^| )(?:và|có|của)(?: |$)/u)[0] ?? '';
  return object.length > 0 && object.length <= longestObject ? object.trimEnd() : '';
}
