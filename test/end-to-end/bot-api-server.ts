import type { AddressInfo } from 'node:net';
import { type BotCommands, createBotCommands } from './bot-api/bot-commands.ts';
import { createChatPace } from './bot-api/chat-pace.ts';
import { createFaults, type Fault, type RandomFaults } from './bot-api/faults.ts';
import { validToken } from './bot-api/identity.ts';
import { readUpdate } from './bot-api/incoming-update.ts';
import { createKnownChats } from './bot-api/known-chats.ts';
import { createMembers } from './bot-api/members.ts';
import { createMethods, methodNotFound } from './bot-api/methods.ts';
import { passesPrivacyFilter } from './bot-api/privacy-filter.ts';
import { type CallbackAnswer, createQueries, type InlineAnswer } from './bot-api/queries.ts';
import {
  createSentMessages,
  type SentMessage,
  type ShownMessage,
} from './bot-api/sent-messages.ts';
import { type ApiCall, createCallServer, type Hold } from './bot-api/serve-calls.ts';
import { createUpdateQueue } from './bot-api/update-queue.ts';
import { createWebhook } from './bot-api/webhook.ts';
import { createConditions } from './conditions.ts';

export type { Fault, FaultChance, FaultKind, RandomFaults } from './bot-api/faults.ts';
export { nameOfFault } from './bot-api/faults.ts';
export { botIdentity } from './bot-api/identity.ts';
export type { CallbackAnswer, InlineAnswer } from './bot-api/queries.ts';
export type { SentMessage, ShownMessage } from './bot-api/sent-messages.ts';
export type { ApiCall, Hold } from './bot-api/serve-calls.ts';

export interface BotApiServerOptions {
  /** Whether the bot gets all messages of groups; else only what is for it, as Telegram's default. */
  readonly readsAllGroupMessages: boolean;
  /** Of the first update. */
  readonly firstUpdateId: number;
  /** Messages that a chat takes in a second; more are refused with 429. No bound if left out. */
  readonly messagesPerSecondInChat?: number;
  /** Between a delivery to the webhook that failed and the next. */
  readonly webhookPauseMilliseconds: number;
}

const defaults: BotApiServerOptions = {
  readsAllGroupMessages: false,
  firstUpdateId: 700_001,
  webhookPauseMilliseconds: 50,
};

type Fits<Thing> = (thing: Thing) => boolean;

/** A Bot API server on loopback that plays Telegram by a test's script. */
export interface BotApiServer {
  readonly apiRoot: string;
  readonly token: string;
  readonly calls: readonly ApiCall[];
  /** What the bot has sent, as it was sent. */
  readonly messages: readonly SentMessage[];
  /** What the bot has made of its messages later. */
  readonly edits: readonly SentMessage[];
  /** A message for the bot; returns the id of its update, null where Telegram keeps it from the bot. */
  receive(message: object): number | null;
  /** The same for any update, without its id: `{ callback_query: … }`. */
  receiveUpdate(update: object): number | null;
  /** The next message to the chat that no call of this has returned yet, of those that fit. */
  nextMessage(chatId: number, fits?: Fits<SentMessage>): Promise<SentMessage>;
  /** The same for edits. */
  nextEdit(chatId: number, fits?: Fits<SentMessage>): Promise<SentMessage>;
  /** The message of the bot as it is shown now; undefined when it is deleted. */
  shown(chatId: number, messageId: number): ShownMessage | undefined;
  /** What the bot answers, or has answered, to the press of a button. */
  callbackAnswer(queryId: string): Promise<CallbackAnswer>;
  inlineAnswer(queryId: string): Promise<InlineAnswer>;
  /** The query can't be answered any more. */
  expireQuery(queryId: string): void;
  /** The commands that Telegram was told for the scope and the language (none: `''`). */
  commandNames: BotCommands['names'];
  /** What a person is in a chat: `administrator`, `creator`, `left` … */
  setMember(chatId: number, userId: number, status: string): void;
  deleteTopic(chatId: number, topic: number): void;
  /** Resolves when the bot has called the method so many times. */
  called(method: string, times?: number): Promise<void>;
  confirmed(updateId: number | null): Promise<void>;
  isConfirmed(updateId: number | null): boolean;
  /** Resolves when the bot waits for updates, or no longer does. */
  polled(isPolled: boolean): Promise<void>;
  /** Resolves to the first defined value of the probe, which is asked at every change here. */
  until<Value>(probe: () => Value | undefined): Promise<Value>;
  /** The next calls of the method meet these faults, one each. */
  fail(method: string, ...faults: readonly Fault[]): void;
  /** Resolves when calls of the method have met all its faults. */
  faultsMet(method: string): Promise<void>;
  /** From now on calls meet faults by chance; null ends that. */
  failAtRandom(faults: RandomFaults | null): void;
  /** Calls that met `hang` until now are answered. */
  releaseHung(): void;
  /** The reply to the next call of the method is kept back until it is released. */
  hold(method: string): Hold;
  close(): Promise<void>;
}

