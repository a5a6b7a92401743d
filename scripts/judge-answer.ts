import type { Answer, Citation } from '../src/answering/answer.ts';
import { longestAnswer } from '../src/answering/cite.ts';
import { foldMarks } from '../src/text/fold-marks.ts';
import { normaliseText } from '../src/text/normalise-text.ts';
import type { LabelledQuestion } from './labelled-question.ts';

/**
 * What an answer is worth. A wrong answer does harm; silence (`not-found` and the like) and a
 * question back do not.
 */
export type Verdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' | 'silent' | 'asked-back'; readonly reason: string };

/** Title and text of an article, as they are stored. */
export type ArticleText = (id: string) => string | undefined;

/** Kinds that ask for one thing: the quotes have to hold it, not the answer's text alone. */
const evidentKinds = new Set([
  ...['who', 'when', 'where', 'number', 'document', 'office', 'office-holder', 'due', 'latest'],
  ...['no-marks', 'abbreviation', 'typo', 'english', 'follow-up'],
]);
/** Kinds of which every article has to be cited. */
const completeKinds = new Set(['list', 'count']);

const right: Verdict = { kind: 'right' };

/** Compares an answer with what the question expects; marks, case and punctuation do not count. */
export function judgeAnswer(
  question: LabelledQuestion,
  answer: Answer,
  articleText: ArticleText,
): Verdict {
  if (question.abstain) return judgeAbstention(answer);
  if (question.clarify) return judgeClarification(answer);
  if (answer.kind === 'clarify') return { kind: 'asked-back', reason: answer.text };
  if (answer.kind !== 'answered') return { kind: 'silent', reason: answer.kind };
  const { text, citations } = answer;
  const reason =
    faultOfText(question, text) ??
    faultOfCitations(question, citations) ??
    faultOfQuotes(question, citations, articleText);
  return reason === null ? right : { kind: 'wrong', reason };
}

function judgeAbstention(answer: Answer): Verdict {
  if (answer.kind === 'not-found') return right;
  if (answer.kind === 'clarify') return { kind: 'asked-back', reason: answer.text };
  return { kind: 'wrong', reason: `${answer.kind}, though no article says it` };
}

function judgeClarification(answer: Answer): Verdict {
  if (answer.kind === 'clarify') {
    return answer.choices.length > 1 ? right : { kind: 'wrong', reason: 'fewer than two choices' };
  }
  return answer.kind === 'answered'
    ? { kind: 'wrong', reason: 'answered, though several meetings fit' }
    : { kind: 'silent', reason: answer.kind };
}

function faultOfText(
  { expects = [], rejects = [] }: LabelledQuestion,
  text: string,
): string | null {
  if (text.length > longestAnswer) return `${text.length} characters long`;
  const missing = expects.find((group) => !holdsAny(text, group));
  if (missing) return `lacks ${missing[0]}`;
  const unwanted = rejects.find((one) => holdsAny(text, [one]));
  return unwanted === undefined ? null : `holds ${unwanted}`;
}

function faultOfCitations(
  { kind, cites = [], citesOneOf = [], allows }: LabelledQuestion,
  citations: readonly Citation[],
): string | null {
  const cited: ReadonlySet<string> = new Set(citations.map(({ articleId }) => articleId));
  const isCited = (id: string) => cited.has(id);
  const isComplete = completeKinds.has(kind) ? cites.every(isCited) : cites.some(isCited);
  if (cites.length > 0 && !isComplete) return `cites ${[...cited].join(', ') || 'nothing'}`;
  const missing = citesOneOf.find((group) => !group.some(isCited));
  if (missing) return `cites none of ${missing.join(', ')}`;
  const foreign = allows && [...cited].find((id) => !allows.includes(id));
  return foreign ? `cites ${foreign}, which is about something else` : null;
}

function faultOfQuotes(
  { kind, expects = [] }: LabelledQuestion,
  citations: readonly Citation[],
  articleText: ArticleText,
): string | null {
  for (const { articleId, quote } of citations) {
    const text = articleText(articleId);
    if (text === undefined) return `cites ${articleId}, which is not in the corpus`;
    if (quote === '' || !onOneLine(text).includes(onOneLine(quote))) {
      return `quotes what is not in ${articleId}: ${quote.slice(0, 80)}`;
    }
  }
  const quotes = citations.map(({ quote }) => quote).join(' | ');
  const unseen = evidentKinds.has(kind) && expects.find((group) => !holdsAny(quotes, group));
  return unseen ? `no quote holds ${unseen[0]}` : null;
}

/** Whether one of the strings stands in the text as whole words. */
function holdsAny(text: string, strings: readonly string[]): boolean {
  const words = ` ${comparable(text)} `;
  return strings.some((one) => words.includes(` ${comparable(one)} `));
}

/** Words and numbers alone, without marks, case and leading zeros. */
function comparable(text: string): string {
  return foldMarks(normaliseText(text))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/^0+(?=\d)/, ''))
    .join(' ');
}

function onOneLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ').trim();
}
