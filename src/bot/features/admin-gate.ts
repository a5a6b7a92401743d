import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import type { Messages } from '../../messages.ts';
import type { BotContext } from '../bot-context.ts';
import { commands } from '../commands.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

type Refusal = 'bot.unknown-command' | 'admin.only-typed' | 'admin.only-in-private';

/**
 * Stands before all features: what is for admins does not exist for others, and what tells of people
 * is not told in groups.
 */
export function adminGate({ messages }: { readonly messages: Messages }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (context, next) => {
    const refusal = refusalOf(context);
    if (refusal === null) return next();
    await reply(context, [text(messages.text(languageOf(context), refusal, {}))]);
  });
  return composer;
}

function refusalOf({ request, role, chat, message }: BotContext): Refusal | null {
  if (request.kind !== 'command') return null;
  const command = commands.find(({ name }) => name === request.name);
  if (command?.audience !== 'admins') return null;
  if (role !== 'admin') return 'bot.unknown-command';
  if (isOfSomebodyElse(message)) return 'admin.only-typed';
  return chat.type === 'private' || command.inGroups ? null : 'admin.only-in-private';
}

/** Forwarded, or offered by another bot: an admin who passes words on does not mean them. */
function isOfSomebodyElse({ forward_origin: origin, via_bot: bot }: Message): boolean {
  return origin !== undefined || bot !== undefined;
}
