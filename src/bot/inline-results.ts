import { createHash } from 'node:crypto';
import type { InlineQueryResultArticle } from 'grammy/types';
import type { Answer } from '../answering/answer.ts';
import type { MeetingOffer } from '../answering/meeting-offers.ts';
import type { MessageKey } from '../message-variables.ts';
import { languages, type Messages, type Wording } from '../messages.ts';
import { plainText, text } from './message-tree.ts';
import { renderAnswer } from './render-answer.ts';
import { renderHtml } from './render-html.ts';
import { splitMessage } from './split-message.ts';

/** What was found for a question that is being typed. */
export interface Found {
  readonly answer: Answer;
  readonly meetings: readonly MeetingOffer[];
}

/** As many as a telephone shows above its keyboard, with a little scrolling. */
export const mostResults = 5;

/** A result is one message: Telegram's limit of it. */
const oneMessage = { limit: 4096, atMost: 1 };

/** Telephones show one line of a title and two of a description. */
const longestTitle = 80;
const longestDescription = 160;

/** What an answer is called in the list. Small talk and faults are nothing to send to others. */
const titles = {
  answered: 'inline.answer',
  'not-found': 'inline.not-found',
  clarify: 'inline.several',
  message: null,
  unavailable: null,
} as const satisfies Record<Answer['kind'], MessageKey | null>;

/**
 * What is offered to be sent: the answer, then meetings that fit. The same content has the same id
 * every time, and none is offered twice.
 */
export function inlineResults(
  { answer: given, meetings }: Found,
  wording: Wording,
): InlineQueryResultArticle[] {
  const answer = withoutGoingOn(given, wording.messages);
  const key = titles[answer.kind];
  const title = key && wording.messages.text(wording.language, key, {});
  const results = [
    ...(title ? articleOf(title, firstLine(answer), answer, wording) : []),
    ...meetings.flatMap((meeting) =>
      articleOf(meeting.title, shownBy(meeting.answer), meeting.answer, wording),
    ),
  ];
  // Telegram refuses all of them where two have one id.
  const distinct = new Map(results.map((result) => [result.id, result]));
  return [...distinct.values()].slice(0, mostResults);
}

/** Where an answer is sent to others, nobody could ask for the rest of its list. */
function withoutGoingOn(answer: Answer, messages: Messages): Answer {
  if (answer.kind !== 'answered' || answer.more === 0) return answer;
  const count = answer.more;
  const written = languages.reduce(
    (told, language) =>
      told.replace(
        messages.text(language, 'answer.more-meetings', { count }),
        messages.text(language, 'answer.more', { count }),
      ),
    answer.text,
  );
  return { ...answer, text: written };
}

/** Empty where there is nothing to send. */
function articleOf(
  title: string,
  description: string,
  answer: Answer,
  wording: Wording,
): InlineQueryResultArticle[] {
  const [part] = splitMessage(renderAnswer(answer, wording), oneMessage);
  if (part === undefined) return [];
  const html = renderHtml(part);
  return [
    {
      type: 'article',
      // 43 letters of the 64 bytes that Telegram allows.
      id: createHash('sha256').update(html).digest('base64url'),
      title: shortened(title, longestTitle),
      description: shortened(description, longestDescription),
      input_message_content: {
        ...{ message_text: html, parse_mode: 'HTML' },
        link_preview_options: { is_disabled: true },
      },
    },
  ];
}

function firstLine({ text: written }: Answer): string {
  return written.trim().split('\n', 1)[0] ?? '';
}

/** The line of a meeting says what its title does; the words that show it say more. */
function shownBy(answer: Answer): string {
  const [citation] = answer.kind === 'answered' ? answer.citations : [];
  return citation?.quote ?? firstLine(answer);
}

function shortened(words: string, most: number): string {
  const letters = [
    ...plainText([text(words)])
      .replace(/\s+/gu, ' ')
      .trim(),
  ];
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
