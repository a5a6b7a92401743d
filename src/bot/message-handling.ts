import { Composer, type Context } from 'grammy';
import { type AskingPersonDependencies, notesAskingPerson } from './asking-person.ts';
import { asksThisBot, type BotContext } from './bot-context.ts';
import type { Delivery } from './delivery.ts';
import { type AccessListDependencies, accessList } from './features/access-list.ts';
import { adminGate } from './features/admin-gate.ts';
import { blocking } from './features/blocking.ts';
import { type ErasureDependencies, erasure } from './features/erasure.ts';
import { introduction } from './features/introduction.ts';
import { type LanguageChoiceDependencies, languageChoice } from './features/language-choice.ts';
import { type LettingInDependencies, lettingIn } from './features/letting-in.ts';
import { type PrivacyDependencies, privacy } from './features/privacy.ts';
import { type QuestionsDependencies, questions } from './features/questions.ts';
import { type SourceListDependencies, sourceList } from './features/source-list.ts';
import { type StatisticsDependencies, statistics } from './features/statistics.ts';
import {
  type UnansweredQuestionsDependencies,
  unansweredQuestions,
} from './features/unanswered-questions.ts';
import { unreadableMessages } from './features/unreadable-messages.ts';
import { welcome } from './features/welcome.ts';
import { inTurn } from './in-turn.ts';
import { languageOf } from './language-of.ts';
import { text } from './message-tree.ts';
import type { PersonQueues } from './person-queues.ts';
import { reply } from './reply.ts';

export interface MessageHandlingDependencies
  extends QuestionsDependencies,
    SourceListDependencies,
    AskingPersonDependencies,
    LettingInDependencies,
    AccessListDependencies,
    StatisticsDependencies,
    UnansweredQuestionsDependencies,
    PrivacyDependencies,
    ErasureDependencies,
    LanguageChoiceDependencies {
  readonly queues: PersonQueues;
  readonly delivery: Delivery;
  /** Whether the update is so old that an apology is due instead of an answer. */
  isLate(update: number): boolean;
}

/** All that happens to an update, in this order. */
export function messageHandling(dependencies: MessageHandlingDependencies): Composer<Context> {
  const { queues, messages, delivery, isLate } = dependencies;
  const say = (key: 'bot.too-many' | 'bot.too-late') => (context: BotContext) =>
    reply(context, [text(messages.text(languageOf(context), key, {}))]);
  const composer = new Composer<Context>();
  composer
    .use(notesAskingPerson(dependencies))
    .on('message')
    .filter(asksThisBot(delivery))
    // After the filter: the chatter of a group must not fill anybody's queue.
    .use(inTurn(queues, say('bot.too-many')))
    .use((context, next) =>
      isLate(context.update.update_id) ? say('bot.too-late')(context) : next(),
    )
    .use(adminGate(dependencies))
    .use(welcome(dependencies))
    .use(introduction(dependencies))
    .use(lettingIn(dependencies))
    .use(blocking(dependencies))
    .use(accessList(dependencies))
    .use(statistics(dependencies))
    .use(unansweredQuestions(dependencies))
    .use(privacy(dependencies))
    .use(erasure(dependencies))
    .use(languageChoice(dependencies))
    .use(sourceList(dependencies))
    .use(questions(dependencies))
    .use(unreadableMessages(dependencies));
  return composer;
}
