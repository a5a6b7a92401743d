import { z } from 'zod';

const button = z.object({ text: z.string(), callback_data: z.string() });

const content = {
  chat: z.number(),
  html: z.string(),
  /** The same without markup, for the case that Telegram refuses the markup. */
  plain: z.string(),
  keyboard: z.array(z.array(button)).optional(),
  /** The answer, by its number among those given, that the message shows. */
  answer: z.number().optional(),
};

const outgoingMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('send'),
    ...content,
    topic: z.number().optional(),
    /** The message that this one answers. */
    answers: z.number().optional(),
  }),
  z.object({ kind: z.literal('edit'), ...content, message: z.number() }),
  /** Only the buttons under a message change. */
  z.object({
    ...{ kind: z.literal('keyboard'), chat: z.number(), message: z.number() },
    keyboard: z.array(z.array(button)),
  }),
  z.object({ kind: z.literal('delete'), chat: z.number(), message: z.number() }),
]);

export type Keyboard = z.infer<typeof button>[][];

/** Something that a chat will see, as the outbox keeps it. */
export type OutgoingMessage = z.infer<typeof outgoingMessage>;

/** @throws ZodError where the text is none that this program wrote. */
export function parseOutgoingMessage(json: string): OutgoingMessage {
  return outgoingMessage.parse(JSON.parse(json));
}
