import type { FigureFact } from './article-facts.ts';
import { spanWithin } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { confidences } from './confidence.ts';
import { countedBy } from './counted-words.ts';
import { findDocuments } from './documents.ts';
import { type Figure, findFigures } from './figures.ts';

/** The numbers of an article that count or measure something; dates, ordinals and document numbers are none. */
export function findFigureFacts(sentences: readonly ArticleSentence[]): FigureFact[] {
  return sentences.flatMap((sentence) => {
    const figures = findFigures(sentence.text);
    if (figures.length === 0) return [];
    const taken = [...sentence.dates, ...findDocuments(sentence.text)];
    return figures
      .filter((figure) => !taken.some(({ start, end }) => figure.start < end && start < figure.end))
      .flatMap((figure) => toFact(sentence, figure) ?? []);
  });
}

/** `một số`, `năm qua`, `lúa chín`: as often another word as a number. */
const vagueNumbers = new Set(['một', 'năm', 'chín']);

function toFact(sentence: ArticleSentence, figure: Figure): FigureFact | null {
  if (vagueNumbers.has(figure.number)) return null;
  const counts = countedBy(sentence, figure);
  if (counts === '' && figure.measure === '') return null;
  return {
    value: figure.number,
    measure: figure.measure,
    counts,
    shownBy: spanWithin(sentence, { start: 0, end: sentence.text.length }),
    confidence: confidences.figure,
  };
}
