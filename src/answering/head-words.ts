import { nameWords } from './office-name.ts';
import { rememberedPerArticle } from './remembered-per-article.ts';

const leadSentences = 2;

/** Unit, title and first sentences of an article in the words of names, a bar between two of them. */
export const headWords = rememberedPerArticle(({ sentences, article }): readonly string[] => {
  const lead = sentences.filter(({ ordinal }) => ordinal < leadSentences);
  const texts = [article.unit ?? '', ...lead.map(({ text }) => text)];
  return texts.flatMap((text) => [...nameWords(text), '|']);
});
