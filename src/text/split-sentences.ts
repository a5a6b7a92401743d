import { findQuotations } from './find-quotations.ts';
import { endsSentence, isForgottenStop, skipSpace } from './sentence-stops.ts';
import type { Span } from './span.ts';

/**
 * A longer quotation is split into its sentences wherever it stands: kept whole it would not fit
 * into an answer, which has 900 characters with its frame.
 */
const longestWholeQuotation = 500;

/** Stops with the closing marks that belong to their sentence, and runs of white space. */
const breakpoints = /(\.\/\.|[.!?…]+)["”’»)\]]*|[^\S\n]{2,}/gu;
const goesOn = /^[^\S\n]{0,3}[,;:–—-]?[^\S\n]{0,3}\p{Ll}/u;

/**
 * The sentences of a text (NFC) in order, without the white space around them; together they hold
 * everything else. Line feeds end a sentence. Full stops of abbreviations, initials, numbers, dates
 * and enumerations end none; nor do those inside a quotation that is part of a sentence. Stops glued
 * to the next sentence (`đề ra.Cũng tại`) and stops replaced by two spaces end one.
 *
 * Takes time in proportion to the length of the text.
 */
export function splitSentences(text: string): Span[] {
  return linesOf(text).flatMap(({ start, end }) =>
    splitLine(text.slice(start, end)).map((sentence) => ({
      start: start + sentence.start,
      end: start + sentence.end,
    })),
  );
}

/** The lines of a text that hold more than white space, trimmed. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf('\n', start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    const line = text.slice(start, end);
    const first = start + line.length - line.trimStart().length;
    if (line.trim() !== '') lines.push({ start: first, end: first + line.trim().length });
    start = end + 1;
  }
  return lines;
}

/** Takes a line that begins and ends with something else than white space. */
function splitLine(line: string): Span[] {
  const isInsideQuotation = createQuotationGuard(line);
  const sentences: Span[] = [];
  let sentenceStart = 0;
  for (const { 0: written, 1: run, index: start } of line.matchAll(breakpoints)) {
    const end = start + written.length;
    const isEnd =
      run === undefined
        ? isForgottenStop(line, start, end)
        : endsSentence({ text: line, sentenceStart, start, end, run });
    if (!isEnd || isInsideQuotation(end, sentenceStart)) continue;
    sentences.push({ start: sentenceStart, end: run === undefined ? start : end });
    sentenceStart = skipSpace(line, end);
  }
  if (sentenceStart < line.length) sentences.push({ start: sentenceStart, end: line.length });
  return sentences;
}

/**
 * Tells whether a place lies inside a quotation that must stay whole: one that begins or goes on as
 * part of a sentence. Places must be asked in ascending order.
 */
function createQuotationGuard(line: string): (place: number, sentenceStart: number) => boolean {
  const quotations = findQuotations(line).filter(
    ({ start, end }) => end - start <= longestWholeQuotation,
  );
  let next = 0;
  return (place, sentenceStart) => {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next++;
    const quotation = quotations[next];
    if (!quotation || quotation.start >= place) return false;
    const { start, end } = quotation;
    return (
      /[\p{L}\p{N}]/u.test(line.slice(sentenceStart, start)) ||
      goesOn.test(line.slice(end, end + 8))
    );
  };
}
