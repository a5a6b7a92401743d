import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ZodError, type ZodType } from 'zod';
import { AppError } from '../errors.ts';
import { ifAbsent } from './if-absent.ts';

/**
 * What a JSON file in a model's folder says; nothing when the file is absent.
 *
 * @throws AppError `model-settings-broken` when it is no JSON or not what the schema wants.
 */
export async function readSettings<Settings>(
  folder: string,
  name: string,
  schema: ZodType<Settings>,
): Promise<Settings | undefined> {
  const file = join(folder, name);
  const text = await readFile(file, 'utf8').catch(ifAbsent);
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof ZodError)) throw error;
    throw new AppError('model-settings-broken', { file, folder }, { cause: error });
  }
}
