import { normaliseText } from '../text/normalise-text.ts';
import type { ArticleId } from './article.ts';
import { type Outcome, read, refused } from './outcome.ts';

/** Ids are shown in messages and file names; a path that is longer is a mistake. */
const longestId = 200;
const controlCharacter = /\p{Cc}/u;

/**
 * An id in NFC: 1 to 200 characters, no control characters, no segment `..`, no leading slash and no
 * `#`, which begins the ordinal of a passage.
 */
export function readArticleId(written: string): Outcome<ArticleId> {
  const id = normaliseText(written).trim();
  const isFine =
    id !== '' &&
    id.length <= longestId &&
    !controlCharacter.test(id) &&
    !id.includes('#') &&
    !id.startsWith('/') &&
    !id.split(/[/\\]/).includes('..');
  return isFine ? read(id as ArticleId) : refused('id-wrong', { id: shown(id), limit: longestId });
}

function shown(id: string): string {
  const oneLine = id.replace(/\s+/g, ' ');
  return oneLine.length <= longestId ? oneLine : `${oneLine.slice(0, longestId)}…`;
}
