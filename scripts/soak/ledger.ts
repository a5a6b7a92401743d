import type { ApiCall } from '../../test/end-to-end/bot-api-server.ts';
import { isTaken } from './is-taken.ts';
import { answeredBy, type KnownQuestion } from './known-questions.ts';
import { isPlaceNotice } from './place-notices.ts';
import type { Asked } from './places.ts';

/** A question and every message that was sent, or tried to be, as its answer. */
export interface LedgerEntry extends Asked {
  readonly known: KnownQuestion;
  readonly update: number | null;
  /** `performance.now()` when Telegram had it. */
  readonly askedAt: number;
  readonly sends: ApiCall[];
}

/** Which answer belongs to which question. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
  /** Messages to chats where nothing was asked that they could answer. */
  readonly strays: readonly ApiCall[];
  add(entry: Omit<LedgerEntry, 'sends'>): void;
  /** Takes in the calls that came to their end since it was last asked. */
  read(): void;
  /** The questions that the bot has still to answer before it is started again. */
  open(): readonly LedgerEntry[];
  answered(): number;
  /**
   * Whether the question may be put in the private chat now: its answers carry no mark but their text.
   * So one question at a time, and none of those whose answer might still come a second time.
   */
  mayAsk(chatId: number, known: KnownQuestion): boolean;
}

/** Questions of a private chat whose late second answers could be taken for those of a new one. */
const rememberedQuestions = 3;

export function createLedger(calls: readonly ApiCall[]): Ledger {
  const entries: LedgerEntry[] = [];
  const byMessage = new Map<number, LedgerEntry>();
  const byChat = new Map<number, LedgerEntry[]>();
  const strays: ApiCall[] = [];
  let waiting: ApiCall[] = [];
  let seen = 0;
  let open: LedgerEntry[] = [];
  const ownerOf = (call: ApiCall) => {
    const reply = call.payload['reply_parameters'];
    const asked = readMessageId(reply);
    return asked === undefined ? privateOwner(call, byChat) : byMessage.get(asked);
  };
  return {
    entries,
    strays,
    add: (added) => {
      const entry = { ...added, sends: [] };
      entries.push(entry);
      open.push(entry);
      byMessage.set(entry.message.message_id, entry);
      const { chatId } = entry.place;
      byChat.set(chatId, [...(byChat.get(chatId) ?? []), entry]);
    },
    read: () => {
      const sent = calls.slice(seen).filter(({ method }) => method === 'sendMessage');
      waiting.push(...sent.filter((call) => !isPlaceNotice(call)));
      seen = calls.length;
      const settled = waiting.filter(({ heard }) => heard !== 'not-yet');
      waiting = waiting.filter(({ heard }) => heard === 'not-yet');
      for (const call of settled) (ownerOf(call)?.sends ?? strays).push(call);
      open = open.filter((entry) => !isAnswered(entry) && !isParked(entry));
    },
    open: () => open,
    answered: () => entries.filter(isAnswered).length,
    mayAsk: (chatId, known) => {
      const asked = byChat.get(chatId) ?? [];
      const isBusy = asked.some((entry) => !isAnswered(entry));
      const isRecent = asked.slice(-rememberedQuestions).some((entry) => entry.known === known);
      const isDoubtful = asked.some((entry) => entry.known === known && isInDoubt(entry));
      return !isBusy && !isRecent && !isDoubtful;
    },
  };
}

/** The bot cannot know whether the message is. */
export function isUnknown({ heard, fault }: ApiCall): boolean {
  if (heard !== 'answer') return true;
  return typeof fault === 'object' && fault !== null && fault.code >= 500;
}

export function isAnswered({ sends }: LedgerEntry): boolean {
  return sends.some(isTaken);
}

/** The bot is to send it again when it is started the next time, not earlier. */
function isParked({ sends }: LedgerEntry): boolean {
  const last = sends.at(-1);
  return last !== undefined && isUnknown(last);
}

/** A second answer may come. */
function isInDoubt({ sends }: LedgerEntry): boolean {
  return sends.some(isUnknown) && sends.length < 2;
}

/** In a private chat an answer is that to the last question with its text. */
function privateOwner(
  { payload }: ApiCall,
  byChat: ReadonlyMap<number, readonly LedgerEntry[]>,
): LedgerEntry | undefined {
  const { chat_id: chatId, text } = payload;
  const asked = typeof chatId === 'number' ? (byChat.get(chatId) ?? []) : [];
  if (asked[0]?.place.kind !== 'private') return undefined;
  const known = answeredBy(String(text).replaceAll(/<[^>]*>/g, ''));
  if (known === undefined) return asked.at(-1);
  return asked.findLast((entry) => entry.known === known);
}

function readMessageId(reply: unknown): number | undefined {
  if (typeof reply !== 'object' || reply === null || !('message_id' in reply)) return undefined;
  return typeof reply.message_id === 'number' ? reply.message_id : undefined;
}
