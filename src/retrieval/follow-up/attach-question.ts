import { verbMatches } from '../../facts/predicates.ts';
import type { IsoDate } from '../../text/period.ts';
import { createPhraseFinder } from '../../text/phrases.ts';
import bareQuestions from '../lexicon/bare-questions.json' with { type: 'json' };
import { understandQuestion } from '../understand-question.ts';
import type { Asked } from '../understood-question.ts';
import { isInEnglish, topicOf } from './bare-question.ts';
import { asQuestion, withSmallStart } from './edit-text.ts';
import { withoutMore } from './restored-words.ts';
import type { SlottedText } from './slot.ts';
import { typedText } from './typed-text.ts';

export type Language = 'vi' | 'en';

const templates: Readonly<Record<Language, Readonly<Record<string, string>>>> =
  bareQuestions.templates;
const frontAskers = createPhraseFinder(bareQuestions.frontAskers);
const meetingVerbs = createPhraseFinder(bareQuestions.meetingVerbs);
const describedNouns = createPhraseFinder(bareQuestions.describedNouns);
const describedEnds = createPhraseFinder(bareQuestions.describedEnds);
const happening = createPhraseFinder(
  (['time', 'place'] as const).flatMap((topic) => bareQuestions.topics[topic]),
);

/**
 * A question that names no meeting, put to one: `Ai chủ trì?` → `Ai chủ trì hội nghị …?`, `Ở đâu?` →
 * `Hội nghị … diễn ra ở đâu?`. `language` is that of the meeting's words.
 */
export function attachQuestion(
  question: SlottedText,
  meeting: string,
  language: Language,
  today: IsoDate,
): string {
  const end = question.tokens.length;
  const words = withoutMore(question, { from: 0, to: end });
  const topic = topicOf(question) ?? topicOf(typedText(words));
  if (topic) return fill(language, topic, meeting);
  if (isInEnglish(question)) return attachEnglish(question, meeting, language, today);
  const kind = question.slots.find((slot) => slot.kind === 'meeting');
  if (!kind) return asQuestion(attachWords(words, meeting));
  const front = withoutMore(question, { from: 0, to: kind.from });
  const rest = withoutMore(question, { from: kind.to, to: end });
  return asQuestion(`${front} ${meeting} ${rest}`.trim());
}

function attachWords(words: string, meeting: string): string {
  const { tokens, side } = typedText(words);
  const asker = frontAskers.at(tokens, 0, side);
  if (asker && asker.to < tokens.length) {
    return `${words} ${endsInMeetingVerb(words) ? '' : 'tại '}${meeting}`;
  }
  const noun = describedNouns.at(tokens, 0, side);
  if (noun) return describe(words, tokens[noun.to]?.start, meeting);
  const isHappening = happening.at(tokens, 0, side)?.to === tokens.length;
  return `${meeting} ${isHappening ? 'diễn ra ' : ''}${withSmallStart(words)}`;
}

/** `Nội dung chính | là gì` → `Nội dung chính của hội nghị … là gì`. */
function describe(words: string, rest: number | undefined, meeting: string): string {
  const tail = rest === undefined ? '' : words.slice(rest);
  const { tokens, side } = typedText(tail);
  const isEnd = tail === '' || describedEnds.at(tokens, 0, side) !== undefined;
  return isEnd
    ? `${words.slice(0, rest).trim()} của ${meeting} ${tail}`
    : `${words} tại ${meeting}`;
}

function endsInMeetingVerb(words: string): boolean {
  const { tokens, side } = typedText(words);
  return meetingVerbs.find(tokens, side).some(({ to }) => to === tokens.length);
}

/** Said anew by what is asked: an English question has too many orders of words to be cut up. */
function attachEnglish(
  question: SlottedText,
  meeting: string,
  language: Language,
  today: IsoDate,
): string {
  const understood = understandQuestion(question.text, today);
  if (understood.asked !== 'person') return fill(language, topicByAsked[understood.asked], meeting);
  const side = understood.style === 'marked' ? 'marked' : 'folded';
  const verb = verbMatches(understood.tokens, side).find(({ phrase }) => phrase.includes(' '));
  if (!verb) return fill(language, 'attendants', meeting);
  if (language === 'en') return attachEnglishPerson(question, meeting);
  return asQuestion(attachWords(`Ai ${verb.phrase}`, meeting));
}

/** What points at the meeting at the end of an English question. */
const englishObject = /\s(?:at\s|in\s)?(?:it|there|(?:the|that|this) \p{L}+)$/u;

function attachEnglishPerson(question: SlottedText, meeting: string): string {
  const all = { from: 0, to: question.tokens.length };
  const words = withoutMore(question, all).replace(englishObject, '');
  return asQuestion(`${words} ${endsInMeetingVerb(words) ? '' : 'at '}${meeting}`);
}

const topicByAsked: Readonly<Partial<Record<Asked, string>>> = {
  time: 'time',
  place: 'place',
  form: 'form',
  amount: 'amount',
  document: 'document',
  directive: 'directive',
};

function fill(language: Language, topic: string | undefined, meeting: string): string {
  const known = templates[language];
  const template = known[topic ?? 'summary'] ?? known['summary'] ?? '{meeting}';
  return asQuestion(template.replace('{meeting}', () => meeting));
}
