import { Composer } from 'grammy';
import type { Messages, Wording } from '../../messages.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import type { BotStatus } from '../bot-status.ts';
import { heardInGroups } from '../heard-in-groups.ts';
import { languageOf } from '../language-of.ts';
import { localTime } from '../local-time.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

export interface StatusReportDependencies {
  readonly messages: Messages;
  readonly status: () => Promise<BotStatus>;
}

/** `/trangthai`: how the bot is, in one message. */
export function statusReport({ messages, status }: StatusReportDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('trangthai'), async (context) => {
    const wording = { messages, language: languageOf(context) };
    const present = await status();
    const lines = [
      ...lifeLines(present, wording),
      heardInGroups(context.me, wording),
      ...workLines(present, wording),
    ];
    reply(context, [text(lines.join('\n'))]);
  });
  return composer;
}

function lifeLines(status: BotStatus, { messages, language }: Wording): string[] {
  const { version, startedAt, index, lastContact, reindexingSince } = status;
  const { generation, builtAt, articles, meetings } = index;
  const built = localTime(builtAt);
  return [
    messages.text(language, 'status.version', { version, since: localTime(startedAt) }),
    messages.text(language, 'status.index', { generation, built, articles, meetings }),
    ...(reindexingSince === null
      ? []
      : [messages.text(language, 'status.reindexing', { since: localTime(reindexingSince) })]),
    messages.text(language, `status.${status.intake}`, { at: localTime(lastContact) }),
  ];
}

const bytesPerMegabyte = 2 ** 20;

function workLines(status: BotStatus, { messages, language }: Wording): string[] {
  const { people, groups, goneChats, retentionDays: days } = status;
  const { waitingQuestions: waiting, pendingUpdates: pending, begunSends: begun } = status;
  const megabytes = Math.round(status.residentBytes / bytesPerMegabyte);
  return [
    messages.text(language, status.isOpen ? 'status.open' : 'status.closed', {}),
    messages.text(language, 'status.people', { people, groups, gone: goneChats }),
    messages.text(language, 'status.work', { waiting, pending, begun }),
    messages.text(language, 'status.memory', { megabytes }),
    messages.text(language, status.keepsTexts ? 'status.texts-kept' : 'status.texts-not-kept', {
      days,
    }),
  ];
}
