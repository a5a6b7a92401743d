import { Composer } from 'grammy';
import type { GivenAnswer } from '../../state/answers-given.ts';
import type { EditContext } from '../bot-context.ts';
import { type GiveAnswerDependencies, giveAnswer } from '../give-answer.ts';
import { isOfPart, readKeptAnswer } from '../kept-answer.ts';
import { languageOf } from '../language-of.ts';
import type { Clock } from '../patient-calls.ts';

export interface EditedQuestionsDependencies extends GiveAnswerDependencies {
  readonly clock: Pick<Clock, 'wait'>;
}

/** An answer that is longer on its way waits for Telegram's pace, or its fate is not known. */
const longestWaitMilliseconds = 5_000;

/** Answers a question anew that was changed after it was sent: its answer is edited. */
export function editedQuestions(dependencies: EditedQuestionsDependencies): Composer<EditContext> {
  const { answersGiven, partOf, pseudonyms } = dependencies;
  const composer = new Composer<EditContext>();
  composer.use(async (context, next) => {
    const { request, chat, editedMessage } = context;
    if (request.kind !== 'question') return next();
    const given = answersGiven.byQuestion(chat.id, editedMessage.message_id);
    const kept = given && readKeptAnswer(given.body);
    // Telegram tells of an edit as well when it has found the preview of a link.
    if (kept?.questionMark === pseudonyms.ofText(request.text)) return;
    if (given) await isSent(given, context, dependencies);
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

/** Only a message that is there can be edited: an answer that is on its way is waited for. */
async function isSent(
  { id }: GivenAnswer,
  { chat }: EditContext,
  { answersGiven, delivery, clock }: EditedQuestionsDependencies,
): Promise<void> {
  if (answersGiven.messagesOf(id).length > 0) return;
  const waiting = new AbortController();
  const tooLong = clock.wait(longestWaitMilliseconds, waiting.signal).catch(() => {});
  await Promise.race([delivery.idle(chat.id), tooLong]);
  waiting.abort();
}