export async function startBotApiServer(
  options: Partial<BotApiServerOptions> = {},
): Promise<BotApiServer> {
  const settings = { ...defaults, ...options };
  const conditions = createConditions();
  const world = createWorld(settings, conditions);
  const { chats, members, messages, queries, commands, updates, webhook } = world;
  const methods = createMethods(world);
  const faults = createFaults();
  const { server, calls, hold, releaseHung } = createCallServer({
    ...{ conditions, faults },
    carryOut: (method, payload, closed) => {
      const carryOut = methods.get(method);
      if (carryOut === undefined) throw methodNotFound();
      return carryOut(payload, closed);
    },
  });
  const receiveUpdate = (update: object) => {
    const { kind, content } = readUpdate(update);
    chats.learn(content);
    if (!settings.readsAllGroupMessages && !passesPrivacyFilter(content)) return null;
    queries.learn(content);
    const id = updates.add(kind, update);
    webhook.deliver();
    return id;
  };
  const isConfirmed = (id: number | null) => {
    if (id === null) throw new Error('Telegram did not deliver the update.');
    return updates.isConfirmed(id);
  };
  const nextOf = (things: readonly SentMessage[]) => {
    const seen = new Set<SentMessage>();
    return async (chatId: number, fits: Fits<SentMessage> = () => true) => {
      const isNext = (one: SentMessage) => one.chat_id === chatId && !seen.has(one) && fits(one);
      const next = await conditions.until(() => things.find(isNext));
      seen.add(next);
      return next;
    };
  };
  const isTrue = async (probe: () => boolean) => {
    await conditions.until(() => (probe() ? true : undefined));
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    apiRoot: `http://127.0.0.1:${port}`,
    token: validToken,
    calls,
    messages: messages.sent,
    edits: messages.edits,
    receive: (message) => receiveUpdate({ message }),
    receiveUpdate,
    nextMessage: nextOf(messages.sent),
    nextEdit: nextOf(messages.edits),
    shown: messages.shown,
    callbackAnswer: (queryId) =>
      conditions.until(() =>
        queries.callbackAnswers.find(({ callback_query_id: id }) => id === queryId),
      ),
    inlineAnswer: (queryId) =>
      conditions.until(() =>
        queries.inlineAnswers.find(({ inline_query_id: id }) => id === queryId),
      ),
    expireQuery: queries.expire,
    commandNames: commands.names,
    setMember: members.set,
    deleteTopic: chats.deleteTopic,
    called: (method, times = 1) =>
      isTrue(() => calls.filter((call) => call.method === method).length >= times),
    confirmed: (id) => isTrue(() => isConfirmed(id)),
    isConfirmed,
    polled: (isPolled) => isTrue(() => updates.isPolled() === isPolled),
    until: conditions.until,
    fail: (method, ...added) => faults.plan(method, added),
    faultsMet: (method) => isTrue(() => !faults.hasPlanned(method)),
    failAtRandom: faults.atRandom,
    releaseHung,
    hold,
    close: async () => {
      webhook.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createWorld(
  settings: BotApiServerOptions,
  conditions: ReturnType<typeof createConditions>,
) {
  const { firstUpdateId, messagesPerSecondInChat, webhookPauseMilliseconds } = settings;
  const chats = createKnownChats();
  const pace = createChatPace(messagesPerSecondInChat, () => performance.now());
  const updates = createUpdateQueue(conditions, firstUpdateId);
  return {
    ...{ chats, updates },
    members: createMembers(chats),
    messages: createSentMessages({ chats, pace }),
    queries: createQueries(),
    commands: createBotCommands(),
    webhook: createWebhook(updates, webhookPauseMilliseconds),
    readsAllGroupMessages: settings.readsAllGroupMessages,
  };
}
