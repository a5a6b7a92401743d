import { writtenOutWords } from '../facts/written-out.ts';
import type { TokenisedText } from './readable-article.ts';
import { rememberedPerArticle } from './remembered-per-article.ts';

/** A text of an article with short names written out. */
export interface WrittenText extends TokenisedText {
  /** Folded. */
  readonly words: readonly string[];
  /** For each word the place of the last token that it stands for. */
  readonly places: readonly number[];
}

/**
 * The texts of an article with what everybody abbreviates written out, and once more with the short names
 * that the article explains.
 */
export const writtenTexts = rememberedPerArticle(({ texts, aliases }): readonly WrittenText[] => {
  const own = aliases.map(({ short, long }) => ({
    short: short.split(' '),
    long: long.split(' '),
  }));
  const ways = own.length === 0 ? [[]] : [[], own];
  return ways.flatMap((shortNames) =>
    texts.map((one) => {
      const words = writtenOutWords(one.text, one.tokens, shortNames);
      return {
        ...one,
        words: words.map(({ word }) => word),
        places: words.map(({ token }) => token),
      };
    }),
  );
});
