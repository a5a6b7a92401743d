import { Composer } from 'grammy';
import type { EditContext } from '../bot-context.ts';
import { type GiveAnswerDependencies, giveAnswer } from '../give-answer.ts';
import { readKeptAnswer } from '../kept-answer.ts';
import { languageOf } from '../language-of.ts';

/** Answers a question anew that was changed after it was sent: its answer is edited. */
export function editedQuestions(dependencies: GiveAnswerDependencies): Composer<EditContext> {
  const { answersGiven, pseudonyms } = dependencies;
  const composer = new Composer<EditContext>();
  composer.use(async (context, next) => {
    const { request, chat, editedMessage } = context;
    if (request.kind !== 'question') return next();
    const given = answersGiven.byQuestion(chat.id, editedMessage.message_id);
    const kept = given && readKeptAnswer(given.body);
    // Telegram tells of an edit as well when it has found the preview of a link.
    if (kept?.questionMark === pseudonyms.ofText(request.text)) return;
    await giveAnswer(
      {
        text: request.text,
        person: context.from.id,
        wayBack: context.wayBack,
        language: languageOf(context),
        questionMessage: editedMessage.message_id,
        ...(kept && { after: kept.before }),
        ...(given && { instead: given }),
      },
      dependencies,
    );
  });
  return composer;
}
