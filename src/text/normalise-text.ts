/**
 * Characters that show nothing but change what is compared or how a line is drawn: soft hyphen,
 * zero-width and bidi controls (U+200B–200F, 202A–202E, 2060–206F, FEFF), tags (E0000–E007F),
 * variation selectors' neighbours of the Mongolian block (180E) and control characters other than
 * tab and line feed.
 */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** The form feed between pages and the vertical tab of word processors part words as lines do. */
const lineEndings = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * The form in which every text is stored, compared and shown: NFC, line ends as `\n`, the Icelandic
 * `Ð` (U+00D0), which poses as the Vietnamese letter, turned into `Đ`, and no invisible characters.
 * The place of the tone mark is left as it was written: quotes are cut from this form.
 *
 * Lone surrogates become U+FFFD, so that the result can always be encoded.
 */
export function normaliseText(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEndings, '\n')
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/\u00D0/g, '\u0110');
}
