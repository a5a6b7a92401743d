import { isSurnameOn } from '../../facts/name-runs.ts';
import { createPhraseFinder, type PhraseFinder } from '../../text/phrases.ts';
import elliptical from '../lexicon/elliptical.json' with { type: 'json' };
import type { TokenRange } from '../understood-question.ts';
import { isCapitalised, type TypedText } from './typed-text.ts';

const strong = createPhraseFinder(elliptical.strongOpenings);
const weak = createPhraseFinder([...elliptical.weakOpenings, ...elliptical.notOpenings]);
const weakEnglish = createPhraseFinder(elliptical.englishOpenings);
const notOpenings = new Set(elliptical.notOpenings);
const leads = createPhraseFinder(elliptical.leads);
const particles = createPhraseFinder(elliptical.particles);
const tails = createPhraseFinder(elliptical.tails);
const tailsAfterOpening = createPhraseFinder(elliptical.tailsAfterOpening);

/** What is left of a message without the words that lead over to it and those of courtesy. */
export interface StrippedMessage {
  readonly core: TokenRange;
  /**
   * `strong` (`thế còn`) always leans on the question before; `weak` (`còn`, `vậy`) also begins
   * questions that stand alone.
   */
  readonly opening: 'strong' | 'weak' | null;
  /** It ends in `thì sao`. */
  readonly hasTail: boolean;
}

export function stripConversation(typed: TypedText): StrippedMessage {
  const { from, opening } = stripFront(typed);
  const polite = endBefore(typed, from, typed.tokens.length, particles);
  const tail = phraseEndingAt(typed, from, polite, tails);
  const soft = opening && !tail ? phraseEndingAt(typed, from, polite, tailsAfterOpening) : null;
  const to = endBefore(typed, from, tail ?? soft ?? polite, particles);
  return { core: { from, to }, opening, hasTail: tail !== null };
}

function stripFront(typed: TypedText): Pick<StrippedMessage, 'opening'> & { from: number } {
  const { tokens, isEnglish } = typed;
  let opening: StrippedMessage['opening'] = null;
  for (let from = 0; ; ) {
    const lead = leads.at(tokens, from, typed.side);
    const strongly = strong.at(tokens, from, 'folded');
    const weakly = isEnglish
      ? (weakEnglish.at(tokens, from, 'marked') ?? weak.at(tokens, from, 'marked'))
      : weak.at(tokens, from, 'folded');
    if (weakly && notOpenings.has(weakly.phrase) && !strongly) return { from, opening };
    const match = strongly ?? lead ?? weakly;
    if (!match) return { from, opening };
    if (strongly) opening = 'strong';
    else if (!lead) opening ??= 'weak';
    from = match.to;
  }
}

/** The end without the phrases at it, none of them alone. */
function endBefore(typed: TypedText, from: number, end: number, finder: PhraseFinder): number {
  let to = end;
  for (;;) {
    const start = phraseEndingAt(typed, from, to, finder);
    if (start === null || start === from) return to;
    to = start;
  }
}

const longestPhrase = 4;

/** Where the longest phrase begins that ends at a place; a single capital is no particle. */
function phraseEndingAt(
  typed: TypedText,
  floor: number,
  end: number,
  finder: PhraseFinder,
): number | null {
  for (let from = Math.max(floor, end - longestPhrase); from < end; from++) {
    const match = finder.at(typed.tokens, from, typed.side);
    if (match?.to === end && !isCapitalised(typed, from) && !isInitial(typed, from)) return from;
  }
  return null;
}

/** The `a` of `nguyen van a` is no `ạ`. */
function isInitial({ tokens, side }: TypedText, at: number): boolean {
  if (tokens[at]?.marked !== 'a') return false;
  return tokens.slice(Math.max(0, at - 2), at).some((token) => isSurnameOn(token, side));
}
