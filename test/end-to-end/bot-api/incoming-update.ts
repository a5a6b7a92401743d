import { z } from 'zod';

const chat = z.looseObject({ id: z.number(), type: z.string() });
const user = z.looseObject({ id: z.number(), is_bot: z.boolean() });
const entity = z.looseObject({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  user: user.optional(),
});

/** What Telegram itself looks at in a message to the bot. */
export const incomingMessage = z.looseObject({
  message_id: z.number(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entity).optional(),
  caption_entities: z.array(entity).optional(),
  message_thread_id: z.number().optional(),
  is_topic_message: z.boolean().optional(),
  reply_to_message: z.looseObject({ from: user.optional() }).optional(),
  migrate_to_chat_id: z.number().optional(),
});
export type IncomingMessage = z.infer<typeof incomingMessage>;

const incomingUpdate = z.looseObject({
  message: incomingMessage.optional(),
  edited_message: incomingMessage.optional(),
  channel_post: incomingMessage.optional(),
  callback_query: z.looseObject({ id: z.string() }).optional(),
  inline_query: z.looseObject({ id: z.string() }).optional(),
  my_chat_member: z
    .looseObject({ chat, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});
export type IncomingUpdate = z.infer<typeof incomingUpdate>;

/** @throws where the update could not be one of Telegram's: a mistake of the test. */
export function readUpdate(update: object): { kind: string; content: IncomingUpdate } {
  const [kind, ...more] = Object.keys(update);
  if (kind === undefined || more.length > 0) throw new Error('An update holds one thing.');
  return { kind, content: incomingUpdate.parse(update) };
}
