let last = 100;

/**
 * An id for the next message, of a person or of the bot: they rise within each chat, with gaps, as
 * Telegram's do.
 */
export function nextMessageId(): number {
  last += 1;
  return last;
}
