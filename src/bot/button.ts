import { z } from 'zod';

export const feedbackReasons = ['wrong', 'incomplete', 'outdated', 'wrong-source'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

const answer = z.coerce.number().int().positive();
const count = z.coerce.number().int().min(0).max(10_000);

/** A button under an answer; `answer` is the answer's number among those given. */
const button = z.discriminatedUnion('kind', [
  /** Shows the nth source with its surroundings, counted from 0. */
  z.object({ kind: z.literal('source'), answer, at: count }),
  /** Shows the answer again. */
  z.object({ kind: z.literal('answer'), answer }),
  z.object({ kind: z.literal('good'), answer }),
  z.object({ kind: z.literal('bad'), answer }),
  z.object({ kind: z.literal('reason'), answer, reason: z.enum(feedbackReasons) }),
  /** The nth of the meetings that the question fits, counted from 1. */
  z.object({ kind: z.literal('choice'), answer, at: count }),
  z.object({ kind: z.literal('more'), answer }),
]);

export type Button = z.infer<typeof button>;

/** At most 64 bytes, which is Telegram's limit. */
export function writeButton({ kind, answer: id, ...rest }: Button): string {
  return [kind, id, ...Object.values(rest)].join(':');
}

/** @returns null for what is no button of an answer: anybody can send any data. */
export function readButton(data: string): Button | null {
  const [kind, id, value] = data.split(':');
  const result = button.safeParse({ kind, answer: id, at: value, reason: value });
  return result.success ? result.data : null;
}
