import { Composer } from 'grammy';
import type { Messages } from '../../messages.ts';
import type { BotContext } from '../bot-context.ts';
import { languageOf } from '../language-of.ts';
import { text } from '../message-tree.ts';
import { reply } from '../reply.ts';

/** Tells who sends a picture or a voice message that only text is understood; once an album. */
export function unreadableMessages({
  messages,
}: {
  readonly messages: Messages;
}): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  let lastAlbum: string | undefined;
  composer
    .filter(({ request }) => request.kind === 'unreadable')
    .use(async (context) => {
      // The pictures of an album come one right after the other, each as a message.
      const { media_group_id: album } = context.message;
      if (album !== undefined && album === lastAlbum) return;
      lastAlbum = album;
      await reply(context, [text(messages.text(languageOf(context), 'bot.unreadable', {}))]);
    });
  return composer;
}
