import { readLexicon } from '../text/read-lexicon.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { countParts } from '../text/tokens.ts';

const { scenes, people, actions, tellings } = readLexicon<{
  /** What pictures show: enough to make a short line a caption. */
  readonly scenes: readonly string[];
  /** Who is in a picture, and */
  readonly people: readonly string[];
  /** what they do there: both are needed. */
  readonly actions: readonly string[];
  /** What sentences of the body say that people do. */
  readonly tellings: readonly string[];
}>(import.meta.url, 'captions');

const longestCaptionParts = 40;
/** A line of 40 syllables is never longer; spares counting those of paragraphs. */
const longestCaptionLength = 500;
const longestCreditParts = 8;
const credit = /(?<!\p{L})ảnh(?:\s(?:minh\s)?(?:họa|hoạ))?\s?:\s?(?<by>\S.*)$/iu;
/** A stop at the end or a colon inside belongs to a sentence or a heading. */
const sentenceLike = /[.!?…:;,]["”’»)\]]*$|:\s/u;

/**
 * Whether a paragraph is the caption of a picture: a short line with a photographer's credit, or one
 * without a stop at its end that begins with a scene (`Quang cảnh …`) or with a person who does what
 * people in pictures do (`Đồng chí … phát biểu`). Other short lines are headings and belong to the
 * body.
 */
export function isCaption(line: string): boolean {
  if (line.length > longestCaptionLength || countParts(line) > longestCaptionParts) return false;
  const by = credit.exec(line)?.groups?.['by'];
  if (by !== undefined && countParts(by) <= longestCreditParts) return true;
  if (sentenceLike.test(line) || splitSentences(line).length > 1) return false;
  const written = line.toLowerCase();
  if (scenes.some((scene) => startsWithWords(written, scene))) return true;
  return (
    people.some((person) => startsWithWords(written, person)) &&
    actions.some((action) => containsWords(written, action)) &&
    !tellings.some((telling) => containsWords(written, telling))
  );
}

function startsWithWords(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
}

function containsWords(text: string, words: string): boolean {
  return ` ${text.replace(/[,;–-]/g, ' ')} `.includes(
    ` ${words}${words.startsWith('(') ? '' : ' '}`,
  );
}
