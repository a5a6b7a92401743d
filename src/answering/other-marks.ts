import { tokensWithMarks } from '../retrieval/typed-marks.ts';
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
 * The words of a question that an article has with other marks only: `hải` does not stand where `hai` does.
 * None where the question is typed without.
 */
export function wordsWithOtherMarks(
  { style, subjects, tokens }: UnderstoodQuestion,
  article: ReadableArticle,
): ReadonlySet<Token> {
  if (style !== 'marked') return new Set();
  const words = subjects.flatMap(({ from, to }) => tokensWithMarks(tokens.slice(from, to)));
  const spellings = spellingsIn(article);
  return new Set(
    words.filter(({ marked, folded }) => spellings.get(folded)?.has(marked) === false),
  );
}
