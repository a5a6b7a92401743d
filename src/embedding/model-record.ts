import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { ifAbsent } from './if-absent.ts';
import { readSettings } from './read-settings.ts';

const recordSchema = z
  .object({
    dimensions: z.int().positive(),
    pooling: z.enum(['cls', 'mean']),
    queryPrefix: z.string(),
    passagePrefix: z.string(),
    files: z.record(
      z.string(),
      z
        .object({ bytes: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
        .readonly(),
    ),
  })
  .readonly();

/**
 * What `model.json` in a model's folder says: how the model wants to be asked, and the files of
 * which it consists.
 */
type ModelRecord = z.infer<typeof recordSchema>;

const weightsFile = 'onnx/model_quantized.onnx';
/** What the pipeline reads of every model. */
export const modelFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json', weightsFile];

/** No real weights are this small; the pointers that Git LFS leaves in their place are. */
const smallestWeightsBytes = 1024;

/**
 * The record in a model's folder; nothing when there is none.
 *
 * @throws AppError `model-settings-broken` when it is malformed.
 */
export function readModelRecord(folder: string): Promise<ModelRecord | undefined> {
  return readSettings(folder, 'model.json', recordSchema);
}

/** Describes the files that lie in a model's folder. */
export async function writeModelRecord(
  folder: string,
  settings: Omit<ModelRecord, 'files'>,
): Promise<void> {
  const files: Record<string, ModelRecord['files'][string]> = {};
  for (const name of modelFiles) {
    files[name] = { bytes: await sizeOf(folder, name), sha256: await sha256Of(folder, name) };
  }
  const record: ModelRecord = { ...settings, files };
  await writeFile(join(folder, 'model.json'), `${JSON.stringify(record, null, 2)}\n`);
}

/**
 * Checks a model's files before a native library opens them, and gives the sha256 of the weights.
 * Without a record only their presence can be checked, and that the weights are more than a pointer.
 *
 * @throws AppError `model-file-damaged` naming the file, what was expected and what is there.
 */
export async function verifyModelFiles(
  folder: string,
  record: ModelRecord | undefined,
): Promise<string> {
  for (const name of modelFiles) {
    const expected = record?.files[name];
    const bytes = await sizeOf(folder, name);
    refuseUnless(bytes > 0, folder, name, expected ? `${expected.bytes} byte` : '> 0 byte', bytes);
    if (expected) await refuseChanges(folder, name, expected, bytes);
  }
  const weightsBytes = await sizeOf(folder, weightsFile);
  const enough = weightsBytes >= smallestWeightsBytes;
  refuseUnless(enough, folder, weightsFile, `> ${smallestWeightsBytes} byte`, weightsBytes);
  return record?.files[weightsFile]?.sha256 ?? (await sha256Of(folder, weightsFile));
}

async function refuseChanges(
  folder: string,
  name: string,
  expected: ModelRecord['files'][string],
  bytes: number,
): Promise<void> {
  refuseUnless(bytes === expected.bytes, folder, name, `${expected.bytes} byte`, bytes);
  const sha256 = await sha256Of(folder, name);
  if (sha256 === expected.sha256) return;
  throw damaged(folder, name, `sha256 ${expected.sha256}`, `sha256 ${sha256}`);
}

function refuseUnless(
  fine: boolean,
  folder: string,
  name: string,
  expected: string,
  bytes: number,
): void {
  if (!fine) throw damaged(folder, name, expected, `${bytes} byte`);
}

function damaged(folder: string, name: string, expected: string, actual: string): AppError {
  return new AppError('model-file-damaged', { file: join(folder, name), expected, actual, folder });
}

/** 0 for a file that is absent. */
async function sizeOf(folder: string, name: string): Promise<number> {
  return (await stat(join(folder, name)).catch(ifAbsent))?.size ?? 0;
}

async function sha256Of(folder: string, name: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, name), { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
  }
  return hash.digest('hex');
}
