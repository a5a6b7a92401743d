import { Composer } from 'grammy';
import type { Access } from '../../state/access.ts';
import type { Groups } from '../../state/groups.ts';
import { type Invitations, mostPendingInvitations } from '../../state/invitations.ts';
import { type AnnounceCommandsDependencies, announceToAdmin } from '../announce-commands.ts';
import { atMostASecond } from '../at-most-a-second.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { localTime } from '../local-time.ts';
import { text } from '../message-tree.ts';
import { listedName } from '../person-name.ts';
import { reply } from '../reply.ts';
import { sayElsewhere } from '../say-elsewhere.ts';
import { readTelegramNumber } from '../telegram-number.ts';

export interface LettingInDependencies extends AnnounceCommandsDependencies {
  readonly access: Access;
  readonly groups: Groups;
  readonly invitations: Invitations;
}

/**
 * `/duyet`: alone a one-time code, in a group this group; with a number that person or group, with
 * `quantri` behind it as an admin.
 */
export function lettingIn(dependencies: LettingInDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('duyet'), async (context) => {
    const { rest } = context.request;
    if (rest !== '') return letInByNumber(context, rest, dependencies);
    if (context.chat.type === 'private') return giveCode(context, dependencies);
    const { id, title = '' } = context.chat;
    return letGroupIn(context, id, listedName(title), dependencies);
  });
  return composer;
}

async function giveCode(
  context: BotContext,
  { invitations, messages }: LettingInDependencies,
): Promise<void> {
  const language = languageOf(context);
  const invitation = invitations.issue();
  if (invitation === null) {
    const values = { limit: mostPendingInvitations };
    return reply(context, [text(messages.text(language, 'admin.too-many-codes', values))]);
  }
  const { code, expires } = invitation;
  const address = `https://t.me/${context.me.username}`;
  const links = { person: `${address}?start=${code}`, group: `${address}?startgroup=${code}` };
  const values = { code, expires: localTime(expires), ...links };
  await reply(context, [text(messages.text(language, 'admin.code', values))]);
}

async function letInByNumber(
  context: BotContext,
  typed: string,
  dependencies: LettingInDependencies,
): Promise<void> {
  const { messages } = dependencies;
  if (context.chat.type !== 'private') {
    const key = 'admin.only-in-private';
    return reply(context, [text(messages.text(languageOf(context), key, {}))]);
  }
  const [first = '', second, ...more] = typed.split(/\s+/);
  const number = readTelegramNumber(first);
  const isRoleKnown = second === undefined || second.toLowerCase() === 'quantri';
  if (number === null || !isRoleKnown || more.length > 0) {
    const values = { given: typed.slice(0, 60) };
    return reply(context, [text(messages.text(languageOf(context), 'admin.letting-in', values))]);
  }
  if (number > 0) return letPersonIn(context, number, second !== undefined, dependencies);
  if (second === undefined) return letGroupIn(context, number, '', dependencies);
  await reply(context, [text(messages.text(languageOf(context), 'admin.group-no-admin', {}))]);
}

async function letGroupIn(
  context: BotContext,
  id: number,
  name: string,
  { groups, messages }: LettingInDependencies,
): Promise<void> {
  groups.allow(id, name);
  const key = 'admin.group-let-in';
  await reply(context, [text(messages.text(languageOf(context), key, { id }))]);
}

async function letPersonIn(
  context: BotContext,
  id: number,
  asAdmin: boolean,
  dependencies: LettingInDependencies,
): Promise<void> {
  const { access, messages } = dependencies;
  const before = access.roleOf(id);
  const role = access.letIn(id, asAdmin ? 'admin' : 'member', '');
  const key = role === 'admin' ? 'admin.admin-let-in' : 'admin.person-let-in';
  await reply(context, [text(messages.text(languageOf(context), key, { id }))]);
  if (before === role) return;
  // Who has never written to the bot can't be written to: Telegram refuses, and that is that.
  const greeting = role === 'admin' ? 'access.welcome-admin' : 'access.welcome';
  await sayElsewhere(context, id, [text(messages.text('vi', greeting, {}))]);
  if (role === 'admin') await atMostASecond(announceToAdmin(context.api, id, dependencies));
}
