import type { Address } from './way-back.ts';

/** A preview is fetched without a click: an address would tell its owner of the question. */
export const noPreview = { link_preview_options: { is_disabled: true } } as const;

/** How a new message is sent: without previews, into its topic, as an answer to the asker. */
export function sendingOptions({ topic, answers }: Partial<Address>) {
  return {
    ...noPreview,
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    ...(answers === undefined
      ? {}
      : { reply_parameters: { message_id: answers, allow_sending_without_reply: true as const } }),
  };
}
