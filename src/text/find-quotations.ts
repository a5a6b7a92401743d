import type { Span } from './span.ts';

interface Mark {
  readonly mark: string;
  readonly at: number;
}

const quotationMarks = /["“”«»]/gu;
const partners = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
]);

/**
 * The quotations of one line, with their marks, in order and not nested. Curly and angle marks are
 * paired as they are drawn; straight ones in turn when their number is even, else by the white space
 * around them. A mark without a partner quotes nothing.
 */
export function findQuotations(line: string): Span[] {
  const marks = Array.from(line.matchAll(quotationMarks), ({ 0: mark, index: at }) => ({
    mark,
    at,
  }));
  const opens = openingOf(line, marks);
  const quotations: Span[] = [];
  let opening: Mark | null = null;
  for (const mark of marks) {
    if (opens(mark)) {
      opening ??= mark;
    } else if (opening && partners.get(opening.mark) === mark.mark) {
      quotations.push({ start: opening.at, end: mark.at + 1 });
      opening = null;
    }
  }
  return quotations;
}

/** Marks must be asked in order. */
function openingOf(line: string, marks: readonly Mark[]): (mark: Mark) => boolean {
  const straight = marks.filter(({ mark }) => mark === '"').length;
  let seen = 0;
  return ({ mark, at }) => {
    if (mark !== '"') return partners.has(mark);
    return straight % 2 === 0 ? seen++ % 2 === 0 : standsBeforeWord(line, at);
  };
}

function standsBeforeWord(line: string, at: number): boolean {
  return /\S/u.test(line.charAt(at + 1)) && !/[\p{L}\p{N}.,!?…]/u.test(line.charAt(at - 1));
}
