import type { ArticleHead } from '../corpus/article.ts';
import type { MessageKey, MessageValues } from '../message-variables.ts';
import type { Language, Messages } from '../messages.ts';
import type { Asked } from '../retrieval/understood-question.ts';
import { formatDate } from '../text/format-date.ts';
import type { Answer } from './answer.ts';
import type { ReadableArticle } from './readable-article.ts';
import type { Reading } from './reading.ts';

const mostNearest = 3;
const mostChoices = 5;

/** A reply to what is no question about the corpus. */
export function composeMessage<Key extends MessageKey>(
  messages: Messages,
  language: Language,
  key: Key,
  values: MessageValues<Key>,
): Answer {
  return { kind: 'message', text: messages.text(language, key, values) };
}

/**
 * That nothing was found, with the titles that came nearest as a pointer. Of lists it is said that
 * they can't be made yet: `không tìm thấy` would be untrue.
 */
export function composeNotFound(
  messages: Messages,
  language: Language,
  articles: readonly ReadableArticle[],
  asked: Asked,
): Answer {
  const key = asked === 'list' ? 'answer.no-lists' : 'answer.not-found';
  const nearest = articles
    .filter(({ article }) => article.title !== '')
    .slice(0, mostNearest)
    .map(({ article }) => headOf(article));
  return { kind: 'not-found', text: messages.text(language, key, {}), nearest };
}

/** Asks which of several meetings is meant. */
export function composeClarify(
  messages: Messages,
  language: Language,
  readings: readonly Reading[],
): Answer {
  const shown = readings.slice(0, mostChoices);
  const choices = shown.map(({ article: { article } }) => choiceOf(messages, language, article));
  const count = readings.length;
  const text =
    shown.length < count
      ? messages.text(language, 'answer.clarify-shown', { count, shown: shown.length })
      : messages.text(language, 'answer.clarify', { count });
  return { kind: 'clarify', text, choices };
}

function choiceOf(
  messages: Messages,
  language: Language,
  { id, title, date }: ArticleHead,
): string {
  const name = title === '' ? messages.text(language, 'answer.untitled', { id }) : title;
  if (date === null) return name;
  return messages.text(language, 'answer.choice', { title: name, date: formatDate(date) });
}

function headOf({ id, title, date, url, synthetic }: ArticleHead): ArticleHead {
  return { id, title, date, url, synthetic };
}
