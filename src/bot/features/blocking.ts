import { Composer } from 'grammy';
import type { Access, BlockRefusal } from '../../state/access.ts';
import type { Groups } from '../../state/groups.ts';
import { type AnnounceCommandsDependencies, withdrawFromAdmin } from '../announce-commands.ts';
import { atMostASecond } from '../at-most-a-second.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';
import { readTelegramNumber } from '../telegram-number.ts';

export interface BlockingDependencies extends AnnounceCommandsDependencies {
  readonly access: Access;
  readonly groups: Groups;
}

const refusals = {
  oneself: 'admin.not-oneself',
  'fixed-admin': 'admin.not-fixed-admin',
  'last-admin': 'admin.not-last-admin',
} as const satisfies Record<BlockRefusal, string>;

/** `/chan` and a number: blocks that person, or removes that group. It holds at once. */
export function blocking(dependencies: BlockingDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('chan'), async (context) => {
    const { rest } = context.request;
    const id = readTelegramNumber(rest);
    const wasAdmin = id !== null && dependencies.access.roleOf(id) === 'admin';
    await reply(context, [text(outcomeOf(context, id, rest, dependencies))]);
    const isAdmin = id !== null && dependencies.access.roleOf(id) === 'admin';
    if (wasAdmin && !isAdmin) await atMostASecond(withdrawFromAdmin(context.api, id, dependencies));
  });
  return composer;
}

function outcomeOf(
  context: BotContext,
  id: number | null,
  typed: string,
  { access, groups, messages }: BlockingDependencies,
): string {
  const language = languageOf(context);
  if (id === null) return messages.text(language, 'admin.blocking', { given: typed.slice(0, 60) });
  if (id < 0) {
    const key = groups.remove(id) ? 'admin.group-removed' : 'admin.group-unknown';
    return messages.text(language, key, { id });
  }
  const refusal = access.block(id, context.from.id);
  return refusal === null
    ? messages.text(language, 'admin.person-blocked', { id })
    : messages.text(language, refusals[refusal], {});
}
