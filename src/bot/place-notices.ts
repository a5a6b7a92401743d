import type { Api } from 'grammy';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import type { Inbox } from '../state/inbox.ts';
import type { BotContext } from './bot-context.ts';
import { describeError } from './describe-error.ts';
import { languageOf } from './language-of.ts';
import type { Clock } from './patient-calls.ts';
import type { QueuedTurn } from './person-queues.ts';

export interface PlaceNoticesDependencies {
  readonly api: Api;
  readonly inbox: Pick<Inbox, 'noteNotice'>;
  readonly clock: Clock;
  readonly messages: Messages;
  readonly logger: Logger;
}

/** Who waits no longer than this needs no notice; edits come no closer either. */
const showAfterMilliseconds = 3_000;

/**
 * Tells who waits for their turn which place they have, and goes on telling as it changes. The
 * message is written down with the update, so that the answer removes it, also after a restart.
 */
export async function tellPlace(
  context: BotContext,
  { place, outcome }: QueuedTurn,
  { api, inbox, clock, messages, logger }: PlaceNoticesDependencies,
): Promise<void> {
  const ended = new AbortController();
  const end = () => ended.abort();
  void outcome.then(end, end);
  const { chat, topic, answers, update } = context.wayBack;
  const textAt = (at: number) => messages.text(languageOf(context), 'bot.place', { place: at });
  let shown: { readonly message: number; readonly at: number } | null = null;
  try {
    for (;;) {
      await clock.wait(showAfterMilliseconds, ended.signal);
      const at = place();
      if (at === 0) return;
      if (shown?.at === at) continue;
      if (shown) {
        await api.editMessageText(chat, shown.message, textAt(at));
        shown = { message: shown.message, at };
        continue;
      }
      const { message_id: message } = await api.sendMessage(chat, textAt(at), {
        ...(topic === undefined ? {} : { message_thread_id: topic }),
        ...(answers === undefined
          ? {}
          : { reply_parameters: { message_id: answers, allow_sending_without_reply: true } }),
      });
      inbox.noteNotice(update, message);
      shown = { message, at };
    }
  } catch (error) {
    // Only a hint: the answer comes without it.
    if (!ended.signal.aborted) logger.debug(describeError(error), 'a place was not told');
  }
}
