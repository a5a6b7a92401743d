import type { ArticleHead } from '../corpus/article.ts';
import type { MessageKey, MessageValues } from '../message-variables.ts';
import type { Language, Messages } from '../messages.ts';
import type { Answer } from './answer.ts';
import type { Choice } from './conversations.ts';
import type { ReadableArticle } from './readable-article.ts';

const mostNearest = 3;

/** A reply to what is no question about the corpus. */
export function composeMessage<Key extends MessageKey>(
  messages: Messages,
  language: Language,
  key: Key,
  values: MessageValues<Key>,
): Answer {
  return { kind: 'message', text: messages.text(language, key, values) };
}

/** That nothing was found, with the titles that came nearest as a pointer. */
export function composeNotFound(text: string, articles: readonly ReadableArticle[]): Answer {
  const nearest = articles
    .filter(({ article }) => article.title !== '')
    .slice(0, mostNearest)
    .map(({ article }) => headOf(article));
  return { kind: 'not-found', text, nearest };
}

/** Asks which of `count` meetings is meant; `choices` are those that are shown. */
export function composeClarify(
  messages: Messages,
  language: Language,
  choices: readonly Choice[],
  count: number,
): Answer {
  const shown = choices.length;
  const text =
    shown < count
      ? messages.text(language, 'answer.clarify-shown', { count, shown })
      : messages.text(language, 'answer.clarify', { count });
  return { kind: 'clarify', text, choices: choices.map(({ label }) => label) };
}

function headOf({ id, title, date, url, synthetic }: ArticleHead): ArticleHead {
  return { id, title, date, url, synthetic };
}
