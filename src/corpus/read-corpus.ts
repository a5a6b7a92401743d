import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { AppError, type Problem, problem } from '../errors.ts';
import type { Article } from './article.ts';
import { decodeText } from './decode-text.ts';
import { type FoundFile, listFiles } from './list-files.ts';
import { type Outcome, refused } from './outcome.ts';
import { parseJsonArticle } from './parse-json-article.ts';
import { parseMarkdownArticle } from './parse-markdown-article.ts';
import { parseTextArticle } from './parse-text-article.ts';
import { type FileLine, readLines } from './read-lines.ts';
import { reasonOf } from './reason-of.ts';
import { largestArticleBytes, refusedAsTooLarge } from './size-limit.ts';

/** One thing of a corpus in the order of reading. */
export type CorpusItem = {
  /** How much of `CorpusSize.bytes` has been read when this item is done; for progress only. */
  readonly bytesDone: number;
} & (
  | { readonly kind: 'article'; readonly article: Article }
  | {
      readonly kind: 'refused';
      /** The file's path in the corpus, with `:<line>` for a line of a `.jsonl`. */
      readonly source: string;
      readonly problem: Problem;
    }
);

interface CorpusSize {
  readonly files: number;
  readonly bytes: number;
}

const lineEnding = '.jsonl';
const parsersByEnding = new Map([
  ['.txt', parseTextArticle],
  ['.md', parseMarkdownArticle],
]);
const supported = [...parsersByEnding.keys(), lineEnding].join(', ');

type File = Extract<FoundFile, { kind: 'file' }>;
type Read = { readonly source: string; readonly outcome: Outcome<Article>; readonly bytes: number };

/**
 * Reads a corpus: a folder with all its folders, or one `.jsonl` file. Articles come one by one in a
 * fixed order and only one is held at a time; what cannot be read is refused by name and the rest
 * goes on. Of two articles with one id the second is refused.
 *
 * @throws AppError `corpus-missing`, `corpus-unreadable` or `corpus-ending-unknown` at the first
 * step. A corpus without articles is no error here: `corpus-empty` is for who counts them.
 */
export async function* readCorpus(path: string): AsyncGenerator<CorpusItem> {
  const firstSources = new Map<string, string>();
  let bytesOfFiles = 0;
  for await (const file of filesOf(path)) {
    if (file.kind === 'refused') {
      yield { kind: 'refused', source: file.name, problem: file.problem, bytesDone: bytesOfFiles };
      continue;
    }
    for await (const { source, outcome, bytes } of readArticles(file)) {
      yield { ...refuseTakenId(source, outcome, firstSources), bytesDone: bytesOfFiles + bytes };
    }
    bytesOfFiles += file.bytes;
  }
}

/**
 * How much `readCorpus` will read.
 *
 * @throws what `readCorpus` throws.
 */
export async function countCorpus(path: string): Promise<CorpusSize> {
  let files = 0;
  let bytes = 0;
  for await (const file of filesOf(path)) {
    if (file.kind === 'refused') continue;
    files++;
    bytes += file.bytes;
  }
  return { files, bytes };
}

async function* filesOf(path: string): AsyncGenerator<FoundFile> {
  const status = await statusOf(path);
  if (status.isDirectory()) return yield* listFiles(path);
  if (extname(path).toLowerCase() !== lineEnding) {
    throw new AppError('corpus-ending-unknown', { corpus: path, supported: lineEnding });
  }
  yield { kind: 'file', name: basename(path), path, bytes: status.size };
}

async function statusOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const reason = reasonOf(error);
    throw reason === 'ENOENT' || reason === 'ENOTDIR'
      ? new AppError('corpus-missing', { corpus: path }, { cause: error })
      : new AppError('corpus-unreadable', { corpus: path, reason }, { cause: error });
  }
}

async function* readArticles(file: File): AsyncGenerator<Read> {
  const ending = extname(file.name).toLowerCase();
  if (ending === lineEnding) return yield* readArticleLines(file);
  const parse = parsersByEnding.get(ending);
  const outcome = parse
    ? await readArticleFile(file, parse)
    : refused('file-ending-unknown', { ending: ending || basename(file.name), supported });
  yield { source: file.name, outcome, bytes: file.bytes };
}

async function readArticleFile(
  { name, path, bytes }: File,
  parse: (id: string, text: string) => Outcome<Article>,
): Promise<Outcome<Article>> {
  if (bytes > largestArticleBytes) return refusedAsTooLarge(bytes);
  try {
    const text = decodeText(await readFile(path));
    return text.kind === 'refused' ? text : parse(name.slice(0, -extname(name).length), text.value);
  } catch (error) {
    return refused('file-unreadable', { reason: reasonOf(error) });
  }
}

async function* readArticleLines({ name, path, bytes }: File): AsyncGenerator<Read> {
  let isEmpty = true;
  try {
    for await (const line of readLines(path, largestArticleBytes)) {
      const outcome = readArticleLine(line);
      if (outcome === null) continue;
      isEmpty = false;
      yield { source: `${name}:${line.number}`, outcome, bytes: line.bytesDone };
    }
  } catch (error) {
    return yield { source: name, outcome: refusedStream(error), bytes };
  }
  if (isEmpty) yield { source: name, outcome: refused('article-empty', {}), bytes };
}

/** Null for an empty line. */
function readArticleLine({ bytes, byteLength }: FileLine): Outcome<Article> | null {
  if (bytes === null) return refusedAsTooLarge(byteLength);
  if (bytes.length === 0) return null;
  const text = decodeText(bytes);
  if (text.kind === 'refused') return text;
  return text.value.trim() === '' ? null : parseJsonArticle(text.value);
}

function refusedStream(error: unknown): Outcome<never> {
  return error instanceof AppError
    ? { kind: 'refused', problem: error }
    : refused('file-unreadable', { reason: reasonOf(error) });
}

function refuseTakenId(
  source: string,
  outcome: Outcome<Article>,
  firstSources: Map<string, string>,
) {
  if (outcome.kind === 'refused')
    return { kind: 'refused', source, problem: outcome.problem } as const;
  const { id } = outcome.value;
  const first = firstSources.get(id);
  if (first !== undefined) {
    return { kind: 'refused', source, problem: problem('id-taken', { id, first }) } as const;
  }
  firstSources.set(id, source);
  return { kind: 'article', article: outcome.value } as const;
}
