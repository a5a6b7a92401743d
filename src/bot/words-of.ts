import type { Message, MessageEntity } from 'grammy/types';

export interface Words {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** What a person has written in a message, be it under a picture; null where there is nothing. */
export function wordsOf({ text, entities, caption, caption_entities }: Message): Words | null {
  if (text !== undefined) return { text, entities: entities ?? [] };
  return caption === undefined ? null : { text: caption, entities: caption_entities ?? [] };
}
