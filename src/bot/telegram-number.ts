/** Longer ones do not exist, and would lose digits. */
const telegramNumber = /^-?[1-9]\d{0,14}$/;

/** Telegram's number of a person (positive) or a group (negative) as somebody has typed it. */
export function readTelegramNumber(typed: string): number | null {
  return telegramNumber.test(typed) ? Number(typed) : null;
}
