import { type Api, GrammyError } from 'grammy';
import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types';
import type { Logger } from '../logger.ts';
import type { Messages } from '../messages.ts';
import type { Preferences } from '../state/preferences.ts';
import { describeError } from './describe-error.ts';
import { isTooShort, languageOfQuery } from './inline-query.ts';

export interface SendInlineResultsDependencies {
  readonly api: Pick<Api, 'answerInlineQuery'>;
  readonly preferences: Pick<Preferences, 'languageOf'>;
  readonly messages: Messages;
  readonly logger: Logger;
}

export type InlineResults = readonly InlineQueryResultArticle[];

/** Shows results to who typed the query; null where they can't be told now. */
export type SendInlineResults = (query: InlineQuery, results: InlineResults | null) => void;

/** How long Telegram shows the same results for the same words of the same person. */
export const cacheSeconds = 60;

/** What could not be told now may be in a moment. */
const briefCacheSeconds = 5;

/** Where Telegram hangs, more would only pile up. */
const mostOnTheWay = 50;

/** Behind `/start`, where the button over an empty list leads. */
const startParameter = 'inline';

/** Once, and whether it arrives does not matter: the next letter asks again. */
export function createSendInlineResults(
  dependencies: SendInlineResultsDependencies,
): SendInlineResults {
  const { api, logger } = dependencies;
  let onTheWay = 0;
  return (query, results) => {
    if (onTheWay >= mostOnTheWay) return;
    onTheWay += 1;
    void api
      .answerInlineQuery(query.id, results ?? [], {
        is_personal: true,
        cache_time: results ? cacheSeconds : briefCacheSeconds,
        ...(results?.length === 0 && { button: hintFor(query, dependencies) }),
      })
      .catch((error: unknown) => {
        if (isTooOld(error)) logger.debug('an inline query was too old to be answered');
        else logger.warn(describeError(error), 'the answer to an inline query was not sent');
      })
      .finally(() => {
        onTheWay -= 1;
      });
  };
}

/** Says how to use the bot here, and leads to it. */
function hintFor(
  query: InlineQuery,
  { preferences, messages }: Pick<SendInlineResultsDependencies, 'preferences' | 'messages'>,
) {
  const key = isTooShort(query) ? 'inline.how-to-ask' : 'inline.nothing';
  const text = messages.text(languageOfQuery(query, preferences), key, {});
  return { text, start_parameter: startParameter };
}

function isTooOld(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes('query is too old');
}
