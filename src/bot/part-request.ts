import { tagKey } from '../corpus/corpus-part.ts';
import { normaliseText } from '../text/normalise-text.ts';
import { readTelegramNumber } from './telegram-number.ts';

/** What somebody wants of the part that a group is limited to. */
export interface PartRequest {
  /** Telegram's number, negative; null where none was typed. */
  readonly group: number | null;
  readonly wish: 'show' | 'lift' | TypedPart;
}

/** Lists as they were typed: names between commas. */
export interface TypedPart {
  readonly folders: readonly string[];
  readonly tags: readonly string[];
}

const folderWord = /^thu ?muc /;
const tagWord = /^nhan /;
const liftWord = /^tat ?ca$/;

/**
 * Reads what follows `/cauhinh`: nothing, `tatca`, `thumuc a, b` or `nhan c`, or both kinds with a
 * semicolon between them; the words also with marks, and a group's number before them.
 *
 * @returns null for anything else.
 */
export function readPartRequest(typed: string): PartRequest | null {
  const normal = normaliseText(typed).trim();
  const [first = ''] = normal.split(/\s/, 1);
  const group = readTelegramNumber(first);
  if (group !== null && group > 0) return null;
  const wish = wishOf(group === null ? normal : normal.slice(first.length).trim());
  return wish && { group, wish };
}

function wishOf(typed: string): PartRequest['wish'] | null {
  if (typed === '') return 'show';
  if (liftWord.test(tagKey(typed))) return 'lift';
  const lists = typed.split(';').map(listIn);
  const read = lists.filter((list) => list !== null);
  if (read.length < lists.length) return null;
  return { folders: read.flatMap((list) => list.folders), tags: read.flatMap((list) => list.tags) };
}

function listIn(typed: string): TypedPart | null {
  const key = tagKey(typed);
  const words = folderWord.exec(key) ?? tagWord.exec(key);
  if (words === null) return null;
  const behind = typed.trim().split(/\s+/).slice(words[0].trim().split(' ').length);
  const list = [behind.join(' ')];
  return folderWord.test(key) ? { folders: list, tags: [] } : { folders: [], tags: list };
}
