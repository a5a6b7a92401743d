import { splitSentences } from '../text/split-sentences.ts';
import { countParts } from '../text/tokens.ts';
import captionsLexicon from './lexicon/captions.json' with { type: 'json' };

const { scenes, people, actions, tellings } = captionsLexicon;

const longestCaptionParts = 40;
/** A line of 40 syllables is never longer; spares counting those of paragraphs. */
const longestCaptionLength = 500;
const longestCreditParts = 8;
/** Longer than every phrase of the lexicon. */
const longestOpening = 40;
const credit = /(?<!\p{L})ảnh(?:\s(?:minh\s)?(?:họa|hoạ))?\s?:\s?(?<by>\S.*)$/iu;
/** A stop at the end or a colon inside belongs to a sentence or a heading. */
const sentenceLike = /[.!?…:;,]["”’»)\]]*$|:\s/u;

/** Phrases by their first word: most lines begin with none of them. */
const scenesByWord = byFirstWord(scenes);
const peopleByWord = byFirstWord(people);

/**
 * Whether a paragraph is the caption of a picture: a short line with a photographer's credit, or one
 * without a stop at its end that begins with a scene (`Quang cảnh …`) or with a person who does what
 * people in pictures do (`Đồng chí … phát biểu`). Other short lines are headings and belong to the
 * body.
 */
export function isCaption(line: string): boolean {
  if (line.length > longestCaptionLength) return false;
  const showsScene = startsWithAny(line, scenesByWord);
  const mayShowPerson = !showsScene && startsWithAny(line, peopleByWord);
  const isCredited = hasCredit(line);
  if (!showsScene && !mayShowPerson && !isCredited) return false;
  if (countParts(line) > longestCaptionParts) return false;
  if (isCredited) return true;
  if (sentenceLike.test(line) || splitSentences(line).length > 1) return false;
  return showsScene || actsInPicture(line);
}

function hasCredit(line: string): boolean {
  if (!line.includes(':')) return false;
  const by = credit.exec(line)?.groups?.['by'];
  return by !== undefined && countParts(by) <= longestCreditParts;
}

function actsInPicture(line: string): boolean {
  const words = ` ${line.toLowerCase().replace(/[,;–-]/g, ' ')} `;
  const has = (phrase: string) =>
    words.includes(phrase.startsWith('(') ? ` ${phrase}` : ` ${phrase} `);
  return actions.some(has) && !tellings.some(has);
}

function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>();
  for (const phrase of phrases) {
    const word = phrase.split(' ', 1)[0] ?? '';
    byWord.set(word, [...(byWord.get(word) ?? []), phrase]);
  }
  return byWord;
}

function startsWithAny(line: string, phrases: ReadonlyMap<string, readonly string[]>): boolean {
  const start = line.slice(0, longestOpening).toLowerCase();
  const firstWord = /^[^\s,;:]+/u.exec(start)?.[0] ?? '';
  const candidates = phrases.get(firstWord) ?? [];
  return candidates.some(
    (phrase) => start.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(start.slice(phrase.length)),
  );
}
