/** The parameters of a call. */
export type Payload = Readonly<Record<string, unknown>>;

/** An answer that refuses a call. */
export interface Refusal {
  readonly code: number;
  readonly description: string;
  readonly retryAfterSeconds?: number;
  readonly migrateToChatId?: number;
}

/** Thrown by a method that does not do what it was called for. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.description);
    this.refusal = refusal;
  }
}

export function badRequest(problem: string): Refused {
  return new Refused({ code: 400, description: `Bad Request: ${problem}` });
}

export function forbidden(problem: string): Refused {
  return new Refused({ code: 403, description: `Forbidden: ${problem}` });
}

/** The body of the answer that carries the refusal. */
export function refusalBody(refusal: Refusal): object {
  const { code, description, retryAfterSeconds, migrateToChatId } = refusal;
  const parameters = {
    ...(retryAfterSeconds === undefined ? {} : { retry_after: retryAfterSeconds }),
    ...(migrateToChatId === undefined ? {} : { migrate_to_chat_id: migrateToChatId }),
  };
  const isBare = Object.keys(parameters).length === 0;
  return { ok: false, error_code: code, description, ...(isBare ? {} : { parameters }) };
}
