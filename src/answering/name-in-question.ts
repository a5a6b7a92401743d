import type { UnderstoodQuestion } from '../retrieval/understood-question.ts';
import { hasMarks } from '../text/date-grammar.ts';
import { partsOf } from '../text/tokens.ts';

/**
 * Whether a question names somebody. A question that is typed with marks must name them with the
 * same marks: `Lĩnh` and `Linh` are two people.
 */
export function isNamedIn({ text, tokens, style }: UnderstoodQuestion, name: string): boolean {
  const isTypedWithMarks = style === 'marked' || (style === 'english' && hasMarks(text));
  const side = isTypedWithMarks ? 'marked' : 'folded';
  const wanted = partsOf(name).map((token) => token[side]);
  return tokens.some((_, at) =>
    wanted.every((word, offset) => tokens[at + offset]?.[side] === word),
  );
}
