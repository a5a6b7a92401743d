// Runs one of the project's TypeScript entry points: `node scripts/run.mjs ask "câu hỏi"`.
//
// The entry is bundled into dist/ when a source is newer than the last bundle. One file starts in
// half the time that a loader needs, which hooks into every import of every library.
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = { start: 'src/main.ts' };

/**
 * Libraries stay where npm put them, all but the one that is slow to import: its hundreds of files
 * cost about a quarter of a second.
 */
const bundled = new Set(['@langchain/core']);

/** Libraries in CommonJS form ask for Node's own modules with `require`. */
const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const external = Object.keys(dependencies).filter((library) => !bundled.has(library));

const [name = '', ...rest] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name)) {
  process.stderr.write('usage: node scripts/run.mjs NAME [ARGUMENT …]\n');
  process.exit(2);
}
const bundle = join(root, 'dist', `${name}.mjs`);
if (!(await isFresh())) await bundleEntry(join(root, entries[name] ?? `scripts/${name}.ts`));
process.argv = [process.argv[0] ?? 'node', bundle, ...rest];
await import(pathToFileURL(bundle).href);

async function isFresh() {
  const made = await stat(bundle).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if (made === 0) return false;
  // The soak uses the Bot API server of the end-to-end tests.
  const folders = ['src', 'scripts', 'test/end-to-end'];
  const sources = ['package-lock.json', 'package.json', ...folders].map((one) => join(root, one));
  return (await Promise.all(sources.map(newest))).every((changed) => changed < made);
}

/** When the file, or anything in the folder, was last changed. */
async function newest(path) {
  const { mtimeMs } = await stat(path);
  const inside = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(inside.map((file) => stat(join(path, file))));
  return Math.max(mtimeMs, ...times.map((time) => time.mtimeMs));
}

/** Written beside and renamed, so that two processes that start at once never see half a bundle. */
async function bundleEntry(entry) {
  await mkdir(dirname(bundle), { recursive: true });
  const unfinished = `${bundle}.${process.pid}`;
  try {
    await build({
      entryPoints: [entry],
      outfile: unfinished,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      external,
      keepNames: true,
      banner: { js: banner },
      logLevel: 'error',
    });
    await rename(unfinished, bundle);
  } finally {
    await rm(unfinished, { force: true });
  }
}
