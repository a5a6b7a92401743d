import { Composer, type Context } from 'grammy';
import { answersPress } from './answer-press.ts';
import { type AskingPersonDependencies, notesAskingPerson } from './asking-person.ts';
import {
  asksAnew,
  asksThisBot,
  type BotContext,
  type EditContext,
  isAnswerablePress,
  type PressContext,
} from './bot-context.ts';
import { describeError } from './describe-error.ts';
import { type AccessListDependencies, accessList } from './features/access-list.ts';
import { adminGate } from './features/admin-gate.ts';
import { blocking } from './features/blocking.ts';
import { editedQuestions } from './features/edited-questions.ts';
import { type ErasureDependencies, erasure } from './features/erasure.ts';
import { type FeedbackButtonsDependencies, feedbackButtons } from './features/feedback-buttons.ts';
import { followButtons } from './features/follow-buttons.ts';
import { introduction } from './features/introduction.ts';
import { type LanguageChoiceDependencies, languageChoice } from './features/language-choice.ts';
import { type LettingInDependencies, lettingIn } from './features/letting-in.ts';
import { type NewConversationDependencies, newConversation } from './features/new-conversation.ts';
import { type PartOfGroupDependencies, partOfGroup } from './features/part-of-group.ts';
import { type PrivacyDependencies, privacy } from './features/privacy.ts';
import { questions } from './features/questions.ts';
import { type ReindexCommandDependencies, reindexCommand } from './features/reindex-command.ts';
import { shortcuts } from './features/shortcuts.ts';
import { type SourceButtonsDependencies, sourceButtons } from './features/source-buttons.ts';
import { type SourceListDependencies, sourceList } from './features/source-list.ts';
import { type StatisticsDependencies, statistics } from './features/statistics.ts';
import { type StatusReportDependencies, statusReport } from './features/status-report.ts';
import {
  type UnansweredQuestionsDependencies,
  unansweredQuestions,
} from './features/unanswered-questions.ts';
import { unreadableMessages } from './features/unreadable-messages.ts';
import { welcome } from './features/welcome.ts';
import type { GiveAnswerDependencies } from './give-answer.ts';
import { inTurn } from './in-turn.ts';
import { languageOf, telegramLanguage } from './language-of.ts';
import { text } from './message-tree.ts';
import type { PersonQueues } from './person-queues.ts';
import { type PlaceNoticesDependencies, tellPlace } from './place-notices.ts';
import { reply } from './reply.ts';

export interface MessageHandlingDependencies
  extends GiveAnswerDependencies,
    SourceListDependencies,
    SourceButtonsDependencies,
    FeedbackButtonsDependencies,
    PlaceNoticesDependencies,
    NewConversationDependencies,
    AskingPersonDependencies,
    LettingInDependencies,
    AccessListDependencies,
    StatisticsDependencies,
    UnansweredQuestionsDependencies,
    PartOfGroupDependencies,
    StatusReportDependencies,
    ReindexCommandDependencies,
    PrivacyDependencies,
    ErasureDependencies,
    LanguageChoiceDependencies {
  readonly queues: PersonQueues;
  /** Whether the update is so old that an apology is due instead of an answer. */
  isLate(update: number): boolean;
}

/** All that happens to an update that was accepted, in this order. */
export function messageHandling(dependencies: MessageHandlingDependencies): Composer<Context> {
  const composer = new Composer<Context>();
  const known = composer.use(notesAskingPerson(dependencies));
  onMessages(known, dependencies);
  onEdits(known, dependencies);
  onPresses(known, dependencies);
  return composer;
}

function onMessages(composer: Composer<Context>, dependencies: MessageHandlingDependencies): void {
  const { delivery, queues } = dependencies;
  composer
    .on('message')
    .filter(asksThisBot(delivery))
    .use(inTurn(queues, (context, turn) => void tellPlace(context, turn, dependencies)))
    // Once more: an admin may have decided otherwise while the message waited.
    .use(notesAskingPerson(dependencies))
    .use(apologisesWhenLate(dependencies))
    .use(apologisesWhenFailing(dependencies))
    .use(adminGate(dependencies))
    .use(welcome(dependencies))
    .use(introduction(dependencies))
    .use(lettingIn(dependencies))
    .use(blocking(dependencies))
    .use(accessList(dependencies))
    .use(statistics(dependencies))
    .use(unansweredQuestions(dependencies))
    .use(statusReport(dependencies))
    .use(partOfGroup(dependencies))
    .use(reindexCommand(dependencies))
    .use(privacy(dependencies))
    .use(erasure(dependencies))
    .use(languageChoice(dependencies))
    .use(sourceList(dependencies))
    .use(newConversation(dependencies))
    .use(shortcuts(dependencies))
    .use(questions(dependencies))
    .use(unreadableMessages(dependencies));
}

function onEdits(composer: Composer<Context>, dependencies: MessageHandlingDependencies): void {
  composer
    .on('edited_message')
    .filter(asksAnew(dependencies.delivery))
    .use(inTurn(dependencies.queues))
    .use(notesAskingPerson(dependencies))
    .use(apologisesWhenLate(dependencies))
    .use(apologisesWhenFailing(dependencies))
    .use(editedQuestions(dependencies));
}

function onPresses(composer: Composer<Context>, dependencies: MessageHandlingDependencies): void {
  composer
    .on('callback_query:data')
    .filter(isAnswerablePress(dependencies.delivery, dependencies.logger))
    .use(inTurn(dependencies.queues))
    .use(notesAskingPerson(dependencies))
    .use(answersPress)
    .use(sourceButtons(dependencies))
    .use(feedbackButtons(dependencies))
    // These ask a question; what the others do is never too late.
    .use(apologisesWhenLate(dependencies))
    .use(followButtons(dependencies));
}

function apologisesWhenLate({ isLate, messages }: MessageHandlingDependencies) {
  return async (
    context: BotContext | EditContext | PressContext,
    next: () => Promise<void>,
  ): Promise<void> => {
    if (!isLate(context.update.update_id)) return next();
    const language = 'request' in context ? languageOf(context) : telegramLanguage(context.from);
    reply(context, [text(messages.text(language, 'bot.too-late', {}))]);
  };
}

/** Nobody is left without an answer for a fault of ours. */
function apologisesWhenFailing({ messages, logger }: MessageHandlingDependencies) {
  return async (context: BotContext | EditContext, next: () => Promise<void>): Promise<void> => {
    try {
      await next();
    } catch (error) {
      const details = { update: context.update.update_id, ...describeError(error) };
      logger.error(details, 'a request could not be met');
      reply(context, [text(messages.text(languageOf(context), 'bot.failed', {}))]);
    }
  };
}
