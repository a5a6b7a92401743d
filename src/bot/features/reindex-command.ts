import { Composer } from 'grammy';
import { type CorpusPart, wholeCorpus } from '../../corpus/corpus-part.ts';
import type { Logger } from '../../logger.ts';
import type { Messages } from '../../messages.ts';
import { type BotContext, isCommand } from '../bot-context.ts';
import type { Send } from '../delivery.ts';
import { languageOf } from '../language-of.ts';
import { localTime } from '../local-time.ts';
import { text } from '../message-tree.ts';
import type { Clock } from '../patient-calls.ts';
import { outcomeText, progressText } from '../reindex-texts.ts';
import type { Reindexing } from '../reindexing.ts';
import { reply } from '../reply.ts';
import type { SentMessages } from '../sent-messages.ts';
import { createStatusMessage } from '../status-message.ts';

export interface ReindexCommandDependencies {
  readonly reindexing: Reindexing;
  readonly sentMessages: SentMessages;
  readonly send: Send;
  readonly clock: Clock;
  readonly messages: Messages;
  readonly logger: Logger;
  readonly indexedArticles: (within: CorpusPart) => Promise<number>;
}

/**
 * `/capnhat`: indexes the corpus anew. The update is answered when that begins, so that a restart does
 * not begin it again; the answer is edited as it goes on.
 */
export function reindexCommand(dependencies: ReindexCommandDependencies): Composer<BotContext> {
  const { reindexing, messages, indexedArticles } = dependencies;
  const composer = new Composer<BotContext>();
  composer.filter(isCommand('capnhat'), async (context) => {
    const language = languageOf(context);
    const before = await indexedArticles(wholeCorpus);
    const since = reindexing.since();
    if (since !== null) {
      const values = { since: localTime(since) };
      return reply(context, [text(messages.text(language, 'reindex.running', values))]);
    }
    const arrived = dependencies.sentMessages.watch(context.update.update_id);
    reply(context, [text(messages.text(language, 'reindex.begun', {}))]);
    begin(context, { before, arrived }, dependencies);
  });
  return composer;
}

function begin(
  context: BotContext,
  { before, arrived }: { readonly before: number; readonly arrived: () => number | null },
  { reindexing, messages, ...dependencies }: ReindexCommandDependencies,
): void {
  const wording = { messages, language: languageOf(context) };
  const message = context.delivery.settled(context.update.update_id).then(arrived);
  const { signal } = reindexing;
  const status = createStatusMessage(context.chat.id, message, { ...dependencies, signal });
  reindexing.begin({
    onProgress: (progress) => status.show([text(progressText(progress, wording))]),
    onEnd: (outcome) => status.finish([text(outcomeText(outcome, before, wording))]),
  });
}
