import type { Wording } from '../messages.ts';
import type { BotContext } from './bot-context.ts';
import { commandDescription } from './command-description.ts';
import { commands } from './commands.ts';

/** What `/help` tells: the ways to ask, and the commands of who asks where they ask. */
export function helpText({ me, role, chat }: BotContext, wording: Wording): string {
  const { messages, language } = wording;
  const { username } = me;
  const isPrivate = chat.type === 'private';
  const linesFor = (wanted: 'everyone' | 'admins') =>
    commands
      .filter(({ audience, inGroups }) => audience === wanted && (isPrivate || inGroups))
      // Who reads this knows them.
      .filter(({ name }) => name !== 'help' && name !== 'start')
      .map(({ name }) => `/${name}: ${commandDescription(name, wording)}`);
  const list = (title: 'bot.help-commands' | 'bot.help-admin-commands', lines: readonly string[]) =>
    [messages.text(language, title, {}), ...lines].join('\n');
  const ways = [
    messages.text(language, 'bot.help', { username }),
    // The owner of the bot turns them on at @BotFather.
    ...(me.supports_inline_queries
      ? [messages.text(language, 'bot.help-inline', { username })]
      : []),
    messages.text(language, 'bot.help-answers', {}),
  ];
  return [
    ways.join('\n'),
    list('bot.help-commands', linesFor('everyone')),
    ...(isPrivate && role === 'admin' ? [list('bot.help-admin-commands', linesFor('admins'))] : []),
    messages.text(language, 'bot.help-advice', {}),
  ].join('\n\n');
}
