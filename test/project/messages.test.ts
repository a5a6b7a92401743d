import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageVariables } from '../../src/message-variables.ts';
import { loadMessages } from '../../src/messages.ts';
import type { SmallTalk } from '../../src/retrieval/small-talk.ts';

/** The keys that the code puts together, and that it therefore never spells out. */
const madeOfTheirKind: readonly string[] = [
  'answer.greeting',
  'answer.thanks',
  'answer.help',
] satisfies readonly `answer.${SmallTalk['kind']}`[];

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the catalogue', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'thu-ky-prompts-'));
    cpSync(join(root, 'prompts'), folder, { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Changes the English texts of the terminal. */
  function change(texts: Readonly<Record<string, string | undefined>>): void {
    const file = join(folder, 'en', 'terminal.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...texts }));
  }

  test('fills the variables of a text, in the language asked for', () => {
    change({ 'terminal.first-index': 'Index of {corpus}: {corpus}!' });
    const messages = loadMessages(folder);
    const values = { corpus: '{id} $& kho' };
    expect(messages.text('en', 'terminal.first-index', values)).toBe(
      'Index of {id} $& kho: {id} $& kho!',
    );
    expect(messages.text('vi', 'terminal.first-index', values)).toContain('Chưa có chỉ mục');
  });

  test.each([
    ['a missing text', { 'terminal.nearest': undefined }, "en lacks the text 'terminal.nearest'"],
    ['an unknown text', { 'terminal.farewell': 'Bye' }, "an unknown text 'terminal.farewell'"],
    ['a missing variable', { 'terminal.untitled': 'Untitled' }, 'lacks the variable {id}'],
    ['an unknown variable', { 'terminal.nearest': 'Near {place}' }, 'unknown variable {place}'],
  ])('is refused with %s', (_, texts, complaint) => {
    change(texts);
    expect(() => loadMessages(folder)).toThrow(complaint);
  });

  test('is refused with a text that stands twice', () => {
    writeFileSync(join(folder, 'vi', 'zz.json'), JSON.stringify({ 'terminal.nearest': 'Gần:' }));
    expect(() => loadMessages(folder)).toThrow("prompts/vi: 'terminal.nearest' stands twice");
  });
});

test('every text of the catalogue is used', () => {
  const code = ['src', 'scripts'].flatMap(sources).join('\n');
  const unused = Object.keys(messageVariables).filter((key) => {
    const isErrorThrown = key.startsWith('error.') && code.includes(`'${key.slice(6)}'`);
    return !isErrorThrown && !code.includes(`'${key}'`) && !madeOfTheirKind.includes(key);
  });
  expect(unused).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'message-variables.ts')
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}
