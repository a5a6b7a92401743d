import type { Span } from '../text/span.ts';
import documentKindsLexicon from './lexicon/document-kinds.json' with { type: 'json' };

/** A document that a text names by its number. */
export interface DocumentReference extends Span {
  /** `Nghị quyết`, as written. */
  readonly kind: string;
  /** As written: `12-NQ/TU`; of `Nghị quyết 35; 36` each number has a reference of its own. */
  readonly number: string;
  /** What it is about, after `về`; `null` where the text does not say. */
  readonly subject: Span | null;
}

const { kinds } = documentKindsLexicon;
/** `Nghị quyết 35` is a document, `báo cáo 5 nội dung` is not. */
const knownByBareNumber = new Set(documentKindsLexicon.knownByBareNumber);
const number = '\\p{Nd}+(?:[-/][\\p{L}\\p{Nd}]+)*';
const reference = new RegExp(
  `(?<!\\p{L})(${kinds.join('|')})\\s+(?:số\\s*:?\\s*)?(${number}(?:(?:\\s*[;,]\\s*|\\s+và\\s+)${number}(?![\\p{L}\\p{Nd}%]))*)(?!\\p{L})`,
  'giu',
);

const anotherReference = new RegExp(reference.source, 'iu');

/** A date and an issuer may stand between the number and the subject. */
const subjectBehind =
  /^(?:[^.;:\n]{0,90}?[\s,])??(?:về(?: việc)?|ban hành|phê duyệt|quy định)\s+/iu;
/** `…, sáng ngày 5/7, Sở A tổ chức …`: the clause that follows the document tells its own day. */
const dayOfClause =
  '(?:(?:sáng|trưa|chiều|tối|ngày|hôm|đêm)\\s(?:(?:ngày|hôm|qua|nay)\\s?,?\\s?)*\\(?\\p{Nd}|(?:hai|ba|\\p{Nd}+) ngày|từ (?:ngày )?\\p{Nd}|(?:sáng|chiều|tối|hôm) (?:nay|qua),)';
const subjectEnd = new RegExp(
  `[.;\\n”"»)]|, (?=\\p{Lu})|, (?:vào |trong )?${dayOfClause}| và (?:nhiều|các|một số|việc) |(?:,| và) (?:${eitherCase(kinds)}) (?:số )?\\p{Nd}`,
  'u',
);
const longestSubject = 300;

/** Finds numbered documents with what they are about. */
export function findDocuments(text: string): DocumentReference[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return Array.from(text.matchAll(reference)).flatMap((match) => {
    const [whole, kind = '', numbers = ''] = match;
    if (!isDocument(whole, kind, numbers)) return [];
    const end = match.index + whole.length;
    const subject = subjectAfter(text, end);
    return numbers
      .split(/\s*[;,]\s*|\s+và\s+/u)
      .map((one) => ({ start: match.index, end, kind, number: one, subject }));
  });
}

function isDocument(whole: string, kind: string, numbers: string): boolean {
  if (/[-/]/.test(numbers) || /\ssố\s/iu.test(whole)) return true;
  return knownByBareNumber.has(kind.toLowerCase());
}

function subjectAfter(text: string, end: number): Span | null {
  const rest = text.slice(end, end + longestSubject);
  const lead = subjectBehind.exec(rest);
  if (!lead || subjectEnd.test(lead[0]) || anotherReference.test(lead[0])) return null;
  const start = end + lead[0].length;
  const stretch = text.slice(start, start + longestSubject);
  const stop = subjectEnd.exec(stretch)?.index ?? stretch.length;
  const length = stretch.slice(0, stop).trimEnd().length;
  return length > 0 ? { start, end: start + length } : null;
}

/** For patterns in which capitals matter elsewhere. */
function eitherCase(words: readonly string[]): string {
  return words
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');
}
