import { Composer } from 'grammy';
import type { Messages } from '../../messages.ts';
import type { BotContext } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';
import type { Request } from '../request-of.ts';

const explanations = {
  start: 'bot.start',
  help: 'bot.help',
  usage: 'bot.usage',
  'unknown-command': 'bot.unknown-command',
} as const;

type IntroductionContext = BotContext & {
  readonly request: Extract<Request, { kind: keyof typeof explanations }>;
};

/** Says what the bot is for and how to ask: `/start`, `/help`, and where that went wrong. */
export function introduction({ messages }: { readonly messages: Messages }): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(asksForExplanation, async (context) => {
    const key = explanations[context.request.kind];
    await reply(context, [text(messages.text(languageOf(context), key, {}))]);
  });
  return composer;
}

function asksForExplanation(context: BotContext): context is IntroductionContext {
  return context.request.kind in explanations;
}
