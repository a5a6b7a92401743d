import type { Span } from '../text/span.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { verbOpeningItem } from './directing-clauses.ts';
import { behindMarker, itemsWithin, opensList } from './list-items.ts';

/** One thing of several that somebody directs, each in a line or sentence of its own. */
export interface ListedTask extends Span {
  readonly sentence: ArticleSentence;
  /** The item's own (`- Giao Phòng A …`), else that of the sentence that leads to the list. */
  readonly verb: string;
}

/**
 * The list that a sentence leads to (`ông A yêu cầu:` and lines with numbers, letters or dashes;
 * `… yêu cầu: Một là, …` and sentences with `Hai là, …`): up to the first paragraph that is no item.
 * What else an item's paragraph says belongs to no item. Lines without a mark are items as long as
 * semicolons join them.
 */
export function listBehind(
  sentences: readonly ArticleSentence[],
  lead: ArticleSentence,
  verb: string,
): ListedTask[] {
  const next = sentences.indexOf(lead) + 1;
  if (!leadsToList(lead.text, sentences[next]?.text ?? '')) return [];
  const items: ListedTask[] = [];
  let last = lead;
  for (const sentence of sentences.slice(next)) {
    if (sentence.kind === 'caption') continue;
    const isItem = behindMarker(sentence.text) !== null || isJoined(last, sentence, lead);
    if (!isItem && (sentence.paragraph !== last.paragraph || tellsDeed(sentence))) break;
    if (!isItem) continue;
    items.push(...tasksIn(sentence, verb));
    last = sentence;
  }
  return items;
}

/** A colon at the end, or the first item here (`… yêu cầu: Một là, …`) or in the next sentence. */
function leadsToList(text: string, next: string): boolean {
  return /:\s*$/u.test(text) || opensList(next) || text.split(/:\s+/u).slice(1).some(opensList);
}

/** `Rà soát …;` and the line behind it, where numbers were lost with the layout. */
function isJoined(before: ArticleSentence, sentence: ArticleSentence, lead: ArticleSentence) {
  if (sentence.paragraph === before.paragraph) return false;
  return /;\s*$/u.test(before === lead ? sentence.text : before.text);
}

function tellsDeed({ appearances }: ArticleSentence): boolean {
  return appearances.some(({ verbs }) => verbs.length > 0);
}

function tasksIn(sentence: ArticleSentence, verb: string): ListedTask[] {
  return itemsWithin(sentence.text, { start: 0, end: sentence.text.length }).map((item) => {
    const own = verbOpeningItem(sentence, item.start);
    const start = own ? own.end : item.start;
    const words = sentence.text.slice(start, item.end).replace(/[\s.;,]+$/u, '');
    return { sentence, verb: own?.verb ?? verb, start, end: start + words.length };
  });
}
