import type { Span } from '../text/span.ts';
import { linesOf } from '../text/split-sentences.ts';
import { partsOf } from '../text/tokens.ts';
import words from './lexicon/signature-words.json' with { type: 'json' };
import { isOfficeHead } from './offices.ts';

/** In lines: `(Đã ký)`, the office, and for whom it is signed. */
const longestBlock = 3;
const isRemark = new RegExp(`^\\(?(?:${words.remarks.join('|')})\\)?$`, 'iu');
const forWhom = new RegExp(`^(?:${words.forWhom.join('|')})[./\\s]+`, 'u');
const columns = new Set(words.columns);

/** What the lines over a name at the end of an article make of it. */
export type Signature =
  | { readonly kind: 'signer'; readonly office: Span }
  /** `CHỦ TRÌ   THƯ KÝ` over two names in one line. */
  | { readonly kind: 'columns' };

/** `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`, `(Đã ký)` over a name: who signed, as what; null for a byline. */
export function signatureOver(text: string, name: Span): Signature | null {
  const lines = linesOf(text.slice(0, name.start)).slice(-longestBlock).reverse();
  const line = lines.find(({ start, end }) => !isRemark.test(text.slice(start, end)));
  if (!line) return null;
  const written = text.slice(line.start, line.end);
  if (written !== written.toUpperCase() || !/\p{Lu}/u.test(written)) return null;
  const lead = forWhom.exec(written)?.[0].length ?? 0;
  const tokens = partsOf(written.slice(lead));
  const [first, second] = tokens;
  if (columns.has(`${first?.marked} ${second?.marked}`)) return { kind: 'columns' };
  if (!isOfficeHead(tokens, 0)) return null;
  return { kind: 'signer', office: { start: line.start + lead, end: line.end } };
}
