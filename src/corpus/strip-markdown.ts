/** What a line of Markdown is once its marks are gone; lines of one paragraph are joined. */
interface Line {
  readonly text: string;
  /** Whether it goes on the paragraph of the line before. */
  readonly continues: boolean;
}

const heading = /^ {0,3}#{1,6}[^\S\n]+(\S.*)$/;
const ruleOrUnderline = /^(?:(?:[-*_=][^\S\n]{0,3}){3,}|=+|-{2,})$/;
const fence = /^[^\S\n]{0,3}(?:```|~~~)/;
const quote = /^[^\S\n]{0,3}(?:>[^\S\n]?)+/;
const listItem = /^[^\S\n]*(?:[-*+]|\d{1,3}[.)])[^\S\n]+/;
const unorderedMark = /^[^\S\n]*[*+][^\S\n]+/;
const tableDivider = /^\|?[ :]{0,3}--[ :|-]*$/;
const entities = new Map([
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
]);

/**
 * The readable text of plain Markdown (`\n` line ends): marks of headings, emphasis, links, images,
 * quotes, code and tables removed, the wrapped lines of a paragraph joined. List items keep their
 * dash or number and a line each; cells of a table row are joined by semicolons.
 */
export function stripMarkdown(markdown: string): string {
  const paragraphs: string[] = [];
  for (const { text, continues } of linesOf(withoutComments(markdown))) {
    const last = paragraphs.at(-1);
    if (continues && last !== undefined) paragraphs[paragraphs.length - 1] = `${last} ${text}`;
    else paragraphs.push(text);
  }
  return paragraphs.map(stripInline).join('\n');
}

/** The text of the first heading of the first level, and the Markdown without its line. */
export function takeTitle(
  markdown: string,
): { readonly title: string; readonly rest: string } | null {
  const match = /^ {0,3}#[^\S\n]+(\S.*)$/m.exec(markdown);
  const title = withoutClosingMarks(match?.[1] ?? '');
  if (!match || title === '') return null;
  const rest = markdown.slice(0, match.index) + markdown.slice(match.index + match[0].length);
  return { title: stripInline(title), rest };
}

function linesOf(markdown: string): Line[] {
  const lines: Line[] = [];
  let goesOn = false;
  for (const written of markdown.split('\n')) {
    const line = stripBlock(written);
    if (line === null) {
      goesOn = false;
      continue;
    }
    const isOwnLine = line.trim() === '' || isBlockStart(written);
    lines.push({
      text: isOwnLine || !goesOn ? line.trimEnd() : line.trim(),
      continues: goesOn && !isOwnLine,
    });
    goesOn =
      line.trim() !== '' &&
      !heading.test(written) &&
      !isTableRow(written) &&
      !written.endsWith('  ') &&
      !written.endsWith('\\');
  }
  return lines.map(({ text, continues }) => ({ text: text.replace(/\\$/, ''), continues }));
}

/** Null for a line that shows nothing. */
function stripBlock(line: string): string | null {
  if (fence.test(line) || ruleOrUnderline.test(line.trim()) || tableDivider.test(line.trim()))
    return null;
  const inner = line.replace(quote, '');
  const title = heading.exec(inner)?.[1];
  if (title !== undefined) return withoutClosingMarks(title);
  if (isTableRow(inner)) return cellsOf(inner);
  return inner.replace(unorderedMark, '- ');
}

function isBlockStart(line: string): boolean {
  const inner = line.replace(quote, '');
  return heading.test(inner) || listItem.test(inner) || isTableRow(inner);
}

/** `# Title #` is a heading that says only `Title`. */
function withoutClosingMarks(title: string): string {
  return title.trim().replace(/\s#+$/, '').trim();
}

function isTableRow(line: string): boolean {
  const row = line.trim();
  return row.length > 1 && row.startsWith('|') && row.endsWith('|');
}

function cellsOf(row: string): string {
  const cells = row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('; ');
}

function withoutComments(markdown: string): string {
  const parts = markdown.split('<!--');
  return parts
    .map((part, at) => {
      const end = part.indexOf('-->');
      if (at === 0) return part;
      return end === -1 ? `<!--${part}` : part.slice(end + 3);
    })
    .join('');
}

/**
 * Every class leaves out the character that opens its pattern, and no pattern starts again inside a
 * run that it has tried, so that time stays linear.
 */
function stripInline(text: string): string {
  return text
    .replace(/<br ?\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>\n]{0,200}>/gi, (tag) =>
      /^<https?:/i.test(tag) ? tag.slice(1, -1) : '',
    )
    .replace(/!?\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1')
    .replace(/!?\[([^[\]\n]+)\]\[[^[\]\n]*\]/g, '$1')
    .replace(/(?<!\\)(\*{1,3})(?=\S)([^*\n]+)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}\\_])(_{1,3})(?=\S)([^_\n]+)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~([^~\n]+)~~/g, '$1')
    .replace(/(?<!`)`+([^`\n]+)`+/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1')
    .replace(/&(?:nbsp|lt|gt|quot|amp);/g, (entity) => entities.get(entity) ?? entity);
}
