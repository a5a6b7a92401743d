import { Composer, type Context } from 'grammy';
import { asksThisBot, type BotContext } from './bot-context.ts';
import type { ChatQueues } from './chat-queues.ts';
import { introduction } from './features/introduction.ts';
import { type QuestionsDependencies, questions } from './features/questions.ts';
import { type SourceListDependencies, sourceList } from './features/source-list.ts';
import { unreadableMessages } from './features/unreadable-messages.ts';
import { inTurn } from './in-turn.ts';
import { languageOf } from './language-of.ts';
import { text } from './message-tree.ts';
import { reply } from './reply.ts';

export interface MessageHandlingDependencies extends QuestionsDependencies, SourceListDependencies {
  readonly queues: ChatQueues;
}

/** All that happens to an update, in this order. */
export function messageHandling(dependencies: MessageHandlingDependencies): Composer<Context> {
  const { queues, messages } = dependencies;
  const decline = (context: BotContext) =>
    reply(context, [text(messages.text(languageOf(context), 'bot.too-many', {}))]);
  const composer = new Composer<Context>();
  composer
    .on('message')
    .filter(asksThisBot)
    // After the filter: the chatter of a group must not fill its queue.
    .use(inTurn(queues, decline))
    .use(introduction(dependencies))
    .use(sourceList(dependencies))
    .use(questions(dependencies))
    .use(unreadableMessages(dependencies));
  return composer;
}
