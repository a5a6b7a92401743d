import type { Meeting } from '../facts/article-facts.ts';
import { type KindMention, kindsIn } from '../facts/kinds-in.ts';
import meetingKindsLexicon from '../facts/lexicon/meeting-kinds.json' with { type: 'json' };
import { foldMarks } from '../text/fold-marks.ts';
import { foldedWords } from '../text/folded-words.ts';
import { createPhraseFinder, type PhraseMatch, type TokenSide } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import wideKindsLexicon from './lexicon/wide-kinds.json' with { type: 'json' };
import type { UnderstoodQuestion } from './understood-question.ts';

type Named = Pick<Meeting, 'kind' | 'name' | 'sorts'>;

/** Kinds that people mean by a wider word: a `phiên họp` is a `cuộc họp`, too. */
const wideKinds: Readonly<Partial<Record<string, readonly string[]>>> = wideKindsLexicon.kinds;
/** Kinds that articles, too, call by another's word. */
const standsFor: Readonly<Partial<Record<string, readonly string[]>>> =
  meetingKindsLexicon.standsFor;
const classifiers = new Set(wideKindsLexicon.classifiers.map(foldMarks));
const generalKinds = new Set(wideKindsLexicon.generalKinds);
const generalWords = createPhraseFinder(wideKindsLexicon.generalWords);

/** Where words stand that mean meetings of any kind and are none of a kind: `sự kiện`. */
export function generalMeetingWords(tokens: readonly Token[], side: TokenSide): PhraseMatch[] {
  return generalWords.find(tokens, side);
}

/** Whether such a word starts at a place. */
export function isGeneralMeetingWord(
  tokens: readonly Token[],
  at: number,
  side: TokenSide,
): boolean {
  return generalWords.at(tokens, at, side) !== undefined;
}

/** The kinds that a question asks for; none behind `về`: `hội nghị về chuẩn bị đại hội` is no congress. */
export function kindsAsked({ tokens }: UnderstoodQuestion, side: TokenSide): KindMention[] {
  const kinds = withBareKinds(kindsIn(tokens, side), tokens, side);
  const topic = tokens.findIndex(
    ({ folded }, at) => folded === 've' && at > (kinds[0]?.from ?? tokens.length),
  );
  return topic < 0 ? kinds : kinds.filter(({ from }) => from < topic);
}

const bareKinds = createPhraseFinder([
  ...wideKindsLexicon.bareKinds,
  ...meetingKindsLexicon.decoys,
]);

/** `các lễ`: words that are a kind in a question, where articles say more (`lễ phát động`). */
function withBareKinds(
  kinds: readonly KindMention[],
  tokens: readonly Token[],
  side: TokenSide,
): KindMention[] {
  if (kinds.length > 0 || side === 'folded') return [...kinds];
  return bareKinds
    .find(tokens, side)
    .filter(({ phrase }) => wideKindsLexicon.bareKinds.includes(phrase))
    .map(({ phrase, from }) => ({ kind: phrase, spelling: phrase, from }));
}

/** Whether all kinds are meant: by a row of `cuộc họp`, by `sự kiện`, by `cuộc họp, hội nghị`. */
export function meansAnyKind(
  kinds: readonly KindMention[],
  { tokens, style }: Pick<UnderstoodQuestion, 'tokens' | 'style'>,
  isRow: boolean,
): boolean {
  const side = style === 'marked' ? 'marked' : 'folded';
  const isGeneral = kinds.some((one) => generalKinds.has(one.kind) && saysNoMore(one));
  return (
    kinds.length !== 1 || (isRow && (isGeneral || generalMeetingWords(tokens, side).length > 0))
  );
}

/** Whether a meeting is of a kind, in the wide sense in which people name it. */
export function isOfKind(
  { kind, name, sorts }: Named,
  asked: KindMention,
  askedSorts: readonly string[] = [],
): boolean {
  if (isKindOf(kind, sorts, asked, askedSorts) && saysNoMore(asked)) return true;
  const words = ` ${foldedWords(name)} `;
  if (words.includes(` ${foldedWords(asked.spelling)} `)) return true;
  const isKind = (wideKinds[asked.kind] ?? [asked.kind]).includes(kind);
  return isKind && wordsBeyond(asked).every((word) => words.includes(` ${word} `));
}

/** A `họp giao ban` is a `hội nghị giao ban`: where the sort is told, the kind may be another word. */
function isKindOf(
  kind: string,
  sorts: readonly string[],
  asked: KindMention,
  askedSorts: readonly string[],
): boolean {
  if ((wideKinds[asked.kind] ?? [asked.kind]).includes(kind)) return true;
  if (sorts.includes(asked.kind)) return true;
  const isOfSort = askedSorts.length > 0 && askedSorts.every((sort) => sorts.includes(sort));
  return isOfSort && (standsFor[asked.kind] ?? []).includes(kind);
}

/** Whether a meeting is called by a kind's own word. */
export function isCalled({ kind, name }: Named, asked: KindMention): boolean {
  return (
    (saysNoMore(asked) && kind === asked.kind) ||
    foldedWords(name).startsWith(foldedWords(asked.spelling))
  );
}

function saysNoMore(asked: KindMention): boolean {
  return wordsBeyond(asked).length === 0;
}

/** What a spelling says beyond its kind: `phát động` of `lễ phát động`; nothing of `buổi họp`. */
function wordsBeyond({ kind, spelling }: KindMention): string[] {
  const known = new Set([...foldedWords(kind).split(' '), ...classifiers]);
  return foldedWords(spelling)
    .split(' ')
    .filter((word) => !known.has(word));
}
