import type { Article } from '../corpus/article.ts';
import { bylinesIn } from '../corpus/paragraphs.ts';
import { oneLine } from '../text/one-line.ts';
import type { PersonFact } from './article-facts.ts';
import { confidences } from './confidence.ts';
import type { Role } from './roles.ts';
import { signatureOver } from './signature-blocks.ts';

const roleOf: Readonly<Record<'text' | 'photos', Role>> = {
  text: 'author',
  photos: 'photographer',
};

/**
 * Who wrote the article and who took its pictures, by its last lines; a source is no person. A name
 * under an office in capitals (`KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`) is that of who signed the paper.
 */
export function bylinePeople({ text }: Article): PersonFact[] {
  return bylinesIn(text).flatMap(({ of, name, start, end }) => {
    const signature = signatureOver(text, { start, end });
    if (of === 'source' || signature?.kind === 'columns') return [];
    const shownBy = { part: 'text' as const, start, end };
    const office = signature && text.slice(signature.office.start, signature.office.end);
    return {
      name,
      honorific: null,
      offices: office === null ? [] : [oneLine(office)],
      roles: [office === null ? roleOf[of] : 'sign'],
      meeting: null,
      shownBy,
      namedBy: shownBy,
      confidence: confidences.byline,
    };
  });
}
