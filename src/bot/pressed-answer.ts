import type { Messages } from '../messages.ts';
import type { AnswersGiven, GivenAnswer } from '../state/answers-given.ts';
import type { PressOf } from './bot-context.ts';
import type { Button } from './button.ts';
import { isOfPart, type KeptAnswer, readKeptAnswer } from './kept-answer.ts';
import { telegramLanguage } from './language-of.ts';
import type { PartOfChat } from './part-of-chat.ts';

/** The answer that a button belongs to. */
export interface PressedAnswer {
  readonly given: GivenAnswer;
  readonly kept: KeptAnswer;
}

export interface PressedAnswerDependencies {
  readonly answersGiven: AnswersGiven;
  readonly messages: Messages;
}

/** Finds the answer under which a button was pressed; says kindly where it is no longer kept. */
export async function pressedAnswer(
  { chat, from, answerPress, button }: PressOf<Button['kind']>,
  { answersGiven, messages }: PressedAnswerDependencies,
): Promise<PressedAnswer | null> {
  const given = chat && answersGiven.byId(button.answer, chat.id);
  const kept = given && readKeptAnswer(given.body);
  if (given && kept) return { given, kept };
  await answerPress(messages.text(telegramLanguage(from), 'button.gone', {}));
  return null;
}

/**
 * The same for buttons that show more of an answer or go on from it: where the chat has been limited
 * to another part of the corpus since, the answer may tell what nobody is to be told there any more.
 */
export async function pressedAnswerOfPart(
  context: PressOf<Button['kind']>,
  dependencies: PressedAnswerDependencies & { readonly partOf: PartOfChat },
): Promise<PressedAnswer | null> {
  const pressed = await pressedAnswer(context, dependencies);
  if (!pressed || isOfPart(pressed.kept, dependencies.partOf(context.wayBack.chat))) return pressed;
  const { messages } = dependencies;
  await context.answerPress(messages.text(pressed.kept.language, 'button.other-part', {}));
  return null;
}
