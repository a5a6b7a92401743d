import { Composer } from 'grammy';
import { type Language, languages, type Messages } from '../../messages.ts';
import type { Preferences } from '../../state/preferences.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

export interface LanguageChoiceDependencies {
  readonly messages: Messages;
  readonly preferences: Preferences;
}

/** `/ngonngu vi` or `/ngonngu en`; alone it tells the language and how to change it. */
export function languageChoice({
  messages,
  preferences,
}: LanguageChoiceDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('ngonngu'), async (context) => {
    const chosen = readLanguage(context.request.rest);
    if (chosen === null) {
      const key = 'privacy.language-usage';
      return reply(context, [text(messages.text(languageOf(context), key, {}))]);
    }
    preferences.setLanguage(context.from.id, chosen);
    await reply(context, [text(messages.text(chosen, 'privacy.language-chosen', {}))]);
  });
  return composer;
}

function readLanguage(typed: string): Language | null {
  return languages.find((language) => language === typed.toLowerCase()) ?? null;
}
