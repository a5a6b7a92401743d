import bylinesLexicon from './lexicon/bylines.json' with { type: 'json' };

const { textLabels, photoLabels, sourceLabels, joints, compilers } = bylinesLexicon;

/** A byline at the end of an article. */
export interface Byline {
  /** Whether it names who wrote the text, took the pictures, or published it first. */
  readonly of: 'text' | 'photos' | 'source';
  readonly name: string;
}

const longestByline = 80;
const mostNameWords = 8;
const firstWordsOfLabels = new Set(
  [...textLabels, ...photoLabels, ...sourceLabels].map((written) => written.split(' ', 1)[0] ?? ''),
);
const label = oneOf([...textLabels, ...photoLabels, ...sourceLabels]);
const labelled = new RegExp(
  `^\\(?(?<labels>${label}(?:\\s?${oneOf(joints)}\\s?${label})*)(?:\\s?[:.–-]\\s?|\\s)(?<name>\\S.*?)\\)?$`,
  'iu',
);
const compiled = new RegExp(`\\s?\\((?:${compilers.join('|')})[^)]{0,30}\\)$`, 'iu');
const textLabel = new RegExp(`(?<!\\p{L})${oneOf(textLabels)}(?!\\p{L})`, 'iu');
const photoLabel = new RegExp(`(?<!\\p{L})${oneOf(photoLabels)}(?!\\p{L})`, 'iu');
const nameWord = /^(?:\p{Lu}[\p{L}\p{M}\p{N}.&-]*|[–-]|[a-z0-9-]+(?:\.[a-z]+)+)[,;]?$/u;
const initials = /^\p{Lu}{1,2}(?:\.\s?\p{Lu}{1,3})+\.?$/u;

/** Reads `Tin Minh An`, `Tin, ảnh: Hoài Thu`, `Theo Chinhphu.vn`; null for any other line. */
export function labelledByline(line: string): Byline | null {
  if (line.length > longestByline || !startsWithLabel(line)) return null;
  const { labels = '', name = '' } = labelled.exec(line)?.groups ?? {};
  if (!isName(withoutCompiler(name))) return null;
  return { of: subjectOf(labels), name: withoutCompiler(name) };
}

/**
 * Reads a line that is nothing but a name of two or more capitalised words (`Khánh Vy`,
 * `Phòng TC-KT`), initials, or either with a word like `(tổng hợp)`. Only the last line of an article
 * should be asked: headings can look the same.
 */
export function unlabelledByline(line: string): Byline | null {
  if (line.length > longestByline) return null;
  const name = withoutCompiler(line);
  const isLongEnough = name.split(/\s+/).length >= 2 || initials.test(name) || name !== line;
  return isLongEnough && isName(name) ? { of: 'text', name } : null;
}

/** Spares most lines the pattern, which is slow. */
function startsWithLabel(line: string): boolean {
  return firstWordsOfLabels.has(/[\p{L}]+/u.exec(line)?.[0].toLowerCase() ?? '');
}

function subjectOf(labels: string): Byline['of'] {
  if (textLabel.test(labels)) return 'text';
  return photoLabel.test(labels) ? 'photos' : 'source';
}

function isName(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > mostNameWords || !/\p{L}/u.test(name)) return false;
  return (
    initials.test(name) || (words.every((word) => nameWord.test(word)) && !/[.;,]$/.test(name))
  );
}

function withoutCompiler(name: string): string {
  return name.replace(compiled, '').trim();
}

function oneOf(words: readonly string[]): string {
  const escaped = words.map((word) => word.replace(/[+/]/g, '\\$&'));
  return `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})`;
}
