import type { CorpusPart } from '../corpus/corpus-part.ts';
import type { Wording } from '../messages.ts';
import type { CorpusParts, NamedPart } from '../search-index/corpus-parts.ts';
import type { UnknownName } from './known-part.ts';

/** An answer of which a group may read only a part; null where there is nothing of it. */
export interface TellsMore {
  readonly open: string | null;
  readonly forAdmin: string | null;
}

/** A telephone shows some twenty lines; more than this is looked up in the corpus itself. */
const mostShown = 40;

/** What a group may ask at present. */
export function settingText(
  part: CorpusPart | 'unreadable' | null,
  values: { readonly group: number; readonly articles: number },
  wording: Wording,
): string {
  const { messages, language } = wording;
  if (part === null) return messages.text(language, 'parts.whole', values);
  if (part === 'unreadable') return messages.text(language, 'parts.unreadable', values);
  return messages.text(language, 'parts.limited', { ...values, parts: namesOf(part, wording) });
}

/** The folders and tags that there are, and how one is chosen. */
export function tellParts({ folders, tags }: CorpusParts, { messages, language }: Wording): string {
  const how = messages.text(language, 'parts.how', {});
  if (folders.length + tags.length === 0) {
    return `${messages.text(language, 'parts.none', {})}\n\n${how}`;
  }
  const list = (key: 'parts.folders' | 'parts.tags', parts: readonly NamedPart[]) => {
    if (parts.length === 0) return [];
    const left = parts.length - mostShown;
    return [
      messages.text(language, key, { count: parts.length }),
      ...parts.slice(0, mostShown).map(({ name, articles }) => `• ${name} (${articles})`),
      ...(left > 0 ? [messages.text(language, 'parts.more', { count: left })] : []),
    ];
  };
  return [...list('parts.folders', folders), ...list('parts.tags', tags), '', how].join('\n');
}

/** That a name is not known changes nothing; what is like it is for the admin alone. */
export function nameUnknown({ kind, typed, near }: UnknownName, wording: Wording): TellsMore {
  const { messages, language } = wording;
  const key = kind === 'folder' ? 'parts.unknown-folder' : 'parts.unknown-tag';
  const open = messages.text(language, key, { name: typed.slice(0, 60).toWellFormed() });
  const names = near.map((name) => `“${name}”`).join(', ');
  return {
    open,
    forAdmin: near.length > 0 ? messages.text(language, 'parts.near', { names }) : null,
  };
}

function namesOf({ folders, tags }: CorpusPart, { messages, language }: Wording): string {
  return [
    ...folders.map((name) => messages.text(language, 'parts.folder', { name })),
    ...tags.map((name) => messages.text(language, 'parts.tag', { name })),
  ].join(', ');
}
