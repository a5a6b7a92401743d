import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadEnvironment } from '../../src/load-environment.ts';

const tracing = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_VERBOSE',
];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thu-ky-environment-'));
  // Workers of vitest can't change their folder; dotenv asks for it when it is called.
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  for (const name of ['DATA_DIR', 'CORPUS_DIR', ...tracing]) vi.stubEnv(name, undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('what .env says is added, but does not take the place of what is set', () => {
  writeFileSync(join(folder, '.env'), 'DATA_DIR=of-the-file\nCORPUS_DIR=of-the-file\n');
  vi.stubEnv('CORPUS_DIR', 'of-the-shell');
  loadEnvironment();
  expect(process.env).toMatchObject({ DATA_DIR: 'of-the-file', CORPUS_DIR: 'of-the-shell' });
});

test.each(tracing)('%s is taken away, wherever it was set', (name) => {
  vi.stubEnv(name, 'true');
  loadEnvironment();
  expect(process.env).not.toHaveProperty(name);
  writeFileSync(join(folder, '.env'), `${name}=true\nDATA_DIR=read\n`);
  loadEnvironment();
  expect(process.env).toHaveProperty('DATA_DIR', 'read');
  expect(process.env).not.toHaveProperty(name);
});
