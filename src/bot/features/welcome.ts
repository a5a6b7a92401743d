import { Composer } from 'grammy';
import { type AnnounceCommandsDependencies, announceToAdmin } from '../announce-commands.ts';
import { atMostASecond } from '../at-most-a-second.ts';
import type { BotContext } from '../bot-context.ts';
import { codeOf } from '../code-of.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

/**
 * Welcomes who has come in with a one-time code: the code itself was taken at the door (`takeCode`),
 * and whoever sends one and gets here is in.
 */
export function welcome(dependencies: AnnounceCommandsDependencies): Composer<BotContext> {
  const { messages } = dependencies;
  const composer = new Composer<BotContext>();
  composer.use(async (context, next) => {
    if (codeOf(context.request, context.chat) === null) return next();
    await reply(context, [text(messages.text(languageOf(context), welcomeOf(context), {}))]);
    if (isNewAdmin(context))
      await atMostASecond(announceToAdmin(context.api, context.from.id, dependencies));
  });
  return composer;
}

function isNewAdmin({ chat, role }: BotContext): boolean {
  return chat.type === 'private' && role === 'admin';
}

function welcomeOf(context: BotContext) {
  if (isNewAdmin(context)) return 'access.welcome-admin';
  return context.chat.type === 'private' ? 'access.welcome' : 'access.welcome-group';
}
