import { Composer } from 'grammy';
import { questionOfShortcut, type Shortcut } from '../../answering/question-of-shortcut.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { type GiveAnswerDependencies, giveAnswer } from '../give-answer.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

/** In UTF-16 units: twice the longest name of a unit, and a time. */
const longestArgument = 300;

/** `/danhsach [năm|đơn vị]` and `/chidao [người|đơn vị]`: commands that stand for a question. */
export function shortcuts(dependencies: GiveAnswerDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  for (const shortcut of ['danhsach', 'chidao'] as const) {
    composer.filter(isCommand(shortcut), (context) =>
      answerShortcut(shortcut, context.request.rest, context, dependencies),
    );
  }
  return composer;
}

async function answerShortcut(
  shortcut: Shortcut,
  argument: string,
  context: BotContext,
  dependencies: GiveAnswerDependencies,
): Promise<void> {
  const { from, message, wayBack, preferredLanguage } = context;
  if (argument.length > longestArgument) return refuse(shortcut, argument, context, dependencies);
  const question = questionOfShortcut(shortcut, argument);
  await giveAnswer(
    {
      ...{ text: question, person: from.id, wayBack, questionMessage: message.message_id },
      language: languageOf({
        preferredLanguage,
        from,
        request: { kind: 'question', text: question },
      }),
      // It says all there is to ask: nothing that was asked before is meant.
      after: null,
    },
    dependencies,
  );
}

function refuse(
  command: Shortcut,
  { length }: string,
  context: BotContext,
  { messages }: GiveAnswerDependencies,
): void {
  const values = { command, limit: longestArgument, length };
  reply(context, [text(messages.text(languageOf(context), 'shortcut.too-long', values))]);
}
