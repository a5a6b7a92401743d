import type { Article } from '../corpus/article.ts';
import { oneLine } from '../text/one-line.ts';
import { partsOf } from '../text/tokens.ts';
import { findExplainedNames } from './aliases.ts';
import type { ArticleFacts } from './article-facts.ts';
import otherNameWords from './lexicon/other-name-words.json' with { type: 'json' };
import { unitHeads } from './unit-heads.ts';
import { unitAt } from './unit-names.ts';

type NamePair = ArticleFacts['otherNames'][number];

/** In UTF-16 units: a unit's name with what stands around it. */
const longestName = 160;

const oneOf = (words: readonly string[]) => `(?:${words.join('|')})`;
const bracketed = new RegExp(
  `[(,]\\s?${oneOf(otherNameWords.nowOrBefore)}(?: là)?:?\\s+([^(),.;\\n]{3,120})[),]`,
  'giu',
);
const renamed = new RegExp(`${oneOf(otherNameWords.renamed)}\\s+`, 'giu');

/**
 * Pairs of names that an article gives one unit: `Sở A (nay là Sở B)`, `đổi tên Phòng A thành Phòng
 * B`, `Cục Giống thủy sản (Cục GTS)`.
 */
export function findOtherNames({ title, text }: Article): NamePair[] {
  const whole = `${title}\n${text}`;
  const pairs = [
    ...findExplainedNames(whole),
    ...Array.from(whole.matchAll(bracketed)).flatMap((match) => {
      const name = lastUnit(whole.slice(Math.max(0, match.index - longestName), match.index));
      const other = firstUnit(match[1] ?? '');
      return name && other ? [{ name, other }] : [];
    }),
    ...Array.from(whole.matchAll(renamed)).flatMap((match) => {
      const end = match.index + match[0].length;
      const before = whole.slice(end, end + longestName);
      const joint = before.search(/\sthành\s/u);
      const old = joint > 0 ? firstUnit(before.slice(0, joint)) : null;
      const name =
        old ?? lastUnit(whole.slice(Math.max(0, match.index - longestName), match.index));
      const other = firstUnit(joint >= 0 ? before.slice(joint).replace(/^\sthành\s/u, '') : before);
      return name && other ? [{ name, other }] : [];
    }),
  ];
  return withoutRepeats(
    pairs.map(({ name, other }) => ({ name: oneLine(name), other: oneLine(other) })),
  );
}

/** The unit at the end of a stretch of text. */
function lastUnit(text: string): string | null {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const tokens = partsOf(line);
  for (const { from } of unitHeads(tokens, 'marked')) {
    const unit = unitAt({ text: line, tokens, people: [] }, from);
    if (unit && /^\s*(?:được |đã |sẽ )*$/u.test(line.slice(unit.end))) {
      return line.slice(unit.start, unit.end);
    }
  }
  return null;
}

function firstUnit(text: string): string | null {
  const tokens = partsOf(text);
  const [head] = unitHeads(tokens, 'marked');
  if (!head || head.from > 0) return null;
  const unit = unitAt({ text, tokens, people: [] }, head.from);
  return unit && text.slice(unit.start, unit.end);
}

function withoutRepeats(pairs: readonly NamePair[]): NamePair[] {
  const seen = new Set<string>();
  return pairs.filter(({ name, other }) => {
    const key = `${name}|${other}`;
    if (seen.has(key) || name === other) return false;
    seen.add(key);
    return true;
  });
}
