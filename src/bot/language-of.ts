import type { User } from 'grammy/types';
import type { Language } from '../messages.ts';
import { questionLanguage } from '../retrieval/question-language.ts';
import type { AskingPerson } from './asking-person.ts';
import type { Request } from './request-of.ts';

/**
 * The language to speak: the one that the person has chosen; else that of the question; where there
 * is none, that of the person's Telegram. Telephones set to English are common in Vietnam, so a
 * question counts for more.
 */
export function languageOf({
  request,
  from,
  preferredLanguage,
}: Pick<AskingPerson, 'preferredLanguage'> & {
  readonly request: Request;
  readonly from: User;
}): Language {
  if (preferredLanguage !== null) return preferredLanguage;
  return request.kind === 'question' ? questionLanguage(request.text) : telegramLanguage(from);
}

/** The language that the person's Telegram speaks. */
export function telegramLanguage({ language_code: code }: User): Language {
  return code?.startsWith('en') ? 'en' : 'vi';
}
