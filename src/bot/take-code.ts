import type { Message } from 'grammy/types';
import type { Access } from '../state/access.ts';
import type { Groups } from '../state/groups.ts';
import type { Invitations } from '../state/invitations.ts';
import type { OneTimeCode } from '../state/one-time-code.ts';
import type { Claim } from './claim.ts';
import { codeOf } from './code-of.ts';
import type { BotIdentity } from './command-of.ts';
import { listedName, personName } from './person-name.ts';
import { requestOf } from './request-of.ts';

export interface TakeCodeDependencies {
  readonly access: Access;
  readonly groups: Groups;
  readonly invitations: Invitations;
  readonly claim: Claim;
  readonly me: BotIdentity;
}

/**
 * Lets in who sends a code that is good: the person in a private chat, else the group. A code of
 * somebody who is in already is not used up; one of somebody who is blocked does nothing.
 */
export function takeCode(message: Message, dependencies: TakeCodeDependencies): void {
  const { access, me } = dependencies;
  const { chat, from } = message;
  const request = requestOf(message, me);
  const code = request && codeOf(request, chat);
  if (!code || from === undefined || access.roleOf(from.id) === 'blocked') return;
  if (chat.type === 'private') letPersonIn(code, from.id, personName(from), dependencies);
  else letGroupIn(code, chat.id, chat.title ?? '', dependencies);
}

function letPersonIn(
  code: OneTimeCode,
  person: number,
  name: string,
  { access, invitations, claim }: TakeCodeDependencies,
): void {
  if (claim.take(code)) access.letIn(person, 'admin', name);
  if (access.roleOf(person) !== null) return;
  invitations.redeem(code, () => access.letIn(person, 'member', name));
}

function letGroupIn(
  code: OneTimeCode,
  group: number,
  title: string,
  { access, groups, invitations }: TakeCodeDependencies,
): void {
  if (access.isGroupAllowed(group)) return;
  invitations.redeem(code, () => groups.allow(group, listedName(title)));
}
