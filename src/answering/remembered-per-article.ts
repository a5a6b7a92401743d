import type { ReadableArticle } from './readable-article.ts';

/** The same function, worked out once for each article that is kept taken apart. */
export function rememberedPerArticle<Value extends object | string>(
  find: (article: ReadableArticle) => Value,
): (article: ReadableArticle) => Value {
  const known = new WeakMap<ReadableArticle, Value>();
  return (article) => {
    const value = known.get(article) ?? find(article);
    known.set(article, value);
    return value;
  };
}
