import { Composer } from 'grammy';
import type { Citation } from '../../answering/answer.ts';
import { type CorpusPart, isWholeCorpus } from '../../corpus/corpus-part.ts';
import type { Messages, Wording } from '../../messages.ts';
import type { AnswersGiven } from '../../state/answers-given.ts';
import { answerKeyboard, sourceKeyboard } from '../answer-keyboard.ts';
import { articleLine } from '../article-line.ts';
import { isPressOf, type PressContext, type PressOf } from '../bot-context.ts';
import { bold, lineBreak, type MessageNode, quote, text } from '../message-tree.ts';
import type { PartOfChat } from '../part-of-chat.ts';
import { type PressedAnswer, pressedAnswerOfPart } from '../pressed-answer.ts';
import { lastPart } from '../render-answer.ts';
import { reply } from '../reply.ts';
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
  dependencies: SourceButtonsDependencies,
): Promise<void> {
  const { answersGiven, messages } = dependencies;
  const citations = answer.kind === 'answered' ? answer.citations : [];
  const citation = citations[at];
  if (!citation) return;
  const wording = { messages, language };
  const { length: count } = citations;
  const title = messages.text(language, 'bot.source-page', { at: at + 1, count });
  const source = await sourceIn(context.wayBack.chat, citation, wording, dependencies);
  const [shown = []] = splitMessage([bold(text(title)), lineBreak, ...source]);
  const canGoBack = answer.text !== '';
  const keyboard = sourceKeyboard({ at, count, canGoBack }, given.id, wording);
  // An answer whose text is not kept could not be shown again: its sources get a message of their own.
  if (!canGoBack && isUnderAnswer(context, answersGiven)) {
    return reply(context, shown, { keyboard });
  }
  showUnderButton(context, shown, keyboard);
}

/** The article may have left the part of the corpus: then not even its title is told. */
async function sourceIn(
  chat: number,
  citation: Citation,
  wording: Wording,
  { surroundings, partOf }: SourceButtonsDependencies,
): Promise<MessageNode[]> {
  const within = partOf(chat);
  const around = await surroundings(citation, within);
  if (around || isWholeCorpus(within)) return sourceOf(citation, around, wording);
  return [text(wording.messages.text(wording.language, 'bot.source-outside', {}))];
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
