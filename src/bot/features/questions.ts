import { Composer } from 'grammy';
import type { Answer, AnswerQuestion } from '../../answering/answer.ts';
import type { Logger } from '../../logger.ts';
import type { Messages } from '../../messages.ts';
import { type BotContext, topicOf } from '../bot-context.ts';
import { describeError } from '../describe-error.ts';
import { languageOf } from '../language-of.ts';
import { renderAnswer } from '../render-answer.ts';
import { reply } from '../reply.ts';
import type { Request } from '../request-of.ts';
import { whileTyping } from '../while-typing.ts';

export interface QuestionsDependencies {
  readonly answer: AnswerQuestion;
  readonly messages: Messages;
  readonly logger: Logger;
}

type QuestionContext = BotContext & { readonly request: Extract<Request, { kind: 'question' }> };

/** Answers questions; one that can't be answered for a fault of ours gets a kind sentence. */
export function questions(dependencies: QuestionsDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isQuestion, async (context) => {
    const { logger } = dependencies;
    const answer = await whileTyping(context, logger, () =>
      answerOrApologise(context, dependencies),
    );
    const wording = { messages: dependencies.messages, language: languageOf(context) };
    await reply(context, renderAnswer(answer, wording));
    logger.info({ update: context.update.update_id, kind: answer.kind }, 'answered');
  });
  return composer;
}

function isQuestion(context: BotContext): context is QuestionContext {
  return context.request.kind === 'question';
}

async function answerOrApologise(
  context: QuestionContext,
  { answer, messages, logger }: QuestionsDependencies,
): Promise<Answer> {
  try {
    return await answer({ text: context.request.text, conversation: conversationOf(context) });
  } catch (error) {
    const details = { update: context.update.update_id, ...describeError(error) };
    logger.error(details, 'a question could not be answered');
    return { kind: 'unavailable', text: messages.text(languageOf(context), 'bot.failed', {}) };
  }
}

/** Two people in a group, and two topics of a forum, are two conversations. */
function conversationOf(context: BotContext): string {
  return [context.chat.id, topicOf(context) ?? 0, context.from.id].join(':');
}
