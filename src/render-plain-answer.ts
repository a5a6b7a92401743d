import type { Answer, Citation } from './answering/answer.ts';
import type { Messages } from './messages.ts';
import { formatDate } from './text/format-date.ts';

/** An answer for a terminal: the text, then its sources or what else there is to choose from. */
export function renderPlainAnswer(answer: Answer, messages: Messages): string {
  switch (answer.kind) {
    case 'answered':
      return [answer.text, '', ...answer.citations.map((one) => source(one, messages))].join('\n');
    case 'not-found':
      return withList(
        answer.text,
        'terminal.nearest',
        answer.nearest.map(({ title }) => title),
        messages,
      );
    case 'clarify':
      return [answer.text, ...answer.choices.map((choice) => `  ▢ ${choice}`)].join('\n');
    case 'message':
    case 'unavailable':
      return answer.text;
  }
}

function source({ n, title, date, url, synthetic, quote }: Citation, messages: Messages): string {
  const mark = synthetic ? ` ${messages.text('vi', 'terminal.synthetic', {})}` : '';
  const details = [date && formatDate(date), url]
    .filter((detail) => detail !== null)
    .map((detail) => ` · ${detail}`);
  return `[${n}] ${title}${mark}${details.join('')}\n    “${quote.replace(/\s+/g, ' ')}”`;
}

function withList(
  text: string,
  heading: 'terminal.nearest',
  lines: readonly string[],
  messages: Messages,
): string {
  if (lines.length === 0) return text;
  return [text, messages.text('vi', heading, {}), ...lines.map((line) => `  · ${line}`)].join('\n');
}
