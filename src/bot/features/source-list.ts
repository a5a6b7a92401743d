import { Composer } from 'grammy';
import type { ArticleHead } from '../../corpus/article.ts';
import type { CorpusPart } from '../../corpus/corpus-part.ts';
import type { Messages } from '../../messages.ts';
import { articleLine } from '../article-line.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { type MessageNode, text } from '../message-tree.ts';
import type { PartOfChat } from '../part-of-chat.ts';
import { point } from '../render-answer.ts';
import { reply } from '../reply.ts';

export interface SourceListDependencies {
  readonly messages: Messages;
  /** Newest first. */
  readonly articleHeads: (limit: number, within: CorpusPart) => Promise<readonly ArticleHead[]>;
  readonly indexedArticles: (within: CorpusPart) => Promise<number>;
  readonly partOf: PartOfChat;
}

/** As many as a telephone shows without much scrolling. */
const shownArticles = 10;

/** `/nguon`: the newest articles, and how many the answers come from. */
export function sourceList(dependencies: SourceListDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('nguon'), async (context) => {
    const within = dependencies.partOf(context.chat.id);
    const heads = await dependencies.articleHeads(shownArticles, within);
    const indexed = await dependencies.indexedArticles(within);
    await reply(context, listOf(heads, indexed, context, dependencies));
  });
  return composer;
}

function listOf(
  heads: readonly ArticleHead[],
  indexed: number,
  context: BotContext,
  { messages }: SourceListDependencies,
): MessageNode[] {
  const wording = { messages, language: languageOf(context) };
  const { language } = wording;
  if (heads.length === 0) return [text(messages.text(language, 'bot.source-list-empty', {}))];
  const title = messages.text(language, 'bot.source-list', { shown: heads.length, indexed });
  return [text(title), ...heads.flatMap((head) => point(...articleLine(head, wording)))];
}
