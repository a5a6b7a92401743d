import { oneLine } from '../text/one-line.ts';
import type { DocumentFact } from './article-facts.ts';
import { spanOf } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { confidences } from './confidence.ts';
import { type DocumentReference, findDocuments } from './documents.ts';
import { letterheadDocument } from './letterheads.ts';

/**
 * The numbered documents of an article and the one that it is by its letterhead, each once: with the first date and subject that any of its
 * sentences gives, shown by the sentence that gives the subject, else by the first.
 */
export function findDocumentFacts(sentences: readonly ArticleSentence[]): DocumentFact[] {
  const known = new Map<string, DocumentFact>();
  const own = letterheadDocument(sentences);
  if (own) known.set(keyOf(own), own);
  for (const sentence of sentences) {
    for (const reference of findDocuments(sentence.text)) {
      const fact = toFact(sentence, reference);
      const key = keyOf(fact);
      const before = known.get(key);
      known.set(key, before ? joined(before, fact) : fact);
    }
  }
  return [...known.values()];
}

function keyOf({ kind, number }: DocumentFact): string {
  return `${kind} ${number}`.toLowerCase();
}

function joined(first: DocumentFact, next: DocumentFact): DocumentFact {
  const subject = first.subject ?? next.subject;
  const shownBy = first.subject === null && next.subject !== null ? next.shownBy : first.shownBy;
  return { ...first, subject, shownBy, date: first.date ?? next.date };
}

function toFact(sentence: ArticleSentence, reference: DocumentReference): DocumentFact {
  const { kind, number, subject } = reference;
  return {
    kind,
    number,
    date: dateBehind(sentence, reference),
    subject: subject && oneLine(sentence.text.slice(subject.start, subject.end)),
    shownBy: spanOf(sentence),
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
