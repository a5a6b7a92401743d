import { Composer } from 'grammy';
import type { Citation } from '../../answering/answer.ts';
import type { Messages, Wording } from '../../messages.ts';
import type { AnswersGiven } from '../../state/answers-given.ts';
import { answerKeyboard, sourceKeyboard } from '../answer-keyboard.ts';
import { articleLine } from '../article-line.ts';
import { isPressOf, type PressContext, type PressOf } from '../bot-context.ts';
import { bold, lineBreak, type MessageNode, quote, text } from '../message-tree.ts';
import { type PressedAnswer, pressedAnswer } from '../pressed-answer.ts';
import { lastPart } from '../render-answer.ts';
import { reply } from '../reply.ts';
import { showUnderButton } from '../show-under-button.ts';
import { splitMessage } from '../split-message.ts';

/** A quote with the sentences around it; null where its article no longer holds it. */
export type FindSurroundings = (
  citation: Citation,
) => Promise<{ readonly before: string; readonly quote: string; readonly after: string } | null>;

export interface SourceButtonsDependencies {
  readonly answersGiven: AnswersGiven;
  readonly messages: Messages;
  readonly surroundings: FindSurroundings;
}

/** Pages through the sources of an answer, each quote with the sentences around it, and back. */
export function sourceButtons(dependencies: SourceButtonsDependencies): Composer<PressContext> {
  const composer = new Composer<PressContext>();
  composer.filter(isPressOf('source', 'answer')).use(async (context) => {
    const pressed = await pressedAnswer(context, dependencies);
    if (!pressed) return;
    await context.answerPress();
    const { button } = context;
    if (button.kind === 'source') return showSource(context, button.at, pressed, dependencies);
    const wording = { messages: dependencies.messages, language: pressed.kept.language };
    const keyboard = answerKeyboard(pressed.kept, pressed.given.id, wording);
    showUnderButton(context, lastPart(pressed.kept, wording), keyboard);
  });
  return composer;
}

async function showSource(
  context: PressOf<'source' | 'answer'>,
  at: number,
  { given, kept: { answer, language } }: PressedAnswer,
  { answersGiven, messages, surroundings }: SourceButtonsDependencies,
): Promise<void> {
  const citations = answer.kind === 'answered' ? answer.citations : [];
  const citation = citations[at];
  if (!citation) return;
  const wording = { messages, language };
  const around = await surroundings(citation);
  const title = messages.text(language, 'bot.source-page', {
    at: at + 1,
    count: citations.length,
  });
  const nodes = [bold(text(title)), lineBreak, ...sourceOf(citation, around, wording)];
  const canGoBack = answer.text !== '';
  const page = { at, count: citations.length, canGoBack };
  const keyboard = sourceKeyboard(page, given.id, wording);
  const shown = splitMessage(nodes)[0] ?? [];
  // An answer whose text is not kept could not be shown again: its sources get a message of their own.
  if (!canGoBack && isUnderAnswer(context, answersGiven))
    return reply(context, shown, { keyboard });
  showUnderButton(context, shown, keyboard);
}

function isUnderAnswer(
  { wayBack, callbackQuery }: PressContext,
  answersGiven: AnswersGiven,
): boolean {
  const message = callbackQuery.message?.message_id;
  return message !== undefined && answersGiven.byMessage(wayBack.chat, message) !== undefined;
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
