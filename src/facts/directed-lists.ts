import type { Span } from '../text/span.ts';
import { startsAddressee } from './addressees.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { verbOpeningItem } from './directing-clauses.ts';
import { behindMarker, itemsWithin, markStyle, opensList } from './list-items.ts';
import { behindLink } from './put-to.ts';
import { firstTokenAfter } from './sentence-reading.ts';

/** One thing of several that somebody directs, each in a line or sentence of its own. */
export interface ListedTask extends Span {
  readonly sentence: ArticleSentence;
  /** The item's own (`- Giao Phòng A …`), else that of the sentence that leads to the list. */
  readonly verb: string;
  /** The item over it that only names whom its own items are put to: `3. UBND các xã:`. */
  readonly under?: { readonly sentence: ArticleSentence } & Span;
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
  const levels = new Levels();
  const items: ListedTask[] = [];
  let last = lead;
  for (const sentence of sentences.slice(next)) {
    if (sentence.kind === 'caption') continue;
    const isItem = behindMarker(sentence.text) !== null || isJoined(last, sentence, lead);
    if (!isItem && (sentence.paragraph !== last.paragraph || tellsDeed(sentence))) break;
    if (!isItem) continue;
    last = sentence;
    if (levels.opens(sentence)) continue;
    items.push(...tasksIn(sentence, verb).map((task) => levels.place(task)));
  }
  return items;
}

/** Whom the items of a list within a list are put to: the item over them names it. */
class Levels {
  #head: Head | null = null;

  /** Reads the next item; whether it only names whom the items under it are put to. */
  opens(sentence: ArticleSentence): boolean {
    const mark = markStyle(sentence.text);
    if (this.#head?.mark === mark) this.#head = null;
    const under = addressedHead(sentence);
    if (under) this.#head = { mark, under };
    return under !== null;
  }

  /** A task of the item read last. */
  place(task: ListedTask): ListedTask {
    return this.#head ? { ...task, under: this.#head.under } : task;
  }
}

interface Head {
  readonly mark: string;
  readonly under: NonNullable<ListedTask['under']>;
}

/** `3. UBND các huyện, thành phố:`, `b) Đối với Sở A:`, which end with whom they are put to. */
function addressedHead(sentence: ArticleSentence): Head['under'] | null {
  const { text, tokens } = sentence;
  const [label] = /^[^:;.]*(?=:\s*$)/u.exec(text.slice(behindMarker(text) ?? 0)) ?? [];
  if (!label) return null;
  const start = text.lastIndexOf(label);
  const from = behindLink(tokens, firstTokenAfter(tokens, start));
  const first = tokens[from];
  if (!first || !startsAddressee(tokens, from)) return null;
  return { sentence, start: first.start, end: start + label.trimEnd().length };
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
