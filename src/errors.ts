import type { ErrorCode, MessageValues } from './message-variables.ts';

/** A code of the catalogue with the values that its text needs. */
export type ProblemArguments = {
  [Code in ErrorCode]: readonly [code: Code, values: MessageValues<`error.${Code}`>];
}[ErrorCode];

/** Something that went wrong and that a user can mend, ready for `Messages.problem`. */
export interface Problem {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A {@link Problem} whose code and values are checked against each other. */
export function problem(...[code, values]: ProblemArguments): Problem {
  return { code, values };
}

/**
 * An error that a user can mend: the text of its code in the catalogue says what, where, the limit,
 * the actual value and the way out. `message` is for logs.
 */
export class AppError extends Error implements Problem {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(...[code, values, options]: [...ProblemArguments, options?: ErrorOptions]) {
    super(`${code} ${JSON.stringify(values)}`, options);
    this.code = code;
    this.values = values;
  }
}
