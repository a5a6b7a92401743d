import { checkHtml, type TextEntity } from '../check-html.ts';
import { badRequest } from './refused.ts';

const longestText = 4096;

export interface CheckedText {
  /** As readers see it. */
  readonly plain: string;
  readonly entities: readonly TextEntity[];
}

/** @throws Refused where Telegram would not take the text */
export function checkText(
  text: string,
  mode: unknown,
  tooLong = 'message is too long',
): CheckedText {
  if (mode !== undefined && mode !== 'HTML') throw badRequest('unsupported parse_mode');
  const checked = mode === 'HTML' ? checkHtml(text) : { plain: text, entities: [] };
  if ('problem' in checked) throw badRequest(`can't parse entities: ${checked.problem}`);
  if (checked.plain.trim() === '') throw badRequest('message text is empty');
  if (checked.plain.length > longestText) throw badRequest(tooLong);
  return checked;
}
