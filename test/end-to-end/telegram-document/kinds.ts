import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Person, privateMedia, privateMessage } from '../incoming.ts';
import { inlineQuery } from '../incoming-presses.ts';
import { longQuestion } from '../talk.ts';
import { admin, lan, minh, office, type Stage, strangeGroup } from './stage.ts';
import type { ShownStep } from './write-document.ts';

/** A kind of message, and how the bot is brought to it. */
export interface Kind {
  readonly heading: string;
  readonly sentence: string;
  show(stage: Stage): Promise<readonly ShownStep[]>;
}

const whoChaired = 'Ai chủ trì hội nghị Vụ Địa bàn năm 2019?';

const sentences: Readonly<Record<string, string>> = {
  '/start': 'What the bot is for.',
  '/help': 'How to ask.',
  '/nguon': 'The newest articles, and how many there are.',
  '/moi': 'Nothing of before is meant any more.',
  '/quyenriengtu': 'What is kept, and how long.',
};

/** In the order of the page, one after the other: those at the end need what nobody may follow. */
export const kinds: readonly Kind[] = [
  {
    heading: 'Answer with its sources',
    sentence:
      'The answer, then each source with title, link, date, the mark of an invented article and the quote.',
    show: async ({ asked }) => [await asked(lan, whoChaired)],
  },
  {
    heading: 'Page of a source',
    sentence:
      '`Nguồn` shows the quotes one by one, each with the sentence before and after, and leads back.',
    show: async ({ ask, pressed }) => {
      const answer = await ask(lan, whoChaired);
      return [await pressed(answer, 'Nguồn', 'edit'), await pressed(answer, 'Quay lại', 'edit')];
    },
  },
  {
    heading: 'Opinion and its reasons',
    sentence: '👍 is thanked for at the button; 👎 asks for the reason first.',
    show: async ({ ask, step, press, pressed, server }) => {
      const answer = await ask(lan, whoChaired);
      const isEdit = ({ message_id: id }: { message_id: number }) => id === answer.message_id;
      return [
        await step('Lan: [ 👍 ]', () => press(lan, answer, '👍')),
        await pressed(answer, '👎', 'edit'),
        await step('Lan: [ Thiếu ]', async () => {
          await press(lan, answer, 'Thiếu');
          await server.nextEdit(lan.id, isEdit);
        }),
      ];
    },
  },
  {
    heading: 'List with more of it',
    sentence: 'A long list is shown by pages; `Xem thêm` brings the next as a new message.',
    show: async ({ asked, pressed }) => {
      const first = await asked(lan, 'Liệt kê các hội nghị');
      return [first, await pressed(first.answer, 'Xem thêm (2)', 'message')];
    },
  },
  {
    heading: 'Question that fits several meetings',
    sentence: 'Each choice is a button, for the asker only.',
    show: async ({ asked, pressed, labels }) => {
      const choices = await asked(lan, 'Ai chủ trì hội nghị Vụ Địa bàn?');
      const [, second = ''] = labels(choices.answer).flat();
      return [choices, await pressed(choices.answer, second, 'message')];
    },
  },
  {
    heading: 'Nothing found',
    sentence: 'The bot says so, and names the nearest articles.',
    show: async ({ asked }) => [await asked(lan, 'Hội nghị Vụ Thể thao bàn gì về bóng đá?')],
  },
  {
    heading: 'Small talk',
    sentence: 'A greeting is greeted back.',
    show: async ({ asked }) => [await asked(lan, 'xin chào')],
  },
  {
    heading: 'Inline: what is offered while somebody types',
    sentence: 'Up to five results, the answer first; the one that is chosen is sent in their name.',
    show: async ({ step, server }) => [
      await step(`Lan: @thu_ky_test_bot ${whoChaired}`, async () => {
        const query = inlineQuery(lan, whoChaired);
        server.receiveUpdate(query);
        await server.inlineAnswer(query.inline_query.id);
      }),
    ],
  },
  {
    heading: 'Group: answer in a topic',
    sentence:
      'In groups the bot answers /hoi, mentions and replies, to the asker and in the topic.',
    show: async ({ askedIn }) => [await askedIn(office, lan, `/hoi ${whoChaired}`, 31)],
  },
  ...['/start', '/help', '/nguon', '/moi', '/quyenriengtu'].map(command),
  {
    heading: 'Voice message, picture, sticker, file',
    sentence: 'One kind sentence on what the bot can do.',
    show: async ({ step, server }) => [
      await step('Lan: 🎤 0:03', async () => {
        server.receive(privateMedia(lan, 'voice'));
        await server.nextMessage(lan.id);
      }),
    ],
  },
  {
    heading: 'Notice to a stranger',
    sentence: 'Who is not let in is told once a day; then the bot is silent.',
    show: async ({ asked }) => [await asked(minh, whoChaired)],
  },
  {
    heading: 'Notice to a strange group',
    sentence: 'The same for a group as a whole.',
    show: async ({ askedIn }) => [await askedIn(strangeGroup, minh, `/hoi ${whoChaired}`)],
  },
  {
    heading: 'One-time code of /duyet',
    sentence: 'An admin gets a code that lets in one person or one group within a day.',
    show: async ({ asked }) => [await asked(admin, '/duyet')],
  },
  {
    heading: 'Answer that is no longer kept',
    sentence: 'A press on a button of an answer that was erased is told so where the button is.',
    show: async ({ ask, asked, press, step }) => {
      const answer = await ask(lan, whoChaired);
      const erased = await asked(lan, '/xoa');
      return [erased, await step('Lan: [ Nguồn ]', () => press(lan, answer, 'Nguồn'))];
    },
  },
  {
    heading: 'Too late',
    sentence: 'A question that has waited ten minutes for the bot to start again gets an apology.',
    show: async ({ step, server, restart }) => [
      await step(`Lan: ${whoChaired}`, async () => {
        const hold = server.hold('sendChatAction');
        server.receive(privateMessage(lan, whoChaired));
        await hold.reached;
        await restart(ageInbox);
        await server.nextMessage(lan.id);
      }),
    ],
  },
  {
    heading: 'Limit',
    sentence: 'Who asks more than twenty times in a minute is told once, and can ask on after it.',
    show: async ({ step, server }) => {
      const isLimit = ({ plain }: { plain: string }) => plain.includes('trong một phút');
      for (let at = 0; at < 20; at += 1) server.receive(privateMessage(lan, '/help'));
      for (let at = 0; at < 20; at += 1) await server.nextMessage(lan.id, (one) => !isLimit(one));
      return [
        await step(`Lan: ${whoChaired}`, async () => {
          server.receive(privateMessage(lan, whoChaired));
          await server.nextMessage(lan.id, isLimit);
        }),
      ];
    },
  },
  {
    heading: 'Place in the queue',
    sentence:
      'Who waits more than five seconds for others is told the place, until the answer comes.',
    show: async ({ server, somebody, restart }) => {
      const people = Array.from({ length: 900 }, () => somebody());
      await restart((dataFolder) => letIn(dataFolder, people));
      return waitInQueue(server, people);
    },
  },
];

