import { Composer } from 'grammy';
import type { Messages } from '../../messages.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import { type ConversationsInWork, conversationAt } from '../conversations-in-work.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

export interface NewConversationDependencies {
  readonly conversations: ConversationsInWork;
  readonly messages: Messages;
}

/** `/moi`: what was spoken of before is not meant any more. */
export function newConversation({
  conversations,
  messages,
}: NewConversationDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('moi'), (context) => {
    conversations.forget(conversationAt(context.wayBack, context.from.id));
    reply(context, [text(messages.text(languageOf(context), 'bot.new-conversation', {}))]);
  });
  return composer;
}
