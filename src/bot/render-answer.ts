import type { Answer, Citation } from '../answering/answer.ts';
import type { Wording } from '../messages.ts';
import { articleLine } from './article-line.ts';
import type { KeptAnswer } from './kept-answer.ts';
import { bold, item, lineBreak, type MessageNode, quote, text } from './message-tree.ts';
import { splitMessage } from './split-message.ts';

/** What a chat shows of an answer: its text, then its sources, the nearest articles or the choices. */
export function renderAnswer(answer: Answer, wording: Wording): MessageNode[] {
  switch (answer.kind) {
    case 'answered':
      return [...lines(answer.text), ...sources(answer.citations, wording)];
    case 'not-found':
      return [text(answer.text), ...nearest(answer.nearest, wording)];
    case 'clarify':
      return [text(answer.text), ...answer.choices.flatMap(numbered)];
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
  return [lineBreak, item(text('• '), ...children)];
}

/** A choice, with the number by which it may be asked for. */
function numbered(choice: string, at: number): MessageNode[] {
  return [lineBreak, item(text(`${at + 1}. ${choice}`))];
}

/** Each line may be one of a list. */
function lines(written: string): MessageNode[] {
  return written
    .split('\n')
    .flatMap((line, at) => [...(at === 0 ? [] : [lineBreak]), item(text(line))]);
}

function sources(citations: readonly Citation[], wording: Wording): MessageNode[] {
  if (citations.length === 0) return [];
  const title = wording.messages.text(wording.language, 'bot.sources', {});
  return [
    ...heading(title),
    ...citations.flatMap((citation) => [
      lineBreak,
      item(
        text(`[${citation.n}] `),
        ...articleLine({ ...citation, id: citation.articleId }, wording),
        lineBreak,
        quote(text(citation.quote)),
      ),
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
