import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configVariables, readConfig } from '../../src/config.ts';
import { AppError } from '../../src/errors.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('.env.example names exactly the variables that are read', () => {
  const names = Array.from(
    read('.env.example').matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm),
    ([, name]) => name,
  );
  expect(names.toSorted()).toEqual([...configVariables].toSorted());
});

test('the table of the README names exactly the variables that are read', () => {
  const names = Array.from(
    read('README.md').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm),
    ([, name]) => name,
  );
  expect(names.toSorted()).toEqual([...configVariables].toSorted());
});

test('the values of .env.example are the defaults', () => {
  const given = Object.fromEntries(
    Array.from(read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm), ([, name, value]) => [
      name,
      value,
    ]),
  );
  expect(readConfig(given)).toEqual(readConfig({}));
});

test('an empty value counts as unset', () => {
  expect(readConfig({ BOT_TOKEN: ' ', DATA_DIR: '' })).toMatchObject({
    botToken: null,
    dataFolder: 'data',
    dataFolderIsDefault: true,
  });
});

test('a refused value is named but never repeated', () => {
  const refuse = () => readConfig({ BOT_TOKEN: 'my-secret-token', EMBEDDING_MODEL: '../../etc' });
  expect(refuse).toThrow(AppError);
  expect(refuse).toThrow(/BOT_TOKEN, EMBEDDING_MODEL/);
  expect(refuse).not.toThrow(/my-secret-token/);
});
