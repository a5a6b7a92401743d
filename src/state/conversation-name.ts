/** Who talks where: two people in a group, and two topics of a forum, are two conversations. */
export interface ConversationPlace {
  readonly chat: number;
  /** 0 where the chat has no topics. */
  readonly topic: number;
  readonly person: number;
}

/** The name of a conversation, `chat:topic:person`. */
export function conversationName({ chat, topic, person }: ConversationPlace): string {
  return [chat, topic, person].join(':');
}

const form = /^-?\d+:\d+:(\d+)$/;

/**
 * The person of a conversation.
 *
 * @throws RangeError for what {@link conversationName} has not made.
 */
export function personOfConversation(name: string): number {
  const person = form.exec(name)?.[1];
  // The name is not told: it holds the numbers of people.
  if (person === undefined) throw new RangeError('A conversation is named chat:topic:person.');
  return Number(person);
}
