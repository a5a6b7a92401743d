import type { Answer, Citation } from './answering/answer.ts';
import type { ArticleHead } from './corpus/article.ts';
import type { Wording } from './messages.ts';
import { formatDate } from './text/format-date.ts';

/** An answer for a terminal: the text, then its sources or what else there is to choose from. */
export function renderPlainAnswer(answer: Answer, wording: Wording): string {
  switch (answer.kind) {
    case 'answered':
      return [answer.text, '', ...answer.citations.map((one) => source(one, wording))].join('\n');
    case 'not-found':
      return [answer.text, ...nearest(answer.nearest, wording)].join('\n');
    case 'clarify':
      return [answer.text, ...answer.choices.map((choice) => `  ▢ ${choice}`)].join('\n');
    case 'message':
    case 'unavailable':
      return answer.text;
  }
}

function source(citation: Citation, wording: Wording): string {
  const line = articleLine({ ...citation, id: citation.articleId }, wording);
  return `[${citation.n}] ${line}\n    “${citation.quote.replace(/\s+/g, ' ')}”`;
}

function nearest(heads: readonly ArticleHead[], wording: Wording): string[] {
  if (heads.length === 0) return [];
  const heading = wording.messages.text(wording.language, 'terminal.nearest', {});
  return [heading, ...heads.map((head) => `  · ${articleLine(head, wording)}`)];
}

function articleLine(
  { id, title, date, url, synthetic }: ArticleHead,
  { messages, language }: Wording,
): string {
  const name = title.trim() === '' ? messages.text(language, 'terminal.untitled', { id }) : title;
  const mark = synthetic ? ` ${messages.text(language, 'terminal.synthetic', {})}` : '';
  const details = [date && formatDate(date), url].filter((detail) => detail !== null);
  return [`${name}${mark}`, ...details].join(' · ');
}
