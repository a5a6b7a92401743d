import { questionParts } from '../retrieval/question-parts.ts';
import { rewritePart } from '../retrieval/rewrite-follow-up.ts';
import type { IsoDate } from '../text/period.ts';
import type { Answer, Citation } from './answer.ts';
import type { Answered } from './answering-steps.ts';
import { peopleTold } from './people-told.ts';
import type { ResolvedQuestion } from './resolve-turn.ts';

/** A question of several parts, the one that names the meeting resolved. */
export interface PartedQuestion {
  readonly main: ResolvedQuestion;
  /** As typed, in their order; that of the main one is `mainAt`. */
  readonly parts: readonly string[];
  readonly mainAt: number;
}

/** Each is a search of its own; nobody asks for more of one meeting in a breath. */
const mostParts = 12;

type Ask = (resolved: ResolvedQuestion) => Promise<Answered>;

/**
 * Cuts a question into its parts, if it has several that can each be asked of the same meeting.
 * `resolve` tells what the main part means in its conversation; where it can't, nor can the others.
 */
export function partedQuestion(
  text: string,
  resolve: (main: string) => ResolvedQuestion | null,
  today: IsoDate,
): PartedQuestion | null {
  const cut = questionParts(text, today);
  if (!cut || cut.parts.length > mostParts) return null;
  const main = resolve(cut.parts[cut.main] ?? '');
  if (!main) return null;
  const others = cut.parts.filter((_, at) => at !== cut.main);
  const isAskable = others.every((part) => followingUp(part, main.text, [], today) !== null);
  return isAskable ? { main, parts: cut.parts, mainAt: cut.main } : null;
}

function followingUp(part: string, question: string, people: readonly string[], today: IsoDate) {
  const rewritten = rewritePart(part, { question, people, hasMeeting: true }, today);
  return rewritten === 'unresolvable' ? null : rewritten;
}

/**
 * Answers the main part, the others of the meeting that it was found to be about, and puts all answers
 * together in the order asked. What is not told is said, too; where it must be asked which meeting is
 * meant, only that is asked, and the whole question waits for the choice.
 */
export async function answerInParts(
  { main, parts, mainAt }: PartedQuestion,
  ask: Ask,
  today: IsoDate,
): Promise<Answered> {
  const first = await ask(main);
  const others = parts.filter((_, at) => at !== mainAt);
  if (first.answer.kind !== 'answered' && first.answer.kind !== 'not-found') {
    const whole = [main.text.replace(/[?.\s]+$/u, ''), ...others].join(', ');
    return { ...first, corrected: { ...first.corrected, text: whole } };
  }
  const people = peopleTold(first.query, first.answer.text);
  const answered: Answered[] = [];
  for (const [at, part] of parts.entries()) {
    const resolved = at === mainAt ? null : resolvedPart(part, first, people, today);
    answered.push(resolved ? await ask({ ...resolved, written: main.written }) : first);
  }
  const answer = joined(answered, parts, moreOf(first));
  return { ...first, answer, about: aboutOf(answered) };
}

function resolvedPart(
  part: string,
  { resolved: main, about }: Answered,
  people: readonly string[],
  today: IsoDate,
): ResolvedQuestion | null {
  const rewritten = followingUp(part, main.text, people, today);
  if (!rewritten) return null;
  const stays = rewritten.staysAtMeeting && about.length > 0;
  return { ...main, text: rewritten.text, only: stays ? about : main.only, first: about };
}

function aboutOf(answered: readonly Answered[]): Answered['about'] {
  return answered.find(({ about }) => about.length > 0)?.about ?? [];
}

/** What goes on with `xem tiếp` is the list of the main part. */
function moreOf({ answer }: Answered): number {
  return answer.kind === 'answered' ? answer.more : 0;
}

function joined(answered: readonly Answered[], parts: readonly string[], more: number): Answer {
  const [first] = answered;
  if (!first) throw new RangeError('A question has parts.');
  const told = answered.filter(({ answer }) => answer.kind === 'answered');
  if (told.length === 0) return first.answer;
  const citations: Citation[] = [];
  const lines = answered.map(({ answer, phrase }, at) =>
    answer.kind === 'answered'
      ? renumbered(answer, citations)
      : phrase('answer.part-missing', { part: parts[at] ?? '' }),
  );
  const isFact = told.every(({ answer }) => answer.kind === 'answered' && answer.mode === 'facts');
  return {
    kind: 'answered',
    text: withContextBehind(lines.join('\n').split('\n'), told).join('\n'),
    citations,
    mode: isFact ? 'facts' : 'extractive',
    more,
  };
}

/** Which meeting it is about is said once all is told. */
function withContextBehind(lines: readonly string[], told: readonly Answered[]): string[] {
  const contexts = told.flatMap(({ result }) =>
    result.kind === 'read' && result.reading.context ? [result.reading.context.text] : [],
  );
  const isContext = (line: string) => contexts.some((context) => line.startsWith(context));
  return [...lines.filter((line) => !isContext(line)), ...lines.filter(isContext)];
}

/** The text with the numbers that its sources have among all; the same source keeps its number. */
function renumbered(
  { text, citations }: Extract<Answer, { kind: 'answered' }>,
  all: Citation[],
): string {
  const numbers = new Map(citations.map((one) => [one.n, numberOf(one, all)]));
  return text.replace(/\[(\d+)\]/gu, (_, n: string) => `[${numbers.get(Number(n)) ?? n}]`);
}

function numberOf(citation: Citation, all: Citation[]): number {
  const known = all.find(
    ({ articleId, quote }) => articleId === citation.articleId && quote === citation.quote,
  );
  if (known) return known.n;
  const n = all.length + 1;
  all.push({ ...citation, n });
  return n;
}
