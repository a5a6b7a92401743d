import { checkHtml, type TextEntity } from '../check-html.ts';

const width = 76;

/** A message as its readers see it, in a box, with its buttons below. */
export function drawMessage(payload: Readonly<Record<string, unknown>>): string {
  const lines = linesOf(String(payload['text']), payload['parse_mode'] === 'HTML');
  const edge = '─'.repeat(width + 2);
  return [
    `┌${edge}┐`,
    ...lines.map((line) => `│ ${line}${' '.repeat(width - lengthOf(line))} │`),
    `└${edge}┘`,
    ...drawButtons(payload),
  ].join('\n');
}

/** The buttons under a message, row by row. */
export function drawButtons(payload: Readonly<Record<string, unknown>>): string[] {
  const rows = rowsOf(payload['reply_markup']);
  return rows.map((row) => row.map((label) => `[ ${label} ]`).join(' '));
}

/** What a person has sent or pressed, on the right. */
export function drawPerson(said: string): string {
  return wrapped(said, width - 12)
    .map((line) => `${' '.repeat(width + 4 - lengthOf(line))}${line}`)
    .join('\n');
}

function linesOf(written: string, isHtml: boolean): string[] {
  const read = isHtml ? checkHtml(written) : { plain: written, entities: [] };
  if ('problem' in read) throw new Error(read.problem);
  const quotes = read.entities.filter(({ type }) => type.endsWith('blockquote'));
  let offset = 0;
  return read.plain.split('\n').flatMap((line) => {
    const isQuoted = quotes.some((quote) => holds(quote, offset));
    offset += line.length + 1;
    return isQuoted ? wrapped(line, width - 2).map((part) => `▏ ${part}`) : wrapped(line, width);
  });
}

function holds({ offset, length }: TextEntity, at: number): boolean {
  return offset <= at && at < offset + length;
}

function wrapped(text: string, longest: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && lengthOf(longer) > longest) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Of what stands in one column each; emoji stand only on buttons. */
function lengthOf(text: string): number {
  return [...text].length;
}

function rowsOf(markup: unknown): string[][] {
  const keyboard: unknown =
    typeof markup === 'object' && markup !== null && 'inline_keyboard' in markup
      ? markup.inline_keyboard
      : [];
  if (!Array.isArray(keyboard)) return [];
  return keyboard.map((row: readonly { readonly text: string }[]) => row.map(({ text }) => text));
}
