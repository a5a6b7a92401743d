import { z } from 'zod';
import { badRequest, type Payload } from './refused.ts';

const command = z.strictObject({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/),
  description: z.string().min(1).max(256),
});
const target = z.looseObject({
  scope: z.looseObject({ type: z.string() }).default({ type: 'default' }),
  language_code: z
    .string()
    .regex(/^(?:[a-z]{2})?$/)
    .default(''),
});
const setting = target.extend({ commands: z.array(command).max(100) });

/** The lists of commands, one for each scope and language. */
export interface BotCommands {
  set(payload: Payload): true;
  remove(payload: Payload): true;
  /** The names, in order; undefined where no list was set for just this scope and language. */
  names(scope: object, language: string): readonly string[] | undefined;
}

export function createBotCommands(): BotCommands {
  const lists = new Map<string, readonly string[]>();
  const key = (scope: object, language: string) => {
    const fields = Object.entries(scope).sort(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([fields, language]);
  };
  return {
    set: (payload) => {
      const read = setting.safeParse(payload);
      if (!read.success) throw badRequest(`BOT_COMMAND_INVALID ${read.error.message}`);
      const { scope, language_code: language, commands } = read.data;
      lists.set(
        key(scope, language),
        commands.map(({ command }) => command),
      );
      return true;
    },
    remove: (payload) => {
      const { scope, language_code: language } = target.parse(payload);
      lists.delete(key(scope, language));
      return true;
    },
    names: (scope, language) => lists.get(key(scope, language)),
  };
}