function command(name: string): Kind {
  return {
    heading: `The command ${name}`,
    sentence: sentences[name] ?? '',
    show: async ({ asked }) => [await asked(lan, name)],
  };
}

/** As if the updates that wait had been taken over a quarter of an hour ago. */
function ageInbox(dataFolder: string): void {
  const database = new Database(join(dataFolder, 'state.sqlite'));
  database.prepare('UPDATE updates SET received = received - 900000').run();
  database.close();
}

/** As if an admin had let them in. */
function letIn(dataFolder: string, people: readonly Person[]): void {
  const database = new Database(join(dataFolder, 'state.sqlite'));
  const add = database.prepare("INSERT INTO people VALUES (?, 'member', ?, 0)");
  for (const { id, first_name } of people) add.run(id, first_name);
  database.close();
}

async function waitInQueue(
  server: Stage['server'],
  people: readonly Person[],
): Promise<ShownStep[]> {
  for (const [at, person] of people.entries()) {
    server.receive(privateMessage(person, longQuestion(at)));
  }
  const isPlace = (payload: Readonly<Record<string, unknown>>) =>
    /đứng thứ \d/.test(String(payload['text']));
  const { method, payload } = await server.until(() =>
    server.calls.find((call) => call.method === 'sendMessage' && isPlace(call.payload)),
  );
  return [{ said: null, calls: [{ method, payload: { ...payload, chat_id: lan.id } }] }];
}
