/**
 * Every text that a person reads, by its key in `prompts/<language>/*.json`, with the variables that
 * its pattern names as `{variable}`. `loadMessages` refuses a catalogue that differs from this table.
 */
export const messageVariables = {
  'error.unexpected': [],
  'error.wrong-usage': ['problem', 'usage'],
  'error.wrong-setting': ['names'],
  'error.index-missing': ['folder', 'command'],
  'error.index-damaged': ['file', 'problem', 'command'],
  'error.index-of-another-model': ['indexed', 'wanted', 'command'],
} as const satisfies Record<string, readonly string[]>;

export type MessageKey = keyof typeof messageVariables;

/** The values that a message needs, by name. */
export type MessageValues<Key extends MessageKey> = Readonly<
  Record<(typeof messageVariables)[Key][number], string | number>
>;

/** The keys that tell of an error, without their prefix. */
export type ErrorCode = MessageKey extends infer Key
  ? Key extends `error.${infer Code}`
    ? Code
    : never
  : never;
