import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { settingsOf } from '../../src/embedding/model-settings.ts';

test('the lexicon of families is whole', () => {
  const path = new URL('../../src/embedding/lexicon/model-families.json', import.meta.url);
  const families = z.array(
    z.strictObject({
      name: z.string(),
      pattern: z.string().refine((pattern) => new RegExp(pattern, 'i')),
      pooling: z.enum(['cls', 'mean']),
      queryPrefix: z.string(),
      passagePrefix: z.string(),
    }),
  );
  expect(families.parse(JSON.parse(readFileSync(path, 'utf8'))).length).toBeGreaterThan(0);
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'model-settings-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the settings of a model without a record', () => {
  test.each([
    ['Xenova/multilingual-e5-small', 'mean', 'query: ', 'passage: '],
    ['Xenova/multilingual-E5-base', 'mean', 'query: ', 'passage: '],
    ['Xenova/bge-m3', 'cls', '', ''],
    ['Xenova/paraphrase-multilingual-MiniLM-L12-v2', 'mean', '', ''],
    ['Xenova/whale5-small', 'mean', '', ''],
  ])('fit the family of %s', async (modelId, pooling, queryPrefix, passagePrefix) => {
    expect(await settingsOf(modelId, folder)).toEqual({ pooling, queryPrefix, passagePrefix });
  });

  test('tell the instructed e5 from the plain one', async () => {
    const settings = await settingsOf('Xenova/multilingual-e5-large-instruct', folder);
    expect(settings.queryPrefix).toMatch(/^Instruct: .*\nQuery: $/);
    expect(settings.passagePrefix).toBe('');
  });

  test('take the pooling from the folder of the model', async () => {
    await mkdir(join(folder, '1_Pooling'));
    const config = { pooling_mode_cls_token: true, pooling_mode_mean_tokens: false };
    await writeFile(join(folder, '1_Pooling', 'config.json'), JSON.stringify(config));
    expect((await settingsOf('Xenova/multilingual-e5-small', folder)).pooling).toBe('cls');
  });
});
