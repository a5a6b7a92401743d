import type { ArticleHead } from '../corpus/article.ts';
import type { Wording } from '../messages.ts';
import { formatDate } from '../text/format-date.ts';
import { italic, link, type MessageNode, text } from './message-tree.ts';

/** Title (linked where the article has an address) · date of posting · mark of an invented article. */
export function articleLine(
  { title, date, url, synthetic, id }: ArticleHead,
  { messages, language }: Wording,
): MessageNode[] {
  const name = title.trim() === '' ? messages.text(language, 'bot.untitled', { id }) : title;
  const mark = messages.text(language, 'bot.synthetic', {});
  return [
    ...link(url, text(name)),
    ...(date === null ? [] : [text(` · ${formatDate(date)}`)]),
    ...(synthetic ? [text(' · '), italic(text(mark))] : []),
  ];
}
