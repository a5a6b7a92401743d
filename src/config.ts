import { z } from 'zod';
import { AppError } from './errors.ts';

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
});

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
}

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
    configVariables.map((name) => [name, environment[name]?.trim() || undefined]),
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
  };
}

function wrongSetting(error: z.ZodError): AppError {
  const names = new Set(error.issues.map(({ path }) => String(path[0])));
  return new AppError('wrong-setting', { names: [...names].join(', ') });
}
