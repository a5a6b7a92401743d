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

test('HTTPS_PROXY goes before ALL_PROXY, and capital letters before small ones', () => {
  const proxyOf = (environment: Record<string, string>) => readConfig(environment).proxy;
  const [one, other] = ['http://one.example', 'http://other.example'];
  expect(proxyOf({})).toBeNull();
  expect(proxyOf({ HTTPS_PROXY: one, ALL_PROXY: other })).toBe(one);
  expect(proxyOf({ https_proxy: one, ALL_PROXY: other })).toBe(one);
  expect(proxyOf({ HTTPS_PROXY: one, https_proxy: other })).toBe(one);
  expect(proxyOf({ HTTPS_PROXY: ' ', all_proxy: 'socks5://other.example' })).toBe(
    'socks5://other.example',
  );
});

test.each([
  ['HTTPS_PROXY', 'http://lan:100%secret@proxy.example'],
  ['HTTPS_PROXY', 'socks5://proxy.example'],
  ['HTTPS_PROXY', 'proxy.example:3128'],
  ['ALL_PROXY', 'ftp://proxy.example'],
])('%s=%s is refused, and not repeated', (name, value) => {
  const refuse = () => readConfig({ [name]: value });
  expect(refuse).toThrow(name);
  expect(refuse).not.toThrow(value);
});

test('a webhook needs a secret and a path of its own', () => {
  const [url, secret] = ['https://a.example/x', 'bi-mat'];
  expect(readConfig({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret })).toMatchObject({
    intake: { kind: 'webhook', url, secret },
    listen: { host: '127.0.0.1', port: 8080 },
  });
  expect(() => readConfig({ WEBHOOK_URL: url })).toThrow('WEBHOOK_SECRET');
  const taken = { WEBHOOK_URL: 'https://a.example/metrics', WEBHOOK_SECRET: secret };
  expect(() => readConfig(taken)).toThrow('WEBHOOK_URL');
});

test.each(['TRUE', 'true', '1', 'Yes'])('%s is a yes', (written) => {
  expect(readConfig({ OPEN_ACCESS: written }).isOpen).toBe(true);
});
