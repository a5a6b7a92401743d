import { Api } from 'grammy';
import type { Update, User } from 'grammy/types';
import { createAdmission } from '../../src/bot/admission.ts';
import { createClaim } from '../../src/bot/claim.ts';
import { createNotices } from '../../src/bot/notices.ts';
import { loadMessages } from '../../src/messages.ts';
import { type AccessOptions, createAccess } from '../../src/state/access.ts';
import { openTestState } from '../state/open-test-state.ts';
import { createRecordingLogger } from './recording-logger.ts';

export const day = 24 * 60 * 60 * 1000;
export const admin = { id: 1, is_bot: false, first_name: 'Quản' };
export const lan = { id: 7, is_bot: false, first_name: 'Lan', last_name: 'Bùi' };
export const minh = { id: 8, is_bot: false, first_name: 'Minh' };
export const group = { id: -1005, type: 'supergroup', title: 'Văn phòng' } as const;

const messages = loadMessages();
const me = { id: 42, username: 'thu_ky_bot' };

interface DoorOptions extends Partial<AccessOptions> {
  /** What becomes of a send; it arrives where nothing is said. */
  readonly send?: () => Promise<void>;
}

/** A door of the bot on a Telegram that writes the notices down. */
export function createTestDoor({ send, ...options }: DoorOptions = {}) {
  let now = 1000;
  const state = openTestState(() => now);
  const { logger, lines } = createRecordingLogger();
  const access = createAccess({ admins: [admin.id], isOpen: false, ...options }, state);
  const api = new Api('123456:test');
  const sent: Readonly<Record<string, unknown>>[] = [];
  api.config.use(async (_, __, payload) => {
    sent.push({ ...payload });
    await send?.();
    return JSON.parse('{"ok":true,"result":true}');
  });
  const admission = createAdmission({
    ...{ ...state, access, me: () => me, claim: createClaim(access, logger) },
    notices: createNotices({ ...state, api, messages, logger }),
  });
  let id = 0;
  const admit = (update: object): 'admitted' | 'ignored' => {
    id += 1;
    const complete: Update = JSON.parse(JSON.stringify({ update_id: id, ...update }));
    return admission.admit(complete);
  };
  const later = (milliseconds: number) => {
    now += milliseconds;
  };
  return { ...state, access, admit, sent, lines, later };
}

/** A text in the private chat with the person. */
export function privately(from: Partial<User> & { readonly id: number }, text: string) {
  return messageIn({ id: from.id, type: 'private' }, from, text);
}

/** A text in the group. */
export function inGroup(from: object, text: string) {
  return messageIn(group, from, text);
}

function messageIn(chat: object, from: object, text: string) {
  const command = /^\/\w+(?:@\w+)?/.exec(text)?.[0];
  const entities = command && [{ type: 'bot_command', offset: 0, length: command.length }];
  return { message_id: 5, date: 1, chat, from, text, ...(entities && { entities }) };
}
