import type { DocumentFact } from './article-facts.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { confidences } from './confidence.ts';
import { type DocumentReference, findDocuments } from './documents.ts';
import { spanWithin } from './written-time.ts';

/** The numbered documents of an article, each once for every sentence that names it. */
export function findDocumentFacts(sentences: readonly ArticleSentence[]): DocumentFact[] {
  return sentences.flatMap((sentence) =>
    findDocuments(sentence.text).map((reference) => toFact(sentence, reference)),
  );
}

function toFact(sentence: ArticleSentence, reference: DocumentReference): DocumentFact {
  const { kind, number, subject } = reference;
  return {
    kind,
    number,
    date: dateBehind(sentence, reference),
    subject: subject && sentence.text.slice(subject.start, subject.end).replace(/\s+/g, ' '),
    shownBy: spanWithin(sentence, { start: 0, end: sentence.text.length }),
    confidence: /[-/]/.test(number) ? confidences.document : confidences.documentByBareNumber,
  };
}

/** `Nghị quyết số 12-NQ/TU ngày 5/7/2018`: only commas or a bracket between, and a written year. */
function dateBehind({ text, dates }: ArticleSentence, { end }: DocumentReference): string | null {
  const date = dates.find(
    (one) => one.start >= end && /^[\s,(]*(?:ký |ban hành )?$/u.test(text.slice(end, one.start)),
  );
  return date?.precision === 'day' && date.year === 'written' ? date.period.first : null;
}
