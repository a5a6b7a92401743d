import type { Answer, Citation } from '../answering/answer.ts';
import type { Wording } from '../messages.ts';
import { articleLine } from './article-line.ts';
import type { KeptAnswer } from './kept-answer.ts';
import { bold, lineBreak, type MessageNode, quote, text } from './message-tree.ts';
import { splitMessage } from './split-message.ts';

/** What a chat shows of an answer: its text, then its sources, the nearest articles or the choices. */
export function renderAnswer(answer: Answer, wording: Wording): MessageNode[] {
  switch (answer.kind) {
    case 'answered':
      return [text(answer.text), ...sources(answer.citations, wording)];
    case 'not-found':
      return [text(answer.text), ...nearest(answer.nearest, wording)];
    case 'clarify':
      return [text(answer.text), ...answer.choices.flatMap((choice) => point(text(choice)))];
    case 'message':
    case 'unavailable':
      return [text(answer.text)];
  }
}

/** The part of the answer's messages that carries its buttons. */
export function lastPart(kept: Pick<KeptAnswer, 'answer'>, wording: Wording): MessageNode[] {
  return splitMessage(renderAnswer(kept.answer, wording)).at(-1) ?? [];
}

/** A line of its own, marked as one of several. */
export function point(...children: readonly MessageNode[]): MessageNode[] {
  return [lineBreak, text('• '), ...children];
}

function sources(citations: readonly Citation[], wording: Wording): MessageNode[] {
  if (citations.length === 0) return [];
  const title = wording.messages.text(wording.language, 'bot.sources', {});
  return [
    ...heading(title),
    ...citations.flatMap((citation) => [
      lineBreak,
      text(`[${citation.n}] `),
      ...articleLine({ ...citation, id: citation.articleId }, wording),
      lineBreak,
      quote(text(citation.quote)),
    ]),
  ];
}

function nearest(
  heads: Extract<Answer, { kind: 'not-found' }>['nearest'],
  wording: Wording,
): MessageNode[] {
  if (heads.length === 0) return [];
  const title = wording.messages.text(wording.language, 'bot.nearest', {});
  return [...heading(title), ...heads.flatMap((head) => point(...articleLine(head, wording)))];
}

function heading(title: string): MessageNode[] {
  return [lineBreak, lineBreak, bold(text(title))];
}
