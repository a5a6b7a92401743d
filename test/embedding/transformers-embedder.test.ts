import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { createTransformersEmbedder } from '../../src/embedding/transformers-embedder.ts';

const bundledFolder = fileURLToPath(new URL('../../models', import.meta.url));
const bundled = join(bundledFolder, 'vi-en-static');
const weights = join('onnx', 'model_quantized.onnx');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'models-'));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const none: Float32Array = new Float32Array();

function cosine(one = none, other = none): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

describe('the bundled model', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new Error('no network')));
    embedder = await createTransformersEmbedder({
      modelId: 'vi-en-static',
      bundledFolder,
      downloadFolder: join(tmpdir(), 'no-models'),
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('describes itself as its record says', () => {
    expect(embedder.model).toEqual({
      id: 'vi-en-static',
      sha256: '8ffe5778539c52a591223808532db8988f7c375173d98eaeba3ecee56792cfcd',
      dimensions: 256,
      queryPrefix: '',
      passagePrefix: '',
      pooling: 'cls',
    });
  });

  test('gives the same text the same unit vector, as query and among others', async () => {
    const text = 'Hội nghị sơ kết công tác của Vụ Kế hoạch';
    const query = await embedder.embedQuery(text);
    const [, passage] = await embedder.embedPassages(['Trời mưa.', text, 'x '.repeat(400)]);
    expect(Math.hypot(...query)).toBeCloseTo(1, 5);
    expect(cosine(query, passage)).toBeCloseTo(1, 5);
  });

  test('does not care how the tone is placed or composed', async () => {
    const [modern, old] = await embedder.embedPassages([
      'Uỷ ban nhân dân tỉnh Hoà Bình',
      'Ủy ban nhân dân tỉnh Hòa Bình'.normalize('NFD'),
    ]);
    expect(modern).toEqual(old);
  });

  test('puts a passage on the topic of the question before one on another', async () => {
    const query = await embedder.embedQuery('Ai chủ trì cuộc họp về phòng chống lụt bão?');
    const [near, middle, far] = await embedder.embedPassages([
      'Phó Chủ tịch tỉnh chủ trì hội nghị bàn biện pháp ứng phó với bão lũ, thiên tai.',
      'Cuộc họp của sở bàn về chi tiêu ngân sách quý II.',
      'Đội bóng thắng hai bàn trong hiệp một nhờ tiền đạo trẻ.',
    ]);
    expect(cosine(query, near)).toBeGreaterThan(cosine(query, middle));
    expect(cosine(query, middle)).toBeGreaterThan(cosine(query, far));
  });

  test('survives texts without a known character, and long ones', async () => {
    const vectors = await embedder.embedPassages(['🙂', '中国', '', 'dài '.repeat(5000)]);
    const lengths = vectors.map((vector) => Math.hypot(...vector));
    expect(lengths.map((length) => length.toFixed(3))).toEqual([
      '1.000',
      '1.000',
      '0.000',
      '1.000',
    ]);
  });
});

describe('a damaged model', () => {
  const open = () =>
    createTransformersEmbedder({
      modelId: 'vi-en-static',
      bundledFolder: folder,
      downloadFolder: join(folder, 'downloads'),
    });
  beforeEach(() => cp(bundled, join(folder, 'vi-en-static'), { recursive: true }));

  test('is refused when its weights are cut', async () => {
    const file = join(folder, 'vi-en-static', weights);
    await truncate(file, 5_000_000);
    const values = { file, expected: '9954527 byte', actual: '5000000 byte' };
    await expect(open()).rejects.toMatchObject({ code: 'model-file-damaged', values });
  });

  test('is refused when one bit of its weights is flipped', async () => {
    const file = join(folder, 'vi-en-static', weights);
    const bytes = await readFile(file);
    bytes[4_321_000] = (bytes[4_321_000] ?? 0) ^ 4;
    await writeFile(file, bytes);
    await expect(open()).rejects.toMatchObject({
      code: 'model-file-damaged',
      values: { file, expected: expect.stringMatching(/^sha256 8ffe/) },
    });
  });

  test('is refused when a file is missing', async () => {
    const file = join(folder, 'vi-en-static', 'config.json');
    await rm(file);
    await expect(open()).rejects.toMatchObject({
      code: 'model-file-damaged',
      values: { file, expected: '132 byte', actual: '0 byte' },
    });
  });

  test('is refused without a record when its weights are only a pointer to them', async () => {
    await rm(join(folder, 'vi-en-static', 'model.json'));
    const file = join(folder, 'vi-en-static', weights);
    await writeFile(
      file,
      'version https://git-lfs.example/spec/v1\noid sha256:8ffe\nsize 9954527\n',
    );
    await expect(open()).rejects.toMatchObject({ code: 'model-file-damaged', values: { file } });
  });
});

