import { Composer } from 'grammy';
import type { Messages } from '../../messages.ts';
import type { BotContext } from '../bot-context.ts';
import { helpText } from '../help-text.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';
import type { Request } from '../request-of.ts';

type Explanation = 'bot.start' | 'bot.usage' | 'bot.unknown-command' | 'help';

/** Says what the bot is for and how to ask: `/start`, `/help`, and where that went wrong. */
export function introduction({ messages }: { readonly messages: Messages }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.use(async (context, next) => {
    const key = explanationOf(context.request);
    if (key === null) return next();
    const wording = { messages, language: languageOf(context) };
    const told =
      key === 'help' ? helpText(context, wording) : messages.text(wording.language, key, {});
    reply(context, [text(told)]);
  });
  return composer;
}

function explanationOf(request: Request): Explanation | null {
  if (request.kind === 'usage') return 'bot.usage';
  if (request.kind === 'unknown-command') return 'bot.unknown-command';
  if (request.kind !== 'command') return null;
  return request.name === 'start' ? 'bot.start' : request.name === 'help' ? 'help' : null;
}
