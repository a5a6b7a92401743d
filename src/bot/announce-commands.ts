import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { Language, Messages } from '../messages.ts';
import { commandDescription } from './command-description.ts';
import { commands } from './commands.ts';
import { describeError } from './describe-error.ts';

export interface AnnounceCommandsDependencies {
  readonly messages: Messages;
  readonly logger: Logger;
}

type Command = (typeof commands)[number];

const forEveryone = commands.filter(({ audience }) => audience === 'everyone');
const forGroups = forEveryone.filter(({ inGroups }) => inGroups);

/**
 * Tells Telegram which commands to offer where: in groups those that belong there, to admins theirs as
 * well; in English to people whose Telegram is English, in Vietnamese to all others. The bot works
 * without: a failure is only logged.
 */
export async function announceCommands(
  api: Api,
  admins: readonly number[],
  dependencies: AnnounceCommandsDependencies,
): Promise<void> {
  await announce(api, forEveryone, { type: 'default' }, dependencies);
  // Telegram prefers the list of a narrower scope, and an earlier program may have left one.
  await announce(api, forEveryone, { type: 'all_private_chats' }, dependencies);
  await announce(api, forGroups, { type: 'all_group_chats' }, dependencies);
  for (const admin of admins) await announceToAdmin(api, admin, dependencies);
}

/** Offers an admin all commands. Telegram refuses while the admin has never written to the bot. */
export async function announceToAdmin(
  api: Api,
  admin: number,
  dependencies: AnnounceCommandsDependencies,
): Promise<void> {
  await announce(api, commands, { type: 'chat', chat_id: admin }, dependencies);
}

/** Offers who is no admin any more the same as everyone. */
export async function withdrawFromAdmin(
  api: Api,
  admin: number,
  { logger }: AnnounceCommandsDependencies,
): Promise<void> {
  const scope: BotCommandScope = { type: 'chat', chat_id: admin };
  try {
    await api.deleteMyCommands({ scope });
    await api.deleteMyCommands({ scope, language_code: 'en' });
  } catch (error) {
    logger.info(describeError(error), 'the commands of an admin could not be withdrawn');
  }
}

async function announce(
  api: Api,
  offered: readonly Command[],
  scope: BotCommandScope,
  { messages, logger }: AnnounceCommandsDependencies,
): Promise<void> {
  try {
    await api.setMyCommands(describedIn('vi', offered, messages), { scope });
    await api.setMyCommands(describedIn('en', offered, messages), { scope, language_code: 'en' });
  } catch (error) {
    const details = { scope: scope.type, ...describeError(error) };
    logger.warn(details, 'a list of commands could not be announced');
  }
}

function describedIn(
  language: Language,
  offered: readonly Command[],
  messages: Messages,
): BotCommand[] {
  return offered.map(({ name }) => ({
    command: name,
    description: commandDescription(name, { messages, language }),
  }));
}