describe('a model that does not run', () => {
  test('is refused without the words of the library when the hub has none of its name', async () => {
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(null, { status: 404 })));
    const place = { modelId: 'team/none', bundledFolder: 'none', downloadFolder: folder };
    await expect(createTransformersEmbedder(place)).rejects.toMatchObject({
      code: 'model-unusable',
      values: { model: 'team/none', folder: join(folder, 'team/none') },
      cause: expect.any(Error),
    });
  });

  test.each(['{"dimensions": 256', '{"dimensions": "256"}'])(
    'is refused when its record is malformed: %s',
    async (written) => {
      const home = join(folder, 'own-model');
      await cp(bundled, home, { recursive: true });
      await writeFile(join(home, 'model.json'), written);
      const place = { modelId: 'own-model', bundledFolder: folder, downloadFolder: folder };
      await expect(createTransformersEmbedder(place)).rejects.toMatchObject({
        code: 'model-settings-broken',
        values: { file: join(home, 'model.json'), folder: home },
      });
    },
  );
});

describe('a model that was put in place without a record', () => {
  test('is used with the pooling that its folder names', async () => {
    const home = join(folder, 'team', 'own-model');
    await cp(bundled, home, { recursive: true });
    await rm(join(home, 'model.json'));
    const place = { modelId: 'team/own-model', bundledFolder: 'none', downloadFolder: folder };
    const { model } = await createTransformersEmbedder(place);
    expect(model).toMatchObject({ id: 'team/own-model', dimensions: 256, pooling: 'cls' });
  });
});

describe('a model of the hub', () => {
  const place = () => ({
    modelId: 'team/small-model',
    bundledFolder: 'none',
    downloadFolder: folder,
  });
  const hub = async (address: string) => {
    const [, file = ''] = address.split('/resolve/main/');
    const bytes = await readFile(join(bundled, file)).catch(() => null);
    return bytes ? new Response(new Uint8Array(bytes)) : new Response(null, { status: 404 });
  };

  test('is downloaded once and read from disk without network later', async () => {
    vi.stubGlobal('fetch', vi.fn(hub));
    const first = await createTransformersEmbedder(place());
    expect(await readdir(folder)).toEqual(['team']);
    const offline = vi.fn().mockRejectedValue(new Error('no network'));
    vi.stubGlobal('fetch', offline);
    const second = await createTransformersEmbedder(place());
    expect(offline).not.toHaveBeenCalled();
    expect(second.model).toEqual(first.model);
    expect(await second.embedQuery('hội nghị')).toEqual(await first.embedQuery('hội nghị'));
  });

  test('that cannot be reached says which, why and where to put it', async () => {
    const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('fetch failed', { cause })));
    await expect(createTransformersEmbedder(place())).rejects.toMatchObject({
      code: 'model-unavailable',
      values: {
        model: 'team/small-model',
        reason: 'ENOTFOUND',
        folder: join(folder, 'team/small-model'),
      },
    });
  });

  test('whose download was killed half-way is downloaded anew', async () => {
    const torn = join(folder, 'unfinished', 'team', 'small-model', weights);
    await mkdir(dirname(torn), { recursive: true });
    await writeFile(torn, 'half');
    vi.stubGlobal('fetch', vi.fn(hub));
    const { model } = await createTransformersEmbedder(place());
    expect(model.dimensions).toBe(256);
    expect(await readdir(folder)).toEqual(['team']);
  });
});
