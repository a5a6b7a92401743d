import type { MessageKey, MessageValues } from './message-variables.ts';

/** The keys of the catalogue that tell of an error, without their prefix. */
export type ErrorCode = MessageKey extends infer Key
  ? Key extends `error.${infer Code}`
    ? Code
    : never
  : never;

/**
 * An error that a user can mend: its code names the text in the catalogue that says what, where,
 * the limit, the actual value and the way out. `message` is for logs.
 */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError';
  readonly code: Code;
  readonly values: MessageValues<`error.${Code}`>;

  constructor(code: Code, values: MessageValues<`error.${Code}`>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.code = code;
    this.values = values;
  }
}
