import { Composer } from 'grammy';
import { atMostASecond } from '../at-most-a-second.ts';
import type { EditContext } from '../bot-context.ts';
import { type GiveAnswerDependencies, giveAnswer } from '../give-answer.ts';
import { isOfPart, readKeptAnswer } from '../kept-answer.ts';
import { languageOf } from '../language-of.ts';

/** Answers a question anew that was changed after it was sent: its answer is edited. */
export function editedQuestions(dependencies: GiveAnswerDependencies): Composer<EditContext> {
  const { answersGiven, delivery, partOf, pseudonyms } = dependencies;
  const composer = new Composer<EditContext>();
  composer.use(async (context, next) => {
    const { request, chat, editedMessage } = context;
    if (request.kind !== 'question') return next();
    const given = answersGiven.byQuestion(chat.id, editedMessage.message_id);
    const kept = given && readKeptAnswer(given.body);
    // Telegram tells of an edit as well when it has found the preview of a link.
    if (kept?.questionMark === pseudonyms.ofText(request.text)) return;
    // Who is quick to change the question gets the answer that is on its way edited, not a second one.
    if (given && answersGiven.messagesOf(given.id).length === 0) {
      await atMostASecond(delivery.settledIn(chat.id));
    }
    await giveAnswer(
      {
        text: request.text,
        person: context.from.id,
        wayBack: context.wayBack,
        language: languageOf(context),
        questionMessage: editedMessage.message_id,
        ...(kept && { after: isOfPart(kept, partOf(chat.id)) ? kept.before : null }),
        ...(given && { instead: given }),
      },
      dependencies,
    );
  });
  return composer;
}
