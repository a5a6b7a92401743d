import type { Article } from '../corpus/article.ts';
import type { Directive } from '../facts/article-facts.ts';
import directiveWords from '../facts/lexicon/directive-words.json' with { type: 'json' };
import { isVerbAt } from '../facts/predicates.ts';
import { unitHeads } from '../facts/unit-heads.ts';
import honorificsLexicon from '../retrieval/lexicon/honorifics.json' with { type: 'json' };
import { skippedLevels } from '../retrieval/skipped-levels.ts';
import { oneLine } from '../text/one-line.ts';
import { createPhraseFinder } from '../text/phrases.ts';
import { partsOf } from '../text/tokens.ts';
import { nameWords } from './office-name.ts';

const tasks = createPhraseFinder(directiveWords.tasks);
const unnamed = createPhraseFinder([...honorificsLexicon, ...['các', 'những']]);

/** Less than this of a name may be that of many: `Sở …`. */
const leastOwnWords = 2;

/**
 * What a directive puts to one of those whom it addresses, in the article's words; `null` where it does
 * not address them. `wanted` are the words of the name, `head` those of the article's title and lead:
 * at a meeting of `tỉnh Hạ Đông` the `Sở Y tế` is that of the province.
 */
export function addressedPart(
  { verb, to, task }: Directive,
  article: Article,
  wanted: readonly string[],
  head: readonly string[],
): string | null {
  const told = oneLine(article[task.part].slice(task.start, task.end));
  const parts = partsToOthers([to, told].filter((part) => part !== null).join(' '));
  const isListed = to?.split(/[,;]| và /u).some((one) => isCalled(bareWords(one), wanted, head));
  const part = isListed ? parts[0] : parts.find((one) => opensWith(one, wanted, head));
  return part === undefined ? null : `${verb} ${part}`.replaceAll(' ,', ',');
}

/** `Phòng A rà soát …; công bố …; Phòng B kiểm tra …` are two. */
function partsToOthers(told: string): string[] {
  const parts: string[] = [];
  for (const part of told.split(/;\s*/u)) {
    const tokens = partsOf(part);
    const opensUnit = unitHeads(tokens, 'folded')[0]?.from === 0;
    const last = parts.at(-1);
    if (last === undefined || opensUnit) parts.push(part);
    else parts[parts.length - 1] = `${last}; ${part}`;
  }
  return parts;
}

function bareWords(written: string): readonly string[] {
  const tokens = partsOf(written);
  const from = unnamed.at(tokens, 0, 'marked')?.to ?? 0;
  return nameWords(written.slice(tokens[from]?.start ?? 0));
}

function isCalled(
  words: readonly string[],
  wanted: readonly string[],
  head: readonly string[],
): boolean {
  return endsOf(words, wanted, head).includes(words.length);
}

function opensWith(part: string, wanted: readonly string[], head: readonly string[]): boolean {
  const words = bareWords(part);
  return endsOf(words, wanted, head).some((end) => opensTask(words.slice(end, end + 4)));
}

/** Where the name may end: all of it, or without the place or the unit above, which the head tells. */
function endsOf(
  words: readonly string[],
  wanted: readonly string[],
  head: readonly string[],
): number[] {
  return wanted.flatMap((_, at) => {
    const length = wanted.length - at;
    const end = skippedLevels(words, 0, wanted.slice(0, length));
    // `Hội` is that of the meeting, whose whole name title or lead tell.
    const rest = length < leastOwnWords ? wanted : wanted.slice(length);
    return end !== null && standsIn(head, rest) ? [end] : [];
  });
}

/** Whether words stand somewhere, with or without the levels of places. */
export function standsIn(head: readonly string[], words: readonly string[]): boolean {
  return words.length === 0 || head.some((_, at) => skippedLevels(head, at, words) !== null);
}

function opensTask(words: readonly string[]): boolean {
  const tokens = partsOf(words.join(' '));
  return isVerbAt(tokens, 0) || tasks.at(tokens, 0, 'folded') !== undefined;
}

/** The words of a name as it is asked for, without honorific or `các`. */
export const addresseeWords = bareWords;
