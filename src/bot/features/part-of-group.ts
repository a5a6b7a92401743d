import { Composer } from 'grammy';
import type { CorpusPart } from '../../corpus/corpus-part.ts';
import type { Messages, Wording } from '../../messages.ts';
import type { CorpusParts } from '../../search-index/corpus-parts.ts';
import type { Groups } from '../../state/groups.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { knownPart, type UnknownName } from '../known-part.ts';
import { languageOf } from '../language-of.ts';
import { type MessageNode, text } from '../message-tree.ts';
import type { PartOfChat } from '../part-of-chat.ts';
import { type PartRequest, readPartRequest, type TypedPart } from '../part-request.ts';
import { nameUnknown, settingText, type TellsMore, tellParts } from '../part-texts.ts';
import { reply } from '../reply.ts';
import { sayElsewhere } from '../say-elsewhere.ts';

export interface PartOfGroupDependencies {
  readonly groups: Groups;
  readonly messages: Messages;
  readonly corpusParts: () => Promise<CorpusParts>;
  readonly indexedArticles: (within: CorpusPart) => Promise<number>;
  readonly partOf: PartOfChat;
}

/**
 * `/cauhinh`: shows or sets to which part of the corpus a group is limited; in the group itself, or in
 * private with the group's number. It holds from the next question on. Which other parts there are is
 * told to the admin alone.
 */
export function partOfGroup(dependencies: PartOfGroupDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('cauhinh'), async (context) => {
    const { messages } = dependencies;
    const wording = { messages, language: languageOf(context) };
    const given = context.request.rest;
    const told = await outcomeOf(readPartRequest(given), context, wording, dependencies);
    tell(context, told ?? usage(given, wording), wording);
  });
  return composer;
}

/** @returns null where it is not understood */
async function outcomeOf(
  request: PartRequest | null,
  { chat }: BotContext,
  wording: Wording,
  dependencies: PartOfGroupDependencies,
): Promise<TellsMore | null> {
  const isPrivate = chat.type === 'private';
  if (request === null || (!isPrivate && request.group !== null)) return null;
  const group = isPrivate ? request.group : chat.id;
  const { wish } = request;
  if (group === null) {
    const parts = tellParts(await dependencies.corpusParts(), wording);
    return wish === 'show' ? { open: null, forAdmin: parts } : null;
  }
  if (wish === 'show') return show(group, wording, dependencies);
  return set(group, wish, wording, dependencies);
}

async function show(
  group: number,
  wording: Wording,
  dependencies: PartOfGroupDependencies,
): Promise<TellsMore> {
  const open = await present(group, wording, dependencies);
  return { open, forAdmin: tellParts(await dependencies.corpusParts(), wording) };
}

async function set(
  group: number,
  wish: 'lift' | TypedPart,
  wording: Wording,
  dependencies: PartOfGroupDependencies,
): Promise<TellsMore> {
  const { groups, corpusParts } = dependencies;
  const part = wish === 'lift' ? null : knownPart(wish, await corpusParts());
  if (isUnknown(part)) return nameUnknown(part, wording);
  groups.limit(group, part);
  return { open: await present(group, wording, dependencies), forAdmin: null };
}

function isUnknown(part: CorpusPart | UnknownName | null): part is UnknownName {
  return part !== null && 'kind' in part;
}

async function present(
  group: number,
  wording: Wording,
  { groups, indexedArticles, partOf }: PartOfGroupDependencies,
): Promise<string> {
  const articles = await indexedArticles(partOf(group));
  return settingText(groups.partOf(group), { group, articles }, wording);
}

function usage(given: string, { messages, language }: Wording): TellsMore {
  const values = { given: given.slice(0, 60).toWellFormed() };
  return { open: messages.text(language, 'parts.usage', values), forAdmin: null };
}

function tell(context: BotContext, { open, forAdmin }: TellsMore, wording: Wording): void {
  if (context.chat.type === 'private' || forAdmin === null) {
    reply(context, paragraphs(open, forAdmin));
    return;
  }
  const note = wording.messages.text(wording.language, 'parts.rest-in-private', {});
  reply(context, paragraphs(open, note));
  sayElsewhere(context, context.from.id, paragraphs(open, forAdmin));
}

function paragraphs(...told: readonly (string | null)[]): MessageNode[] {
  return [text(told.filter((one) => one !== null).join('\n\n'))];
}
