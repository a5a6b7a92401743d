const entityTypes: Readonly<Record<string, string>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', u: 'underline', ins: 'underline' },
  ...{ s: 'strikethrough', strike: 'strikethrough', del: 'strikethrough' },
  ...{ a: 'text_link', code: 'code', pre: 'pre', blockquote: 'blockquote' },
  'tg-spoiler': 'spoiler',
};
const attributesOf: Readonly<Record<string, RegExp>> = {
  a: /^ href="[^"<>]*"$/,
  blockquote: /^(?: expandable(?:="")?)?$/,
  code: /^(?: class="language-[\w-]+")?$/,
};
const token = /<(\/?)([a-z-]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>|[<>]|&[a-z]+;|[^<>&]+|&/g;
const characters: Readonly<Record<string, string>> = {
  ...{ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' },
};

export interface TextEntity {
  readonly type: string;
  /** In UTF-16 code units, as `length`. */
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

/** A text in Telegram's HTML as readers see it, or why Telegram refuses it. */
export type CheckedHtml =
  | { readonly plain: string; readonly entities: readonly TextEntity[] }
  | { readonly problem: string };

interface OpenTag {
  readonly tag: string;
  readonly attributes: string;
  readonly offset: number;
}

/**
 * Reads HTML as strictly as Telegram: known tags with their own attributes, properly nested, no
 * quotes within quotes, no stray angle brackets.
 */
export function checkHtml(html: string): CheckedHtml {
  const open: OpenTag[] = [];
  const entities: TextEntity[] = [];
  let plain = '';
  for (const [whole, slash, tag = '', attributes = ''] of html.matchAll(token)) {
    if (slash === undefined && !/^[<>]$/.test(whole)) {
      plain += characters[whole] ?? whole;
    } else if (slash === '/') {
      const begun = open.pop();
      if (begun?.tag !== tag) return { problem: `Unexpected end tag "${tag}"` };
      entities.push(entityOf(begun, plain.length));
    } else {
      const problem = problemOf(whole, tag, attributes, open);
      if (problem !== null) return { problem };
      open.push({ tag, attributes, offset: plain.length });
    }
  }
  const missing = open.pop()?.tag;
  if (missing !== undefined) return { problem: `Can't find end tag corresponding to "${missing}"` };
  return { plain, entities: entities.filter(({ length }) => length > 0) };
}

function problemOf(
  whole: string,
  tag: string,
  attributes: string,
  open: readonly OpenTag[],
): string | null {
  if (entityTypes[tag] === undefined) return `Unsupported start tag ${whole}`;
  if (!(attributesOf[tag] ?? /^$/).test(attributes)) return `Wrong attributes of "${tag}"`;
  const isInQuote = open.some((outer) => outer.tag === 'blockquote');
  if (tag === 'blockquote' && isInQuote) return "Quotes can't be nested";
  return null;
}

function entityOf({ tag, attributes, offset }: OpenTag, end: number): TextEntity {
  const isExpandable = tag === 'blockquote' && attributes !== '';
  const url = /href="([^"]*)"/.exec(attributes)?.[1];
  return {
    type: isExpandable ? 'expandable_blockquote' : (entityTypes[tag] ?? tag),
    offset,
    length: end - offset,
    ...(url === undefined
      ? {}
      : { url: url.replaceAll(/&[a-z]+;/g, (name) => characters[name] ?? name) }),
  };
}
