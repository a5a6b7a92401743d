import { type WrittenOutWord, withUsualNames, writtenOutWords } from '../facts/written-out.ts';
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
 * The texts of an article with what everybody abbreviates written out, once more with the short names
 * that the article explains, and of each once more with units called as they are mostly.
 */
export const writtenTexts = rememberedPerArticle(({ texts, aliases }): readonly WrittenText[] => {
  const own = aliases.map(({ short, long }) => ({
    short: short.split(' '),
    long: long.split(' '),
  }));
  const ways = own.length === 0 ? [[]] : [[], own];
  return ways.flatMap((shortNames) =>
    texts.flatMap((one) => {
      const words = writtenOutWords(one.text, one.tokens, shortNames);
      const usual = withUsualNames(words);
      const isUsual = usual.length === words.length;
      return isUsual ? [written(one, words)] : [written(one, words), written(one, usual)];
    }),
  );
});

function written(text: TokenisedText, words: readonly WrittenOutWord[]): WrittenText {
  return {
    ...text,
    words: words.map(({ word }) => word),
    places: words.map(({ token }) => token),
  };
}
