import { z } from 'zod';
import type { Answer } from '../answering/answer.ts';
import type { Turn } from '../answering/conversations.ts';
import { parseTurn, writeTurn } from '../answering/stored-turn.ts';
import type { ArticleId, PassageId } from '../corpus/article.ts';
import type { Language } from '../messages.ts';
import type { Pseudonym } from '../state/pseudonyms.ts';

/** What is kept of an answer as long as its buttons are to work. */
export interface KeptAnswer {
  readonly answer: Answer;
  readonly language: Language;
  /** Tells whether an edit has changed the question; the question itself is not kept. */
  readonly questionMark: Pseudonym;
  /** The turn that the question was asked after, null for none or where no texts are kept. */
  readonly before: Turn | null;
  /** The turn that the answer left. */
  readonly after: Turn | null;
}

const articleId = z.custom<ArticleId>((value) => typeof value === 'string');
const passageId = z.custom<PassageId>((value) => typeof value === 'string');

const head = {
  title: z.string(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  synthetic: z.boolean(),
};

const citation = z.object({ n: z.number(), articleId, passageId, ...head, quote: z.string() });

const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    text: z.string(),
    citations: z.array(citation),
    mode: z.enum(['facts', 'extractive', 'model']),
    more: z.number(),
  }),
  z.object({
    kind: z.literal('not-found'),
    text: z.string(),
    nearest: z.array(z.object({ id: articleId, ...head })),
  }),
  z.object({ kind: z.literal('clarify'), text: z.string(), choices: z.array(z.string()) }),
  z.object({ kind: z.literal('message'), text: z.string() }),
  z.object({ kind: z.literal('unavailable'), text: z.string() }),
]);

/** Raised whenever what is kept changes its shape: older answers then count as no longer kept. */
const version = 1;

const stored = z.object({
  version: z.literal(version),
  answer: answerSchema,
  language: z.enum(['vi', 'en']),
  questionMark: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/**
 * What may be kept where no texts may: an answer often repeats words of its question, and a turn holds
 * it. The sources stay.
 */
export function withoutTexts({ answer, ...kept }: KeptAnswer): KeptAnswer {
  const bare = answer.kind === 'not-found' ? { ...answer, nearest: [] } : answer;
  return { ...kept, answer: { ...bare, text: '' }, before: null, after: null };
}

export function writeKeptAnswer({ before, after, ...kept }: KeptAnswer): string {
  return JSON.stringify({
    ...{ version, ...kept },
    before: before && writeTurn(before),
    after: after && writeTurn(after),
  });
}

/** @returns null where another version of this program wrote it. */
export function readKeptAnswer(json: string): KeptAnswer | null {
  const { success, data } = stored.safeParse(JSON.parse(json));
  if (!success) return null;
  const { version: _, before, after, ...kept } = data;
  return { ...kept, before: turnIn(before), after: turnIn(after) };
}

function turnIn(json: string | null): Turn | null {
  return (json !== null && parseTurn(json)) || null;
}
