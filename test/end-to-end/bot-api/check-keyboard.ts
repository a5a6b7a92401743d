import { z } from 'zod';
import { badRequest } from './refused.ts';

const button = z.looseObject({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
});

export const inlineKeyboard = z.strictObject({
  inline_keyboard: z.array(z.array(button)),
});
export type InlineKeyboard = z.infer<typeof inlineKeyboard>;
type Button = z.infer<typeof button>;

const mostButtons = 100;
const mostDataBytes = 64;

/**
 * The keyboard of a message.
 *
 * @returns undefined where there is none, or one without buttons
 * @throws Refused where Telegram would not take it
 */
export function checkKeyboard(markup: unknown): InlineKeyboard | undefined {
  if (markup === undefined) return undefined;
  const read = inlineKeyboard.safeParse(markup);
  if (!read.success) throw badRequest("can't parse reply keyboard markup JSON object");
  const buttons = read.data.inline_keyboard.flat();
  if (buttons.length > mostButtons) throw badRequest('REPLY_MARKUP_TOO_LONG');
  for (const one of buttons) checkButton(one);
  return buttons.length === 0 ? undefined : read.data;
}

function checkButton({ text, callback_data: data, url, ...others }: Button): void {
  if (text.trim() === '')
    throw badRequest("can't parse inline keyboard button: Text must be non-empty");
  const actions = [data, url, ...Object.values(others)].filter((action) => action !== undefined);
  if (actions.length !== 1) throw badRequest('Text buttons are unallowed in the inline keyboard');
  if (data !== undefined && !fitsData(data)) throw badRequest('BUTTON_DATA_INVALID');
  if (url !== undefined && !URL.canParse(url)) throw badRequest('BUTTON_URL_INVALID');
}

function fitsData(data: string): boolean {
  const bytes = Buffer.byteLength(data);
  return bytes >= 1 && bytes <= mostDataBytes;
}
