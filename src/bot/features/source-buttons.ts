import { Composer } from 'grammy';
import type { Citation } from '../../answering/answer.ts';
import { type CorpusPart, isWholeCorpus } from '../../corpus/corpus-part.ts';
import type { Messages, Wording } from '../../messages.ts';
import type { AnswersGiven } from '../../state/answers-given.ts';
import { answerKeyboard, sourceKeyboard } from '../answer-keyboard.ts';
import { articleLine } from '../article-line.ts';
import { isPressOf, type PressContext, type PressOf } from '../bot-context.ts';
import type { KeptAnswer } from '../kept-answer.ts';
import { bold, lineBreak, type MessageNode, quote, text } from '../message-tree.ts';
import type { PartOfChat } from '../part-of-chat.ts';
import { pressedAnswerOfPart } from '../pressed-answer.ts';
import { lastPart } from '../render-answer.ts';
import { showUnderButton } from '../show-under-button.ts';
import { splitMessage } from '../split-message.ts';

/** A quote with the sentences around it; null where no article of the part holds it any more. */
export type FindSurroundings = (
  citation: Citation,
  within: CorpusPart,
) => Promise<{ readonly before: string; readonly quote: string; readonly after: string } | null>;

export interface SourceButtonsDependencies {
  readonly answersGiven: AnswersGiven;
  readonly messages: Messages;
  readonly surroundings: FindSurroundings;
  readonly partOf: PartOfChat;
}

/** Pages through the sources of an answer, each quote with the sentences around it, and back. */
export function sourceButtons(dependencies: SourceButtonsDependencies): Composer<PressContext> {
  const composer = new Composer<PressContext>();
  composer.filter(isPressOf('source', 'answer')).use(async (context) => {
    const pressed = await pressedAnswerOfPart(context, dependencies);
    if (!pressed) return;
    await context.answerPress();
    const { button } = context;
    if (button.kind === 'source') return showSource(context, button.at, pressed.kept, dependencies);
    const wording = { messages: dependencies.messages, language: pressed.kept.language };
    const keyboard = answerKeyboard(pressed.kept, pressed.given.id, wording);
    showUnderButton(context, lastPart(pressed.kept, wording), keyboard);
  });
  return composer;
}

async function showSource(
  context: PressOf<'source' | 'answer'>,
  at: number,
  { answer, language }: KeptAnswer,
  { messages, surroundings, partOf }: SourceButtonsDependencies,
): Promise<void> {
  const citations = answer.kind === 'answered' ? answer.citations : [];
  const citation = citations[at];
  if (!citation) return;
  const wording = { messages, language };
  const within = partOf(context.wayBack.chat);
  const around = await surroundings(citation, within);
  // The article may have left the part: then not even its title is told.
  const sourceNodes =
    around || isWholeCorpus(within)
      ? sourceOf(citation, around, wording)
      : [text(messages.text(language, 'bot.source-outside', {}))];
  const title = messages.text(language, 'bot.source-page', {
    at: at + 1,
    count: citations.length,
  });
  const nodes = [bold(text(title)), lineBreak, ...sourceNodes];
  const keyboard = sourceKeyboard(at, citations.length, context.button.answer, wording);
  showUnderButton(context, splitMessage(nodes)[0] ?? [], keyboard);
}

function sourceOf(
  citation: Citation,
  around: Awaited<ReturnType<FindSurroundings>>,
  wording: Wording,
): MessageNode[] {
  const line = [
    text(`[${citation.n}] `),
    ...articleLine({ ...citation, id: citation.articleId }, wording),
    lineBreak,
  ];
  if (!around) {
    const note = wording.messages.text(wording.language, 'bot.source-changed', {});
    return [...line, quote(bold(text(citation.quote))), lineBreak, text(note)];
  }
  const { before, after } = around;
  return [
    ...line,
    quote(
      ...(before === '' ? [] : [text(`${before} `)]),
      bold(text(around.quote)),
      ...(after === '' ? [] : [text(` ${after}`)]),
    ),
  ];
}
