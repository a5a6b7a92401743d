import { Composer } from 'grammy';
import type { Language, Messages } from '../../messages.ts';
import type { Access } from '../../state/access.ts';
import type { Groups, ListedGroup } from '../../state/groups.ts';
import type { ListedPerson, People, PersonRole } from '../../state/people.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { localDate } from '../local-time.ts';
import { lineBreak, type MessageNode, text } from '../message-tree.ts';
import { type Page, pageOf } from '../page-of.ts';
import { reply } from '../reply.ts';

export interface AccessListDependencies {
  readonly access: Access;
  readonly people: People;
  readonly groups: Groups;
  readonly messages: Messages;
}

/** People, and groups, a page: one message of Telegram's holds about as many lines. */
const pageLength = 50;

const roles = {
  admin: 'admin.role-admin',
  member: 'admin.role-member',
  blocked: 'admin.role-blocked',
} as const satisfies Record<PersonRole, string>;

/** `/nguoidung`: who is let in, who is blocked, and which groups; `/nguoidung 2` the second page. */
export function accessList(dependencies: AccessListDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('nguoidung'), async (context) => {
    const { people, groups, messages } = dependencies;
    const length = Math.max(people.count(), groups.count());
    const page = pageOf(context.request.rest, length, pageLength);
    const language = languageOf(context);
    const nodes =
      page === null
        ? [text(messages.text(language, 'admin.no-such-page', { command: '/nguoidung' }))]
        : listOf(page, language, dependencies);
    await reply(context, nodes);
  });
  return composer;
}

function listOf(
  page: Page,
  language: Language,
  { access, people, groups, messages }: AccessListDependencies,
): MessageNode[] {
  const fixed = access.admins().filter(access.isFixedAdmin);
  const values = { people: people.count(), groups: groups.count(), fixed: fixed.join(', ') };
  const lines = [
    messages.text(language, 'admin.people', values),
    ...(page.number === 1 && fixed.length > 0
      ? [messages.text(language, 'admin.fixed-admins', { fixed: values.fixed })]
      : []),
    ...people.list(page).map((person) => personLine(person, language, messages)),
    ...(groups.count() === 0
      ? []
      : [messages.text(language, 'admin.groups', { groups: groups.count() })]),
    ...groups.list(page).map((group) => groupLine(group)),
    ...(page.pages === 1 ? [] : [pageLine(page, language, messages)]),
  ];
  return lines.flatMap((line, at) => (at === 0 ? [text(line)] : [lineBreak, text(line)]));
}

function personLine(
  { id, name, role, since }: ListedPerson,
  language: Language,
  messages: Messages,
) {
  const roleName = messages.text(language, roles[role], {});
  return ['•', ...nameOf(name), String(id), '·', roleName, '·', localDate(since)].join(' ');
}

function groupLine({ id, name, since }: ListedGroup): string {
  return ['•', ...nameOf(name), String(id), '·', localDate(since)].join(' ');
}

function nameOf(name: string): string[] {
  return name === '' ? [] : [name, '·'];
}

function pageLine({ number, pages }: Page, language: Language, messages: Messages): string {
  return messages.text(language, 'admin.page', { number, pages });
}
