import { Composer } from 'grammy';
import type { Messages } from '../../messages.ts';
import type { ErasePerson } from '../../state/erase-person.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

export interface ErasureDependencies {
  readonly messages: Messages;
  readonly erasePerson: ErasePerson;
}

/** `/xoa`: erases at once what is kept of the person, and tells what it was. */
export function erasure({ messages, erasePerson }: ErasureDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('xoa'), async (context) => {
    // Before the erasure: the language that the person has chosen is erased with the rest.
    const language = languageOf(context);
    const { questions, answers, feedback, conversations } = erasePerson(context.from.id);
    const values = { questions, answers, feedback, conversations };
    await reply(context, [text(messages.text(language, 'privacy.erased', values))]);
  });
  return composer;
}
