import type { Span } from '../text/span.ts';
import { addresseeAt } from './addressees.ts';
import type { Appearance } from './appearances.ts';
import type { ArticleSentence } from './article-sentences.ts';
import type { DirectingClause } from './directing-clauses.ts';
import directiveWords from './lexicon/directive-words.json' with { type: 'json' };
import { startsDuty } from './put-to.ts';

const verbOf = new Map(
  Object.entries(directiveWords.orderedBy).flatMap(([verb, written]) =>
    written.map((words): [string, string] => [words, verb]),
  ),
);
const opening = new RegExp(
  `^(?:Theo|Thực hiện) (?<words>${[...verbOf.keys()].join('|')}) của (?:đồng chí )?`,
  'u',
);

/** What a sentence says that somebody ordered, and who did. */
export interface Order {
  readonly by: Appearance;
  readonly clause: DirectingClause;
  readonly action: Span;
}

/**
 * `Theo chỉ đạo của ông A, Sở B phải …`: A asks, B is asked. Only with a word of duty: `Theo chỉ đạo
 * của ông A, Sở B đã …` tells what was done.
 */
export function orderIn(sentence: ArticleSentence): Order | null {
  const { text, tokens, appearances } = sentence;
  const match = opening.exec(text);
  const verb = verbOf.get(match?.groups?.['words'] ?? '');
  const [by] = appearances;
  if (!match || !verb || !by || by.person.extent.start > match[0].length) return null;
  const stop = /^,\s+/u.exec(text.slice(by.person.extent.end));
  if (!stop) return null;
  const start = by.person.extent.end + stop[0].length;
  const addressee = addresseeAt({ text, tokens }, start);
  if (!addressee || !startsDuty({ text, tokens }, addressee.end)) return null;
  const end = start + text.slice(start).replace(/[\s.;,]+$/u, '').length;
  return { by, clause: { verb, start, end }, action: { start, end } };
}
