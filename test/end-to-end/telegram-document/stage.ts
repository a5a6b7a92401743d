import type { ApiCall, BotApiServer, SentMessage } from '../bot-api-server.ts';
import { groupMessage, type Person } from '../incoming.ts';
import { createTalk, type Talk } from '../talk.ts';
import type { ShownStep } from './write-document.ts';

const shownMethods = new Set([
  ...['sendMessage', 'editMessageText', 'editMessageReplyMarkup'],
  ...['answerCallbackQuery', 'answerInlineQuery', 'deleteMessage'],
]);

/** The people and the group of the page; Lan and the group are let in, Minh is not. */
export const lan = { id: 20_260_001, first_name: 'Lan' };
export const minh = { id: 20_260_002, first_name: 'Minh' };
export const admin = { id: 20_260_003, first_name: 'Hoa' };
export const office = -1_002_026_000_001;
export const strangeGroup = -1_002_026_000_002;

/** Where the conversations of the page are held. */
export interface Stage extends Talk {
  readonly server: BotApiServer;
  /** Ends the process at once, changes what is kept by this, and starts the next. */
  restart(change: (dataFolder: string) => void): Promise<void>;
  /** What the bot calls while this is done. */
  step(said: string | null, act: () => Promise<unknown>): Promise<ShownStep>;
  /** A message in private, and the answer to it. */
  asked(from: Person, text: string): Promise<ShownStep & { readonly answer: SentMessage }>;
  /** The same in a group. */
  askedIn(group: number, from: Person, text: string, topic?: number): Promise<ShownStep>;
  /** A press that changes the message, or brings a new one. */
  pressed(under: SentMessage, label: string, brings: 'edit' | 'message'): Promise<ShownStep>;
}

export function createStage(server: BotApiServer, restart: Stage['restart']): Stage {
  const talk = createTalk(server);
  const step: Stage['step'] = async (said, act) => {
    const before = server.calls.length;
    await act();
    const calls = server.calls.slice(before).filter(isShown);
    return { said, calls: calls.map(({ method, payload }) => ({ method, payload })) };
  };
  return {
    ...{ ...talk, server, restart, step },
    asked: async (from, text) => {
      let answer: SentMessage | undefined;
      const shown = await step(`${from.first_name}: ${text}`, async () => {
        answer = await talk.ask(from, text);
      });
      if (answer === undefined) throw new Error('There is no answer.');
      return { ...shown, answer };
    },
    askedIn: (chatId, from, text, topic) =>
      step(`${from.first_name}: ${text}`, async () => {
        const place = topic === undefined ? {} : { topic };
        server.receive(groupMessage({ chatId, from, text, ...place }));
        await server.nextMessage(chatId);
      }),
    pressed: (under, label, brings) =>
      step(`Lan: [ ${label} ]`, async () => {
        await talk.press(lan, under, label);
        if (brings === 'message') await server.nextMessage(lan.id);
        else await server.nextEdit(lan.id, ({ message_id: id }) => id === under.message_id);
      }),
  };
}

function isShown({ method }: ApiCall): boolean {
  return shownMethods.has(method);
}
