const knownTags = new Set(['b', 'i', 'u', 's', 'a', 'code', 'pre', 'blockquote', 'tg-spoiler']);
const markup = /<(\/?)([a-z-]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>|[<>]/g;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** A text in Telegram's HTML as readers see it, or why Telegram refuses it. */
export type CheckedHtml = { readonly plain: string } | { readonly problem: string };

/** Reads HTML as strictly as Telegram: known tags, properly nested, no stray angle brackets. */
export function checkHtml(html: string): CheckedHtml {
  const open: string[] = [];
  for (const [whole, slash, tag, attributes] of html.matchAll(markup)) {
    if (tag === undefined || !knownTags.has(tag))
      return { problem: `Unsupported start tag ${whole}` };
    if (tag === 'a' && slash === '' && !attributes?.includes('href='))
      return { problem: 'No href' };
    if (slash === '') open.push(tag);
    else if (open.pop() !== tag) return { problem: `Unexpected end tag "${tag}"` };
  }
  const missing = open.pop();
  if (missing !== undefined) return { problem: `Can't find end tag corresponding to "${missing}"` };
  return { plain: withoutEntities(html.replace(markup, '')) };
}

function withoutEntities(text: string): string {
  return text.replace(/&(lt|gt|amp|quot);/g, (whole, name: string) => entities[name] ?? whole);
}
