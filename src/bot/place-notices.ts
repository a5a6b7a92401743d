import type { Api } from 'grammy';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import type { Inbox } from '../state/inbox.ts';
import type { BotContext } from './bot-context.ts';
import { describeError } from './describe-error.ts';
import { languageOf } from './language-of.ts';
import type { Clock } from './patient-calls.ts';
import type { QueuedTurn } from './person-queues.ts';
import { noPreview, sendingOptions } from './sending-options.ts';

export interface PlaceNoticesDependencies {
  readonly api: Api;
  readonly inbox: Pick<Inbox, 'noteNotice'>;
  readonly clock: Clock;
  readonly messages: Messages;
  readonly logger: Logger;
}

/** Who waits no longer than this needs no notice; edits come no closer either. */
const showAfterMilliseconds = 5_000;

/** The message that tells the place, and what it tells. */
interface Shown {
  readonly message: number;
  readonly place: number;
}

/**
 * Tells who waits for other people's questions which place they have, and goes on telling as it
 * changes; who waits for answers to their own needs no telling. The message is written down with the
 * update, so that the answer removes it, also after a restart.
 */
export async function tellPlace(
  context: BotContext,
  { place, waitsForOthers, outcome }: QueuedTurn,
  dependencies: PlaceNoticesDependencies,
): Promise<void> {
  const { clock, logger } = dependencies;
  const ended = new AbortController();
  const end = () => ended.abort();
  void outcome.then(end, end);
  let shown: Shown | undefined;
  try {
    for (let at = place(); at > 0; at = place()) {
      await clock.wait(showAfterMilliseconds, ended.signal);
      if (shown === undefined && !waitsForOthers()) continue;
      shown = await showPlace(context, place(), shown, ended.signal, dependencies);
    }
  } catch (error) {
    // Only a hint: the answer comes without it.
    if (!ended.signal.aborted) logger.debug(describeError(error), 'a place was not told');
  }
}

async function showPlace(
  context: BotContext,
  place: number,
  shown: Shown | undefined,
  ended: AbortSignal,
  { api, inbox, messages }: PlaceNoticesDependencies,
): Promise<Shown> {
  if (shown && (place === 0 || shown.place === place)) return shown;
  const { wayBack } = context;
  const { chat, update } = wayBack;
  const sentence = messages.text(languageOf(context), 'bot.place', { place });
  if (shown) {
    await api.editMessageText(chat, shown.message, sentence, noPreview);
    return { ...shown, place };
  }
  const options = sendingOptions(wayBack);
  const { message_id: message } = await api.sendMessage(chat, sentence, options);
  // The answer looks for a notice when it has been sent: one that comes after it goes at once.
  if (ended.aborted) await api.deleteMessage(chat, message);
  inbox.noteNotice(update, { chat, message });
  return { message, place };
}
