import { Composer } from 'grammy';
import type { BotContext } from '../bot-context.ts';
import { type GiveAnswerDependencies, giveAnswer } from '../give-answer.ts';
import { isOfPart, readKeptAnswer } from '../kept-answer.ts';
import { languageOf } from '../language-of.ts';
import type { Request } from '../request-of.ts';

type QuestionContext = BotContext & { readonly request: Extract<Request, { kind: 'question' }> };

/** Answers questions. One that replies to an older answer goes on from there. */
export function questions(dependencies: GiveAnswerDependencies): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.filter(isQuestion, async (context) => {
    const after = turnRepliedTo(context, dependencies);
    await giveAnswer(
      {
        text: context.request.text,
        person: context.from.id,
        wayBack: context.wayBack,
        language: languageOf(context),
        questionMessage: context.message.message_id,
        ...(after && { after }),
      },
      dependencies,
    );
  });
  return composer;
}

function isQuestion(context: BotContext): context is QuestionContext {
  return context.request.kind === 'question';
}

function turnRepliedTo(
  { chat, message }: BotContext,
  { answersGiven, partOf }: GiveAnswerDependencies,
) {
  const repliedTo = message.reply_to_message?.message_id;
  const given = repliedTo === undefined ? undefined : answersGiven.byMessage(chat.id, repliedTo);
  const kept = given && readKeptAnswer(given.body);
  return kept && isOfPart(kept, partOf(chat.id)) ? kept.after : null;
}
