import { functionWords } from '../src/retrieval/function-words.ts';
import { areNeighbours } from '../src/retrieval/tolerance/keyboard.ts';
import { decodeKeys } from '../src/retrieval/tolerance/keyboard-codes.ts';
import { foldMarks } from '../src/text/fold-marks.ts';
import { readSyllable, withoutTone } from '../src/text/syllables.ts';
import { partsOf, type Token } from '../src/text/tokens.ts';

/** One word of a question, typed wrongly. */
export interface Slip {
  readonly sort: string;
  readonly right: string;
  readonly typed: string;
  /** Whether what is typed can be a word, or words, as well. */
  readonly canBeRight: boolean;
}

export interface TypedQuestion {
  readonly text: string;
  readonly slips: readonly Slip[];
}

type Random = () => number;
type MakeSlip = (word: string, random: Random) => string;

const keys = 'abcdefghijklmnopqrstuvwxyz';
const telexKeys: Readonly<Record<string, string>> = {
  huyền: 'f',
  sắc: 's',
  hỏi: 'r',
  ngã: 'x',
  nặng: 'j',
};

/** What hands, input methods and ears do to a word. */
const sorts: Readonly<Record<string, MakeSlip>> = {
  'letter missing': (word, random) => {
    const at = place(word, random);
    return word.slice(0, at) + word.slice(at + 1);
  },
  'letter doubled': (word, random) => {
    const at = place(word, random);
    return word.slice(0, at + 1) + word.slice(at);
  },
  'letters swapped': (word, random) => {
    const at = Math.floor(random() * (word.length - 1));
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  },
  'key beside': (word, random) => {
    const at = place(word, random);
    const beside = Array.from(keys).filter((key) => areNeighbours(key, foldMarks(word.charAt(at))));
    return word.slice(0, at) + pick(beside, random) + word.slice(at + 1);
  },
  'space inside': (word, random) => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    return `${word.slice(0, at)} ${word.slice(at)}`;
  },
  'telex keys': telexOf,
  'tone left out': withoutTone,
  'all marks left out': foldMarks,
};

/** A question with slips in one or two of its words that carry meaning, names aside. */
export function typeWrongly(question: string, random: Random): TypedQuestion {
  const words = contentWords(question);
  const chosen = new Set([pick(words, random), random() < 0.5 ? pick(words, random) : undefined]);
  let text = '';
  let from = 0;
  const slips: Slip[] = [];
  for (const word of words.filter((one) => chosen.has(one))) {
    const slip = slipOf(question.slice(word.start, word.end), random);
    text += question.slice(from, word.start) + slip.typed;
    from = word.end;
    if (slip.typed !== slip.right) slips.push(slip);
  }
  return { text: text + question.slice(from), slips };
}

function contentWords(question: string): Token[] {
  const tokens = partsOf(question);
  const joining = functionWords.marked.find(tokens, 'marked');
  return tokens.filter(({ start, end, marked }, at) => {
    const isSmall = /^\p{Ll}{3,}$/u.test(question.slice(start, end));
    const isJoining = joining.some(({ from, to }) => at >= from && at < to);
    return isSmall && !isJoining && readSyllable(marked) !== null;
  });
}

function slipOf(right: string, random: Random): Slip {
  const sort = pick(Object.keys(sorts), random) ?? '';
  const typed = sorts[sort]?.(right, random) ?? right;
  const canBeRight = typed.split(' ').every((word) => readSyllable(word) !== null);
  return { sort, right, typed, canBeRight };
}

/** The keys of a word; the word itself where they would not be read back. */
function telexOf(word: string): string {
  const letters = Array.from(withoutTone(word), (letter) =>
    letter
      .replace(/[âêô]/u, (one) => foldMarks(one).repeat(2))
      .replace(/[ăơư]/u, (one) => `${foldMarks(one)}w`),
  );
  const typed = letters.join('').replace('đ', 'dd').replace('uwow', 'uow');
  const tone = readSyllable(word)?.tone ?? '';
  const withTone = typed + (telexKeys[tone] ?? '');
  return decodeKeys(withTone, 'telex') === null ? word : withTone;
}

function place(word: string, random: Random): number {
  return Math.floor(random() * word.length);
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
