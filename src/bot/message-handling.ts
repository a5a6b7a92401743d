import { Composer, type Context } from 'grammy';
import { answersPress } from './answer-press.ts';
import {
  asksAnew,
  asksThisBot,
  type BotContext,
  type EditContext,
  isAnswerablePress,
} from './bot-context.ts';
import { editedQuestions } from './features/edited-questions.ts';
import { type FeedbackButtonsDependencies, feedbackButtons } from './features/feedback-buttons.ts';
import { followButtons } from './features/follow-buttons.ts';
import { introduction } from './features/introduction.ts';
import { newConversation } from './features/new-conversation.ts';
import { questions } from './features/questions.ts';
import { type SourceButtonsDependencies, sourceButtons } from './features/source-buttons.ts';
import { type SourceListDependencies, sourceList } from './features/source-list.ts';
import { unreadableMessages } from './features/unreadable-messages.ts';
import type { GiveAnswerDependencies } from './give-answer.ts';
import { inTurn } from './in-turn.ts';
import { languageOf } from './language-of.ts';
import { text } from './message-tree.ts';
import type { PersonQueues } from './person-queues.ts';
import { type PlaceNoticesDependencies, tellPlace } from './place-notices.ts';
import { reply } from './reply.ts';

export interface MessageHandlingDependencies
  extends GiveAnswerDependencies,
    SourceListDependencies,
    SourceButtonsDependencies,
    FeedbackButtonsDependencies,
    PlaceNoticesDependencies {
  readonly queues: PersonQueues;
  /** Whether the update is so old that an apology is due instead of an answer. */
  isLate(update: number): boolean;
}

/** All that happens to an update that was accepted, in this order. */
export function messageHandling(dependencies: MessageHandlingDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  onMessages(composer, dependencies);
  onEdits(composer, dependencies);
  onPresses(composer, dependencies);
  return composer;
}

function onMessages(composer: Composer<Context>, dependencies: MessageHandlingDependencies): void {
  const { delivery, queues } = dependencies;
  composer
    .on('message')
    .filter(asksThisBot(delivery))
    .use(inTurn(queues, (context, turn) => void tellPlace(context, turn, dependencies)))
    .use(apologisesWhenLate(dependencies))
    .use(introduction(dependencies))
    .use(sourceList(dependencies))
    .use(newConversation(dependencies))
    .use(questions(dependencies))
    .use(unreadableMessages(dependencies));
}

function onEdits(composer: Composer<Context>, dependencies: MessageHandlingDependencies): void {
  composer
    .on('edited_message')
    .filter(asksAnew(dependencies.delivery))
    .use(inTurn(dependencies.queues))
    .use(apologisesWhenLate(dependencies))
    .use(editedQuestions(dependencies));
}

function onPresses(composer: Composer<Context>, dependencies: MessageHandlingDependencies): void {
  composer
    .on('callback_query:data')
    .filter(isAnswerablePress(dependencies.delivery, dependencies.logger))
    .use(inTurn(dependencies.queues))
    .use(answersPress)
    .use(sourceButtons(dependencies))
    .use(feedbackButtons(dependencies))
    .use(followButtons(dependencies));
}

function apologisesWhenLate({ isLate, messages }: MessageHandlingDependencies) {
  return async (context: BotContext | EditContext, next: () => Promise<void>): Promise<void> => {
    if (!isLate(context.update.update_id)) return next();
    reply(context, [text(messages.text(languageOf(context), 'bot.too-late', {}))]);
  };
}
