import type { Language } from '../messages.ts';
import { questionLanguage } from '../retrieval/question-language.ts';
import type { BotContext } from './bot-context.ts';

/**
 * The language to speak: that of the question; where there is none, that of the person's Telegram.
 * Telephones set to English are common in Vietnam, so a question counts for more.
 */
export function languageOf({ request, message }: BotContext): Language {
  if (request.kind === 'question') return questionLanguage(request.text);
  return message.from?.language_code?.startsWith('en') ? 'en' : 'vi';
}
