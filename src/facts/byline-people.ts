import type { Article } from '../corpus/article.ts';
import { bylinesIn } from '../corpus/paragraphs.ts';
import type { PersonFact } from './article-facts.ts';
import { confidences } from './confidence.ts';
import type { Role } from './roles.ts';

const roleOf: Readonly<Record<'text' | 'photos', Role>> = {
  text: 'author',
  photos: 'photographer',
};

/** Who wrote the article and who took its pictures, by its last lines; a source is no person. */
export function bylinePeople({ text }: Article): PersonFact[] {
  return bylinesIn(text).flatMap(({ of, name, start, end }) => {
    if (of === 'source') return [];
    const shownBy = { part: 'text' as const, start, end };
    return {
      name,
      honorific: null,
      offices: [],
      roles: [roleOf[of]],
      meeting: null,
      shownBy,
      namedBy: shownBy,
      confidence: confidences.byline,
    };
  });
}
