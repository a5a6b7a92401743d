import { partsOf } from '../../text/tokens.ts';
import { foldedTokens, type ReadableArticle, type ReadableSentence } from '../readable-article.ts';

const leadSentences = 2;

/**
 * Title, unit and lead of an article as folded tokens, without the sentence that is read: what they say
 * goes without saying in it.
 */
export function headOf({ article, sentences }: ReadableArticle, read?: ReadableSentence): string {
  const lead = sentences.filter(
    (one) => one.kind === 'body' && one.ordinal < leadSentences && one !== read,
  );
  const names = [article.title, article.unit ?? ''].map((text) => foldedTokens(partsOf(text)));
  return [...names, ...lead.map(({ folded }) => folded)].join('|');
}
