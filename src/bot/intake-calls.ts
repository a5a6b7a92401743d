import { type Api, GrammyError } from 'grammy';
import type { Update, UserFromGetMe, WebhookInfo } from 'grammy/types';
import { AppError } from '../errors.ts';

/** How updates come in. */
export type Intake = { readonly kind: 'polling' } | WebhookIntake;

export interface WebhookIntake {
  readonly kind: 'webhook';
  /** At which Telegram is to deliver. */
  readonly url: string;
  /** That Telegram is to name. */
  readonly secret: string;
}

/** The calls by which updates come in; each may be repeated. They end when the signal is aborted. */
export interface IntakeCalls {
  /** Who the token belongs to. */
  identify(): Promise<UserFromGetMe>;
  /** What waits at Telegram is kept. */
  removeWebhook(): Promise<unknown>;
  /** @throws AppError `webhook-refused` */
  setWebhook(intake: WebhookIntake): Promise<unknown>;
  webhookInfo(): Promise<WebhookInfo>;
  /** A long poll. A webhook that keeps updates from it is removed before it fails. */
  fetchUpdates(offset: number | undefined): Promise<readonly Update[]>;
}

/** Always named: Telegram keeps the list of the last program that named one. */
const allowedUpdates = [
  ...(['message', 'edited_message', 'callback_query'] as const),
  ...(['inline_query', 'my_chat_member'] as const),
];

const longPollSeconds = 30;

/** A delivery only has to be written down. Telegram keeps the updates of one chat in order. */
const webhookConnections = 10;

export function createIntakeCalls(api: Api, signal: AbortSignal): IntakeCalls {
  const cancel = telegramSignal(signal);
  const removeWebhook = () => api.deleteWebhook({ drop_pending_updates: false }, cancel);
  const poll = (offset: number | undefined) => {
    const from = offset === undefined ? {} : { offset };
    const options = { timeout: longPollSeconds, allowed_updates: allowedUpdates };
    return api.getUpdates({ ...from, ...options }, cancel);
  };
  const setWebhook = ({ url, secret }: WebhookIntake) => {
    const options = { max_connections: webhookConnections, allowed_updates: allowedUpdates };
    return api.setWebhook(url, { ...options, secret_token: secret }, cancel).catch(refuseWebhook);
  };
  return {
    identify: () => api.getMe(cancel),
    removeWebhook,
    setWebhook,
    webhookInfo: () => api.getWebhookInfo(cancel),
    fetchUpdates: async (offset) => {
      try {
        return await poll(offset);
      } catch (error) {
        if (isWebhookActive(error)) await removeWebhook();
        throw error;
      }
    },
  };
}

/** An address that Telegram does not take does not become right by asking again. */
function refuseWebhook(error: unknown): never {
  if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  throw new AppError('webhook-refused', { reason: error.description }, { cause: error });
}

/** The other conflict is a second poll, which must not be told from this one by its code alone. */
function isWebhookActive(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 409 &&
    error.description.includes('webhook is active')
  );
}

/**
 * grammY types its signals after a polyfill that knows nothing of Node's own; all it does with one is
 * to read `aborted` and to add and remove a listener, which both have.
 */
function telegramSignal(signal: AbortSignal): NonNullable<Parameters<Api['getMe']>[0]> {
  return signal as unknown as NonNullable<Parameters<Api['getMe']>[0]>;
}
