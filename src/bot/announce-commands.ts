import type { Api } from 'grammy';
import type { Logger } from '../logger.ts';
import type { Language, Messages } from '../messages.ts';
import { describeError } from './describe-error.ts';

export interface AnnounceCommandsDependencies {
  readonly messages: Messages;
  readonly logger: Logger;
}

/**
 * Tells Telegram which commands to offer: in English to people whose Telegram is English, in
 * Vietnamese to all others. The bot works without: a failure is only logged.
 */
export async function announceCommands(
  api: Api,
  { messages, logger }: AnnounceCommandsDependencies,
): Promise<void> {
  try {
    await api.setMyCommands(commandsIn('vi', messages));
    await api.setMyCommands(commandsIn('en', messages), { language_code: 'en' });
  } catch (error) {
    logger.warn(describeError(error), 'the list of commands could not be announced');
  }
}

function commandsIn(language: Language, messages: Messages) {
  return [
    { command: 'hoi', description: messages.text(language, 'bot.command-hoi', {}) },
    { command: 'nguon', description: messages.text(language, 'bot.command-nguon', {}) },
    { command: 'help', description: messages.text(language, 'bot.command-help', {}) },
    { command: 'start', description: messages.text(language, 'bot.command-start', {}) },
  ];
}
