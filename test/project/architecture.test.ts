import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From left to right: a folder may import itself and what stands before it. */
const flow = [
  'text',
  'corpus',
  'facts',
  'embedding',
  'search-index',
  'retrieval',
  'answering',
  'state',
  'bot',
];
/** Stand beside the flow and may be imported by all. */
const shared = ['errors.ts', 'logger.ts', 'messages.ts', 'message-variables.ts'];
/** The files or folders that alone may import a library. */
const owners: Readonly<Record<string, string | readonly string[]>> = {
  'hnswlib-node': 'src/search-index/neighbour-graph.ts',
  'better-sqlite3': ['src/search-index/sqlite.ts', 'src/state/state-database.ts'],
  '@xenova/transformers': 'src/embedding/transformers-embedder.ts',
  '@langchain/core': 'src/answering/',
  grammy: 'src/bot/',
  'https-proxy-agent': 'src/bot/proxy-agent.ts',
  'socks-proxy-agent': 'src/bot/proxy-agent.ts',
  'prom-client': 'src/bot/metrics.ts',
  pino: 'src/logger.ts',
  dotenv: 'src/load-environment.ts',
  'cli-progress': 'scripts/show-build-progress.ts',
  yaml: 'src/corpus/',
};
const bannedNames = /(?:^|\/)(?:utils?|helpers?|common|managers?)(?:\.ts)?(?:\/|$)/;

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = sourceFiles('src').concat(sourceFiles('scripts'));
const imports = files.flatMap(importsOf);

describe('architecture', () => {
  test('imports of the folders of src point to the left only', () => {
    const wrong = imports.filter(({ file, target }) => !isAllowed(file, target));
    expect(wrong).toEqual([]);
  });

  test('each library is imported by its owner alone', () => {
    const wrong = imports.filter(({ file, target }) => {
      const owner = Object.entries(owners).find(
        ([library]) => target === library || target.startsWith(`${library}/`),
      )?.[1];
      return owner !== undefined && ![owner].flat().some((one) => file.startsWith(one));
    });
    expect(wrong).toEqual([]);
  });

  test('each runtime dependency is used and explained in ARCHITECTURE.md', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const dependencies = Object.keys((manifest as { dependencies: object }).dependencies);
    expect(dependencies.filter((name) => !architecture.includes(`\`${name}\``))).toEqual([]);
  });

  test('no file has more than 300 lines or a name that says nothing', () => {
    const everything = files.concat(sourceFiles('test'));
    expect(everything.filter((file) => read(file).split('\n').length > 301)).toEqual([]);
    expect(everything.filter((file) => bannedNames.test(file))).toEqual([]);
  });

  test('there are no import cycles', () => {
    expect(findCycle()).toBeNull();
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .sort();
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function importsOf(file: string): Import[] {
  const pattern = /(?:from|import)\s*\(?\s*'([^']+)'/g;
  return Array.from(read(file).matchAll(pattern), ([, target = '']) => ({
    file,
    target: target.startsWith('.') ? resolveLocal(file, target) : target,
  }));
}

function resolveLocal(file: string, target: string): string {
  return relative(root, join(root, dirname(file), target))
    .split(sep)
    .join('/');
}

function isAllowed(file: string, target: string): boolean {
  const from = flow.indexOf(folderOf(file));
  if (from < 0 || !target.startsWith('src/')) return true;
  const to = flow.indexOf(folderOf(target));
  return to < 0 ? shared.includes(target.slice('src/'.length)) : to <= from;
}

function folderOf(file: string): string {
  const [top, folder = ''] = file.split('/');
  return top === 'src' ? folder : '';
}

function findCycle(): readonly string[] | null {
  const next = new Map<string, string[]>();
  for (const { file, target } of imports) next.set(file, [...(next.get(file) ?? []), target]);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path, file];
    if (done.has(file)) return null;
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
