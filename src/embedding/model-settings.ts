import { z } from 'zod';
import type { EmbeddingModel } from './embedder.ts';
import modelFamiliesLexicon from './lexicon/model-families.json' with { type: 'json' };
import { readSettings } from './read-settings.ts';

/** How a model wants to be asked. */
type ModelSettings = Pick<EmbeddingModel, 'pooling' | 'queryPrefix' | 'passagePrefix'>;

interface ModelFamily extends ModelSettings {
  /** Matched against the model's id, without regard to case. */
  readonly pattern: string;
}

const families: readonly ModelFamily[] = modelFamiliesLexicon.map((family) => ({
  ...family,
  pooling: family.pooling === 'cls' ? 'cls' : 'mean',
}));

const poolingConfig = z.object({
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_mean_tokens: z.boolean().default(false),
});

/**
 * The settings of a model that brings no record of its own: those of the first family that its id
 * fits, else mean pooling without prefixes. A `1_Pooling/config.json` in the model's folder, as
 * sentence-transformers writes it, has the last word on pooling.
 *
 * @throws AppError `model-settings-broken` when that file is malformed.
 */
export async function settingsOf(modelId: string, folder: string): Promise<ModelSettings> {
  const family = families.find(({ pattern }) => new RegExp(pattern, 'i').test(modelId));
  return {
    pooling: (await poolingIn(folder)) ?? family?.pooling ?? 'mean',
    queryPrefix: family?.queryPrefix ?? '',
    passagePrefix: family?.passagePrefix ?? '',
  };
}

async function poolingIn(folder: string): Promise<ModelSettings['pooling'] | undefined> {
  const config = await readSettings(folder, '1_Pooling/config.json', poolingConfig);
  if (config === undefined) return undefined;
  if (config.pooling_mode_cls_token) return 'cls';
  return config.pooling_mode_mean_tokens ? 'mean' : undefined;
}
