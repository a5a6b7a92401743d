import { groupMessage, type Person, privateMessage } from '../../test/end-to-end/incoming.ts';

/** A chat, and the people and topics in it. */
export interface Place {
  readonly chatId: number;
  readonly kind: 'private' | 'group' | 'forum';
  readonly people: readonly Person[];
  readonly topics: readonly number[];
}

/** A question as it is put: where, and as which message. */
export interface Asked {
  readonly place: Place;
  readonly topic: number | undefined;
  readonly message: { readonly message_id: number };
}

const names = ['Lan', 'Minh', 'Hoa'];
const kinds = ['private', 'group', 'private', 'forum'] as const;

/** Half of them private chats; groups and forums have three people each, forums three topics. */
export function createPlaces(count: number): readonly Place[] {
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? 'private';
    const id = 10_000 + at * 10;
    const people = names.map((first_name, which) => ({ id: id + which, first_name }));
    if (kind === 'private') return { chatId: id, kind, people: people.slice(0, 1), topics: [] };
    return { chatId: -id, kind, people, topics: kind === 'forum' ? [id + 5, id + 6, id + 7] : [] };
  });
}

/** Puts a question of anyone to the bot, in any topic of the place. */
export function askIn(place: Place, text: string, random: () => number): Asked {
  const [from] = pick(place.people, random);
  const [topic] = pick(place.topics, random);
  if (from === undefined) throw new Error('Nobody is in the chat.');
  if (place.kind === 'private') return { place, topic, message: privateMessage(from, text) };
  const where = { chatId: place.chatId, from, ...(topic === undefined ? {} : { topic }) };
  return { place, topic, message: groupMessage({ ...where, text: `/hoi ${text}` }) };
}

/** One of the things, or none where there are none. */
export function pick<Thing>(things: readonly Thing[], random: () => number): readonly Thing[] {
  return things.slice(Math.floor(random() * things.length)).slice(0, 1);
}
