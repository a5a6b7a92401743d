import { type Confusion, confusionsOf } from './confusions.ts';
import type { CorrectionKind, CorrectionPass } from './correction.ts';
import type { Edit } from './edits.ts';
import { joiningSyllables } from './joining-syllables.ts';
import type { KnownWords } from './known-words.ts';
import { inCaseOf } from './letter-case.ts';
import { createLikelihood, type Likelihood, type PairEvidence } from './likelihood.ts';
import { likelyNames } from './likely-names.ts';
import { neighboursOf } from './neighbours.ts';
import { isPairInUse } from './pair-in-use.ts';
import type { QuestionWord } from './question-words.ts';
import { isStandingPair } from './standing-words.ts';
import { isOrdinaryWord } from './well-spelled.ts';

/**
 * What the index has to show before a syllable that can be right is taken for another one: so much
 * with one neighbour where the other agrees or tells nothing, and `alone` where it does not agree.
 */
const least: Readonly<Record<Confusion['kind'], PairEvidence>> = {
  'i-y': { passages: 1, share: 0 },
  marks: { passages: 3, share: 0.2 },
  confusion: { passages: 3, share: 0.3 },
};
const leastAlone: PairEvidence = { passages: 5, share: 0.5 };

/** How many times as often as any other candidate it has to stand there. */
const margin = 5;

/** A typed syllable that is more than this many times as frequent as the other one is no slip. */
const highestFrequencyRatio = 5;

interface Grounds {
  readonly known: KnownWords;
  readonly likelihood: Likelihood;
}

/** The words directly beside another, where there are any. */
interface Beside {
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/**
 * Syllables that can be right and stand where they never do: `hội nghi`, `chủ chì`, `kĩ thuật`. They are
 * changed only into what sounds alike or has more marks, where the index never has the typed pair and
 * has the other one so often that it must be one word.
 */
export const correctMarks: CorrectionPass = (question, known) => {
  if (question.style !== 'marked') return [];
  const grounds = { known, likelihood: createLikelihood(known, 'marked') };
  const { words } = question;
  const names = likelyNames(question);
  return words.flatMap((word, at): Edit<CorrectionKind>[] => {
    if (!isOrdinaryWord(word) || names.has(at)) return [];
    const { left, right } = neighboursOf(words, { from: at, to: at + 1 }, ({ marked }) => [marked]);
    const meant = meantFor(word, { left: left[0], right: right[0] }, grounds);
    if (!meant) return [];
    const { start, end, written } = word;
    return [{ start, end, meant: inCaseOf(written, meant.syllable), kind: meant.kind }];
  });
};

function meantFor({ marked }: QuestionWord, beside: Beside, grounds: Grounds): Confusion | null {
  if (
    pairsWith(marked, beside).some(([first, second]) => isPairInUse(first, second, grounds.known))
  ) {
    return null;
  }
  const shown = confusionsOf(marked, grounds.known)
    .map((confusion) => ({
      confusion,
      passages: Math.max(
        0,
        ...pairsWith(confusion.syllable, beside).map((pair) => evidenceOf(pair, grounds).passages),
      ),
    }))
    .sort((one, other) => other.passages - one.passages);
  const [best, second] = shown;
  if (!best || (second && best.passages < second.passages * margin)) return null;
  return isMeant(marked, best.confusion, beside, grounds) ? best.confusion : null;
}

function pairsWith(token: string, { left, right }: Beside): (readonly [string, string])[] {
  return [
    ...(left === undefined ? [] : [[left, token] as const]),
    ...(right === undefined ? [] : [[token, right] as const]),
  ];
}

function isMeant(
  typed: string,
  { syllable, kind }: Confusion,
  beside: Beside,
  grounds: Grounds,
): boolean {
  const { known } = grounds;
  const pairs = pairsWith(syllable, beside).map((pair) => ({
    pair,
    evidence: evidenceOf(pair, grounds),
  }));
  const [best, other] = pairs.sort((a, b) => b.evidence.share - a.evidence.share);
  if (!best) return false;
  const isStanding = isStandingPair('marked', ...best.pair);
  if (!isStanding && isUsedMoreThan(typed, syllable, known)) return false;
  if (kind === 'confusion' && !isStanding && known.frequency('marked', typed) > 0) return false;
  if (kind === 'i-y' || !other || tellsNothing(other, syllable)) {
    return reaches(best.evidence, least[kind]);
  }
  const neighbour = other.pair[0] === syllable ? other.pair[1] : other.pair[0];
  return known.frequency('marked', neighbour) > 0 && reaches(best.evidence, leastAlone);
}

/** Beside it stands a word that joins, or one with which the syllable agrees. */
function tellsNothing(
  { pair, evidence }: { readonly pair: readonly [string, string]; readonly evidence: PairEvidence },
  syllable: string,
): boolean {
  const neighbour = pair[0] === syllable ? pair[1] : pair[0];
  return evidence.passages > 0 || joiningSyllables.marked.has(neighbour);
}

function isUsedMoreThan(typed: string, meant: string, known: KnownWords): boolean {
  const [one, other] = [known.frequency('marked', typed), known.frequency('marked', meant)];
  return joiningSyllables.marked.has(typed) || one > other * highestFrequencyRatio;
}

function reaches(evidence: PairEvidence, { passages, share }: PairEvidence): boolean {
  return evidence.passages >= passages && evidence.share >= share;
}

/**
 * Pairs of people's names don't count: that the index knows `Văn Năm` tells nothing of `văn nam`.
 */
function evidenceOf(
  [first, second]: readonly [string, string],
  { known, likelihood }: Grounds,
): PairEvidence {
  const evidence = likelihood.pair(first, second);
  const isOfName = evidence.passages > 0 && known.people.hasPair(first, second);
  return isOfName ? { passages: 0, share: 0 } : evidence;
}
