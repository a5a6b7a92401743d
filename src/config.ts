import { z } from 'zod';
import { AppError } from './errors.ts';

const flag = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['true', 'false', '1', '0', 'yes', 'no']))
  .transform((value) => ['true', '1', 'yes'].includes(value));

const variables = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/)
    .optional(),
  API_ROOT: z.url({ protocol: /^https?$/ }).default('https://api.telegram.org'),
  DATA_DIR: z.string().optional(),
  CORPUS_DIR: z.string().default('corpus'),
  EMBEDDING_MODEL: z
    .string()
    .regex(/^(?!.*\.\.)[\w.-]+(?:\/[\w.-]+)?$/)
    .default('vi-en-static'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ADMINS: z
    .string()
    .regex(/^\d{1,15}(?:\s*,\s*\d{1,15})*$/)
    .optional(),
  OPEN_ACCESS: flag.default(false),
  PERSON_QUESTIONS_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(20),
  CHAT_QUESTIONS_PER_MINUTE: z.coerce.number().int().min(1).max(100_000).default(60),
  LOG_QUESTIONS: flag.default(true),
  RETENTION_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  HTTPS_PROXY: z
    .url({ protocol: /^https?$/ })
    .refine(hasReadableCredentials)
    .optional(),
  ALL_PROXY: z
    .url({ protocol: /^(?:https?|socks[45]?|socks4a|socks5h)$/ })
    .refine(hasReadableCredentials)
    .optional(),
});

/** Other programs write these in lower case, too, and the environment is shared with them. */
const alsoInLowerCase: ReadonlySet<string> = new Set(['HTTPS_PROXY', 'ALL_PROXY']);

/** The settings of a process. Relative folders are taken from the working directory. */
export interface Config {
  readonly botToken: string | null;
  readonly apiRoot: string;
  /** Where the index and the caches live. */
  readonly dataFolder: string;
  /** Whether `DATA_DIR` was set: a default index may be built without being asked. */
  readonly dataFolderIsDefault: boolean;
  readonly corpus: string;
  readonly embeddingModel: string;
  readonly logLevel: z.infer<typeof variables>['LOG_LEVEL'];
  /** Telegram's numbers of the people who are admins whatever the state says. */
  readonly admins: readonly number[];
  /** Everybody may ask who is not blocked. */
  readonly isOpen: boolean;
  readonly questionsPerMinute: { readonly ofPerson: number; readonly inChat: number };
  /** Whether the texts of questions are written down. */
  readonly keepsTexts: boolean;
  readonly retentionDays: number;
  readonly intake: Intake;
  /** Where `/healthz` and `/metrics` are served, and the webhook if there is one; null for nowhere. */
  readonly listen: { readonly host: string; readonly port: number } | null;
  /** http, https or socks; null for a direct way. Its password may stand in it. */
  readonly proxy: string | null;
}

/** How updates come in. */
export type Intake =
  | { readonly kind: 'polling' }
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string };

/** The names that `.env.example` and the README explain. */
export const configVariables: readonly string[] = Object.keys(variables.shape);

/**
 * Reads the settings; an empty value counts as unset. The value of a refused variable is never
 * repeated: it may be a secret.
 *
 * @throws AppError `wrong-setting` naming the variable.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    configVariables.map((name) => [name, settingOf(name, environment)]),
  );
  const result = variables.safeParse(given);
  if (!result.success) throw wrongSetting(result.error);
  const { data } = result;
  return {
    botToken: data.BOT_TOKEN ?? null,
    apiRoot: data.API_ROOT.replace(/\/+$/, ''),
    dataFolder: data.DATA_DIR ?? 'data',
    dataFolderIsDefault: data.DATA_DIR === undefined,
    corpus: data.CORPUS_DIR,
    embeddingModel: data.EMBEDDING_MODEL,
    logLevel: data.LOG_LEVEL,
    admins: (data.ADMINS ?? '')
      .split(',')
      .map(Number)
      .filter((id) => id > 0),
    isOpen: data.OPEN_ACCESS,
    questionsPerMinute: {
      ofPerson: data.PERSON_QUESTIONS_PER_MINUTE,
      inChat: data.CHAT_QUESTIONS_PER_MINUTE,
    },
    keepsTexts: data.LOG_QUESTIONS,
    retentionDays: data.RETENTION_DAYS,
    intake: intakeOf(data),
    listen: listenOf(data),
    proxy: data.HTTPS_PROXY ?? data.ALL_PROXY ?? null,
  };
}

function settingOf(
  name: string,
  environment: Parameters<typeof readConfig>[0],
): string | undefined {
  const value = environment[name]?.trim();
  if (value) return value;
  return alsoInLowerCase.has(name)
    ? environment[name.toLowerCase()]?.trim() || undefined
    : undefined;
}

/** A `%` in a password that is not followed by two digits can't be decoded. */
function hasReadableCredentials(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

type Variables = z.infer<typeof variables>;

/** Whoever knows the address of a webhook could pose as Telegram: a secret is no choice. */
function intakeOf({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret }: Variables): Intake {
  if (url === undefined) return { kind: 'polling' };
  if (secret === undefined) throw new AppError('wrong-setting', { names: 'WEBHOOK_SECRET' });
  const { pathname } = new URL(url);
  if (ownPaths.has(pathname)) throw new AppError('wrong-setting', { names: 'WEBHOOK_URL' });
  return { kind: 'webhook', url, secret };
}

const webhookPort = 8080;

/** What the bot serves beside the webhook. */
const ownPaths: ReadonlySet<string> = new Set(['/healthz', '/metrics']);

function listenOf({ HOST: host, PORT: port, WEBHOOK_URL: url }: Variables): Config['listen'] {
  if (port === undefined && url === undefined) return null;
  return { host, port: port ?? webhookPort };
}

function wrongSetting(error: z.ZodError): AppError {
  const names = new Set(error.issues.map(({ path }) => String(path[0])));
  return new AppError('wrong-setting', { names: [...names].join(', ') });
}
