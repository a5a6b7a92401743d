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

/** A question in the queue. */
interface Waiting {
  readonly context: BotContext;
  readonly turn: QueuedTurn;
}

/**
 * Tells people who wait for their turn which place they have: each about one question at a time, the
 * last that they have asked, as it waits longest.
 */
export function createPlaceNotices(
  dependencies: PlaceNoticesDependencies,
): (context: BotContext, turn: QueuedTurn) => void {
  const lines = new Map<string, Waiting[]>();
  return (context, turn) => {
    const person = `${context.chat.id}:${context.from.id}`;
    const line = lines.get(person);
    if (line) {
      line.push({ context, turn });
      return;
    }
    const own = [{ context, turn }];
    lines.set(person, own);
    void tellLast(own, dependencies).finally(() => lines.delete(person));
  };
}

/** Until nothing of the line waits. What stands before the question that is told ends before it. */
async function tellLast(line: Waiting[], dependencies: PlaceNoticesDependencies): Promise<void> {
  const { clock } = dependencies;
  const never = new AbortController().signal;
  while (line.some(({ turn }) => turn.place() > 0)) {
    await clock.wait(showAfterMilliseconds, never);
    const last = line.splice(0).at(-1);
    if (last) await tellPlace(last, dependencies);
  }
}

/**
 * Tells which place a question has, and goes on telling as it changes. The message is written down
 * with the update, so that the answer removes it, also after a restart.
 */
async function tellPlace(
  { context, turn: { place, outcome } }: Waiting,
  dependencies: PlaceNoticesDependencies,
): Promise<void> {
  const { clock, logger } = dependencies;
  const ended = new AbortController();
  const end = () => ended.abort();
  void outcome.then(end, end);
  let shown: Shown | undefined;
  try {
    for (let at = place(); at > 0; at = place()) {
      shown = await showPlace(context, at, shown, ended.signal, dependencies);
      await clock.wait(showAfterMilliseconds, ended.signal);
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
  if (shown?.place === place) return shown;
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
