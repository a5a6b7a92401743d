import { createPhraseFinder } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import timeContext from './lexicon/time-context.json' with { type: 'json' };
import type { MeetingMention } from './meeting-mention.ts';

const toldOfElse = createPhraseFinder(timeContext.toldOfElse);
const ofPapers = createPhraseFinder(timeContext.ofPapers);
const whereTold = new Set(timeContext.whereTold);

/** `có văn bản thông báo kết luận tại cuộc họp`: the day is the paper's. */
export function isOfPaper(tokens: readonly Token[]): boolean {
  return ofPapers.find(tokens, 'marked').length > 0;
}

/**
 * Whether a verb of telling stands among `tokens.slice(from)` up to an offset, unless what follows it
 * says where: `cho biết tại họp báo` is told there, `cho biết, Sở đã họp` is not.
 */
export function isToldOfElse(tokens: readonly Token[], from: number, before: number): boolean {
  const to = tokens.findIndex(({ start }) => start >= before);
  return toldOfElse
    .find(tokens.slice(from, to < 0 ? tokens.length : to), 'marked')
    .some((told) => !whereTold.has(tokens[from + told.to]?.marked ?? ''));
}

/** Whether a meeting is only told of between a day and its name. */
export function tellsBetween(
  { text, tokens }: { readonly text: string; readonly tokens: readonly Token[] },
  from: number,
  mention: MeetingMention,
): boolean {
  return toldOfElse.find(tokens.slice(from, mention.from), 'marked').some(({ to }) => {
    const tail = tokens.slice(from + to, mention.from);
    const written = text.slice(tokens[from + to - 1]?.end, mention.start);
    return /,|(?:^|\s)rằng\s/u.test(written) || !tail.some(({ marked }) => whereTold.has(marked));
  });
}
