import { type NamedAppearance as NamedIn, nameAppearances } from '../facts/named-appearances.ts';
import type { ReadableSentence } from './readable-article.ts';
import { rememberedPerArticle } from './remembered-per-article.ts';

/** An appearance of a readable article whose person is known by full name. */
export type NamedAppearance = NamedIn<ReadableSentence>;

/** All that people do in an article: see {@link nameAppearances}. */
export const namedAppearances = rememberedPerArticle(({ sentences }): readonly NamedAppearance[] =>
  nameAppearances(sentences),
);
