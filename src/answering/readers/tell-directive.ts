import type { Article } from '../../corpus/article.ts';
import type { ArticleFacts, ArticleSpan, Directive } from '../../facts/article-facts.ts';
import type { Snapshot } from '../../search-index/snapshot.ts';
import { oneLine } from '../../text/one-line.ts';
import { quoteSpan } from '../quote-span.ts';
import type { Statement } from '../reading.ts';
import { shortened } from './shortened.ts';

/** What a directive is told from. */
export interface ToldDirective {
  readonly article: Article;
  readonly facts: ArticleFacts;
  readonly snapshot: Snapshot;
  /** Of what is to be done, in UTF-16 units. */
  readonly longestTask: number;
}

/**
 * A directive in the article's words: `yêu cầu Phòng A rà soát …`, with the sentence that says it and,
 * where that is another, the one that names who said it. Whose it is, is for the caller to say.
 */
export function tellDirective(
  directive: Directive,
  { article, facts, snapshot, longestTask }: ToldDirective,
): Statement {
  const { from, to, verb, task, shownBy } = directive;
  const shown = quoteSpan(snapshot, article, shownBy);
  const named = shown?.text.includes(from) ? null : namingOf(directive, facts);
  const namedIn = named && quoteSpan(snapshot, article, named);
  const quotes = [shown, namedIn].filter((quote) => quote !== null);
  const told = oneLine(article[task.part].slice(task.start, task.end));
  const said = [verb, to, told].filter((part) => part !== null).join(' ');
  return { text: shortened(said.replaceAll(' ,', ','), longestTask), quotes };
}

/** Where the giver is named last before `Đồng chí cũng yêu cầu …`. */
function namingOf({ from, shownBy }: Directive, { people }: ArticleFacts): ArticleSpan | null {
  const named = people.filter(({ name }) => name === from).map(({ namedBy }) => namedBy);
  const before = named.filter(({ part, start }) => part === 'text' && start <= shownBy.start);
  return before.sort((a, b) => b.start - a.start)[0] ?? named[0] ?? null;
}

/** `đồng chí A`, by the honorific that the article gives. */
export function addressIn({ people }: ArticleFacts, name: string): string {
  const honorific = people.find((one) => one.name === name && one.honorific !== null)?.honorific;
  return honorific ? `${honorific.toLowerCase()} ${name}` : name;
}
