import type { BotApiServer } from './bot-api-server.ts';

/** What the server answers, read as it stands. */
export interface MethodAnswer {
  readonly ok: boolean;
  readonly result?: { readonly message_id?: number } & Readonly<Record<string, unknown>>;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: object;
}

/** Calls a method as a bot does. Rejects where no JSON comes back. */
export async function callMethod(
  { apiRoot, token }: BotApiServer,
  method: string,
  payload: object = {},
): Promise<MethodAnswer> {
  const response = await fetch(`${apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    body: JSON.stringify(payload),
  });
  return JSON.parse(await response.text());
}
