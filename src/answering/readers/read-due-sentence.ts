import { oneLine } from '../../text/one-line.ts';
import { partsOf, type Token } from '../../text/tokens.ts';
import timeWords from '../lexicon/time-words.json' with { type: 'json' };
import { foldedTokens, type ReadableArticle } from '../readable-article.ts';
import { quoteOf, type Reader, type ReadingTask } from '../reading.ts';
import { coverTokens, holds } from '../subject-coverage.ts';
import { type DueClause, dueClausesIn } from './due-clauses.ts';
import { headOf } from './head-of.ts';

/** By when the one whom the question names has to: its own day comes before that of all. */
export const readOwnDue: Reader = (task, candidate) => {
  const names = namesIn(task, candidate.article);
  if (names.length === 0) return null;
  // `riêng đội B kéo dài tới 15/8`: what B does the clause before says.
  return readLikest(task, candidate, ({ folded, sentence }) =>
    names.every((name) => holds(folded, name)) ? sentence.folded : null,
  );
};

/** By when, where no directive tells it: `gửi danh sách đăng ký trước ngày …` in an invitation. */
export const readDueSentence: Reader = (task, candidate) => {
  const names = namesIn(task, candidate.article);
  return readLikest(task, candidate, ({ folded }) =>
    names.every((name) => holds(folded, name)) ? folded : null,
  );
};

function readLikest(
  task: ReadingTask,
  { article, evidence }: Parameters<Reader>[1],
  taskOf: (clause: DueClause) => string | null,
) {
  const [best, rival] = article.sentences
    .filter(({ kind }) => kind === 'body')
    .flatMap((sentence) => dueClausesIn(sentence))
    .map((clause) => ({ clause, share: shareOf(task, clause, taskOf(clause) ?? '') }))
    .filter((one) => one.share >= leastShare)
    .sort((a, b) => b.share - a.share);
  if (!best || (rival && rival.share === best.share)) return null;
  const { sentence, due } = best.clause;
  const time = oneLine(sentence.text.slice(due.start, due.end));
  return {
    article,
    header: null,
    statements: [{ text: task.phrase('answer.due', { time }), quotes: [quoteOf(sentence, due)] }],
    strength: 0.4 * evidence.coverage + 0.5 * best.share,
  };
}

/** Of what title and lead do not say. Set by hand. */
const leastShare = 0.6;

const terms = new Set(timeWords.terms);

/** The share of the words of the task that a text holds: those that name the meeting are not its own. */
function shareOf(
  { question, weigh }: ReadingTask,
  { sentence }: DueClause,
  folded: string,
): number {
  const known = headOf(sentence.article, sentence);
  let total = 0;
  let covered = 0;
  for (const { from, to } of question.subjects) {
    const run = question.tokens.slice(from, to);
    const isKnown = coverTokens(run, known);
    const shares = coverTokens(run, folded);
    run.forEach((token, at) => {
      const weight = isKnown[at] === 1 || terms.has(token.marked) ? 0 : weigh(token);
      total += weight;
      covered += weight * (shares[at] ?? 0);
    });
  }
  return total === 0 ? 0 : covered / total;
}

/** Runs of capitals that neither title nor letterhead says: `chi nhánh | Sa Khê`. */
function namesIn({ question }: ReadingTask, { article, sentences }: ReadableArticle): Token[][] {
  if (question.style !== 'marked') return [];
  const letterhead = sentences
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line === line.toUpperCase());
  const head = [article.title, article.unit ?? '', ...letterhead].map((text) =>
    foldedTokens(partsOf(text)),
  );
  const names = question.asTyped.replace(/^\P{L}*\p{L}+/u, '').match(capitals) ?? [];
  return names
    .map((name) => [...partsOf(name)])
    .filter((name) => !head.some((text) => holds(text, name)));
}

const capitals = /\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+/gu;
