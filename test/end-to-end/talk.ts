import { expect } from 'vitest';
import type { BotApiServer, SentMessage, ShownMessage } from './bot-api-server.ts';
import { type Person, privateMessage } from './incoming.ts';
import { buttonPress, dataPress } from './incoming-presses.ts';

/** Two questions about the shipped articles, and who their answers name. */
export const whoChaired = 'Ai chủ trì hội nghị Vụ Địa phương 2018?';
export const chair = 'Ngô Đông Hải';
export const whoChairedElsewhere = 'Ai chủ trì hội nghị Vụ Công nghiệp 2018?';
export const chairElsewhere = 'Cao Đức Phát';

/** A question that is long to answer: typed without marks, and with much in it. */
export function longQuestion(at: number): string {
  return `Ai chur trif hooij nghij vuj ddija phuowng nawm ${at} `.repeat(19);
}

/** What people do in a chat with the bot. */
export interface Talk {
  /** A new person each time, so that tests share no chat. */
  somebody(languageCode?: string): Person;
  /** The number of a new group. */
  newGroup(): number;
  /** Writes in private and resolves to the answer. */
  ask(from: Person, text: string): Promise<SentMessage>;
  /** Presses the button with this text and resolves to what the press itself is told. */
  press(from: Person, under: SentMessage, label: string): Promise<string | undefined>;
  /** Presses a button that carries this data, whether the message has one or not. */
  pressData(from: Person, under: SentMessage, data: string): Promise<string | undefined>;
  /** The message as it is shown now. @throws where it is deleted */
  shown(message: SentMessage): ShownMessage;
  /** Texts on the buttons under a message, row by row. */
  labels(message: SentMessage): string[][];
  /** Messages of one person are answered in order: the next answer is that to the next message. */
  nothingMoreCame(to: Person): Promise<void>;
  messagesTo(chatId: number): SentMessage[];
}

let lastId = 40_000;

export function createTalk(server: BotApiServer): Talk {
  const nextId = () => {
    lastId += 1;
    return lastId;
  };
  const shown = ({ chat_id: chatId, message_id: id }: SentMessage) => {
    const message = server.shown(chatId, id);
    if (message === undefined) throw new Error('The message is deleted.');
    return message;
  };
  const told = async (press: ReturnType<typeof dataPress>) => {
    server.receiveUpdate(press);
    return (await server.callbackAnswer(press.callback_query.id)).text;
  };
  return {
    somebody: (language) => ({
      ...{ id: nextId(), first_name: 'Lan' },
      ...(language === undefined ? {} : { language_code: language }),
    }),
    newGroup: () => -nextId(),
    ask: (from, text) => {
      server.receive(privateMessage(from, text));
      return server.nextMessage(from.id);
    },
    press: (from, under, label) => told(buttonPress(from, shown(under), label)),
    pressData: (from, under, data) => told(dataPress(from, shown(under), data)),
    shown,
    labels: (message) =>
      (shown(message).reply_markup?.inline_keyboard ?? []).map((row) =>
        row.map(({ text }) => text),
      ),
    nothingMoreCame: async (to) => {
      server.receive(privateMessage(to, '/help'));
      expect((await server.nextMessage(to.id)).plain).toMatch(/\/nguon|\/hoi/);
    },
    messagesTo: (chatId) => server.messages.filter(({ chat_id }) => chat_id === chatId),
  };
}
