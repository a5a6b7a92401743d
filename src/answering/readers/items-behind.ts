import type { ReadableArticle, ReadableSentence } from '../readable-article.ts';

const bullet = /^(?:[-–+•*]|(?:\p{Nd}{1,2}|[IVX]{1,4}|[a-zđ])\s?[-.)/])\s*/u;

/** `Thành phần gồm:` in front of a list: its lines up to the one that is no item. */
export function itemsBehind(
  { sentences }: ReadableArticle,
  told: readonly ReadableSentence[],
): readonly ReadableSentence[] {
  const opening = told.find(({ text }) => text.endsWith(':'));
  if (!opening) return [];
  const rest = sentences.slice(sentences.indexOf(opening) + 1);
  const end = rest.findIndex(({ text }) => !bullet.test(text));
  return rest.slice(0, end < 0 ? rest.length : end).filter((one) => !told.includes(one));
}

/** An item without what marks it as one. */
export function withoutBullet(text: string): string {
  return text.replace(bullet, '');
}
