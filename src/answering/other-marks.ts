import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import { hasMarks } from '../text/date-grammar.ts';
import type { Token } from '../text/tokens.ts';
import type { ReadableArticle } from './readable-article.ts';
import { rememberedPerArticle } from './remembered-per-article.ts';

/** For each folded syllable of an article how it is written there; nothing of one without marks. */
const spellingsIn = rememberedPerArticle(({ texts }): ReadonlyMap<string, ReadonlySet<string>> => {
  const spellings = new Map<string, Set<string>>();
  if (!texts.some(({ text }) => hasMarks(text))) return spellings;
  for (const { marked, folded } of texts.flatMap(({ tokens }) => tokens)) {
    spellings.set(folded, (spellings.get(folded) ?? new Set()).add(marked));
  }
  return spellings;
});

/**
 * Whether an article has a syllable of a question with other marks only: `hải` does not stand where `hai` does.
 * Always false where the question is typed without marks.
 */
export function hasOtherMarks(
  { style }: Pick<UnderstoodQuestion, 'style'>,
  { marked, folded }: Token,
  article: ReadableArticle,
): boolean {
  if (style !== 'marked') return false;
  const spellings = spellingsIn(article).get(folded);
  return spellings !== undefined && !spellings.has(marked);
}
