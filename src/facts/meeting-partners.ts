import meetingKindsLexicon from './lexicon/meeting-kinds.json' with { type: 'json' };
import placePrefixesLexicon from './lexicon/place-prefixes.json' with { type: 'json' };
import type { LocatedMention } from './meeting-trace.ts';

const withPartner = new Set(meetingKindsLexicon.withPartner);
const placeOfPartner = new RegExp(
  `(?<!\\p{L})(?:${[...placePrefixesLexicon, 'ủy'].join('|')})\\s(\\p{Lu}\\p{L}*(?:\\s\\p{Lu}\\p{L}*)*)`,
  'gu',
);

/** Whether a meeting of a kind has a unit that is come to, besides the one that comes: `kiểm tra`. */
export function hasPartner(kind: string): boolean {
  return withPartner.has(kind);
}

/** `làm việc với huyện A` and `làm việc với Huyện ủy B`: not one of the places is both's. */
export function haveOtherPartners(one: LocatedMention, other: LocatedMention): boolean {
  if (!hasPartner(one.mention.kind) || !hasPartner(other.mention.kind)) return false;
  const [places, others] = [placesOf(one), placesOf(other)];
  if (places.length === 0 || others.length === 0) return false;
  return !places.some((place) => others.some((known) => isPart(place, known)));
}

function placesOf({ sentence, mention }: LocatedMention): string[] {
  const name = sentence.text.slice(mention.start, mention.end);
  return Array.from(name.matchAll(placeOfPartner), ([, place = '']) => place.toLowerCase());
}

function isPart(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
