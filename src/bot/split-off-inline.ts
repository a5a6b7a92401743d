import type { InlineAnswers } from './inline-answers.ts';
import type { InboxWork } from './work-off-inbox.ts';

/** The same work, but for inline queries: answered at once or never, they do not enter the inbox. */
export function splitOffInline(work: InboxWork, inline: Pick<InlineAnswers, 'take'>): InboxWork {
  return {
    ...work,
    accept: (updates) => {
      work.accept(updates.filter(({ inline_query: query }) => query === undefined));
      for (const { inline_query: query } of updates) if (query) inline.take(query);
    },
  };
}
