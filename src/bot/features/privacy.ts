import { Composer } from 'grammy';
import type { Messages } from '../../messages.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

export interface PrivacyDependencies {
  readonly messages: Messages;
  readonly keepsTexts: boolean;
  readonly retentionDays: number;
}

/** `/quyenriengtu`: what is kept, how long, and how it is erased. */
export function privacy({
  messages,
  keepsTexts,
  retentionDays,
}: PrivacyDependencies): Composer<BotContext> {
  const key = keepsTexts ? 'privacy.with-texts' : 'privacy.without-texts';
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('quyenriengtu'), async (context) => {
    const values = { days: retentionDays };
    await reply(context, [text(messages.text(languageOf(context), key, values))]);
  });
  return composer;
}
