import { parse, YAMLError } from 'yaml';
import { type Outcome, read, refused } from './outcome.ts';

/** Front matter is some lines; more is a mistake and would keep the YAML parser busy. */
const longestFrontMatter = 20_000;
const opening = /^---[^\S\n]*\n/;
const closing = /^(?:---|\.\.\.)[^\S\n]*$/m;

interface MarkdownParts {
  /** Parsed YAML; an empty object where there is no front matter. */
  readonly metadata: unknown;
  readonly body: string;
}

/**
 * Takes apart a Markdown text with `\n` line ends. Refuses `front-matter-open`, `front-matter-broken`
 * and `front-matter-alias`.
 */
export function splitFrontMatter(text: string): Outcome<MarkdownParts> {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return read({ metadata: {}, body: text });
  const head = text.slice(start, start + longestFrontMatter);
  const end = closing.exec(head);
  if (!end) return refused('front-matter-open', { limit: longestFrontMatter });
  const metadata = parseYaml(head.slice(0, end.index));
  if (metadata.kind === 'refused') return metadata;
  const body = text.slice(start + end.index + end[0].length);
  return read({ metadata: metadata.value ?? {}, body });
}

function parseYaml(written: string): Outcome<unknown> {
  try {
    return read<unknown>(parse(written, { logLevel: 'error' }));
  } catch (error) {
    // How the library says that an alias is unknown or unfolds into too much.
    if (error instanceof ReferenceError) return refused('front-matter-alias', {});
    if (!(error instanceof YAMLError)) throw error;
    return refused('front-matter-broken', { line: lineInFrontMatter(written, error.pos[0]) });
  }
}

/** Counted from the opening `---`, which is line 1 and no part of what was parsed. */
function lineInFrontMatter(written: string, position: number): number {
  return 1 + written.slice(0, position).split('\n').length;
}
