import { oneLine } from '../text/one-line.ts';
import type { DocumentFact } from './article-facts.ts';
import { spanOf } from './article-places.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { confidences } from './confidence.ts';
import documentKindsLexicon from './lexicon/document-kinds.json' with { type: 'json' };

/** In sentences: a letterhead and the lines that say what the paper is about. */
const sentencesOfHead = 12;
/** In UTF-16 units. */
const longestSubject = 300;
const numberLine = /^Số\s?:?\s?(\p{Nd}+[-/][\p{L}\p{Nd}/.-]*[\p{L}\p{Nd}])$/iu;
const subjectLead = /^(?:V\/v|Về việc|Về)\s?:?\s+/iu;
const kinds = new Set(documentKindsLexicon.kinds);
const kindOfSign = new Map(Object.entries(documentKindsLexicon.signs));

/**
 * The document that an article is, by its letterhead: `Số: 47/TB-VPUBND` in a line of its own, the
 * kind in another one (`THÔNG BÁO`) or in the number's sign, the day behind the place, and what it is
 * about under the kind. Null for an article without such a number.
 */
export function letterheadDocument(sentences: readonly ArticleSentence[]): DocumentFact | null {
  const head = sentences.filter(({ kind }) => kind === 'body').slice(0, sentencesOfHead);
  const at = head.findIndex(({ text }) => numberLine.test(text));
  const line = head[at];
  const number = line && numberLine.exec(line.text)?.[1];
  if (!line || !number) return null;
  const named = head.findIndex(({ text }, place) => place > at && kindOf(text) !== null);
  const kind = kindOf(head[named]?.text ?? '') ?? kindBySign(number);
  if (kind === null) return null;
  return {
    kind,
    number,
    date: dayOfPlace(head.slice(at)),
    subject: subjectIn(
      named < 0 ? head.find(({ text }) => subjectLead.test(text)) : head[named + 1],
    ),
    shownBy: spanOf(line),
    confidence: confidences.document,
  };
}

/** `Thông báo` for a line `THÔNG BÁO`; null for any other. */
function kindOf(text: string): string | null {
  const small = text.trim().toLowerCase();
  if (text !== text.toUpperCase() || !kinds.has(small)) return null;
  return small.charAt(0).toUpperCase() + small.slice(1);
}

/** `TB` of `47/TB-VPUBND`. */
function kindBySign(number: string): string | null {
  const signs = number.split(/[-/]/u).slice(1);
  for (const sign of signs) {
    const kind = kindOfSign.get(sign);
    if (kind) return kind;
  }
  return null;
}

/** `Hạ Đông, ngày 03 tháng 3 năm 2022`. */
function dayOfPlace(head: readonly ArticleSentence[]): string | null {
  for (const { text, dates } of head) {
    const date = dates.find(({ end }) => end === text.length);
    const isAlone = date && /^[^.;:,]{2,40},\s$/u.test(text.slice(0, date.start));
    if (date && isAlone && date.precision === 'day') return date.period.first;
  }
  return null;
}

function subjectIn(sentence: ArticleSentence | undefined): string | null {
  if (!sentence || sentence.text.length > longestSubject || /[:;]$/u.test(sentence.text))
    return null;
  const words = oneLine(sentence.text).replace(subjectLead, '');
  return words.replace(/[\s.,]+$/u, '') || null;
}
